"""Bytes -> text: Unicode by its marks, UTF-8, else Windows-1252 or Mac Roman.

English holds few bytes beyond ASCII, nearly all of them quotes and dashes, which tell these apart; charset
detectors, made for all languages, took half of 39 English articles in Windows-1252 for something else.
"""

from __future__ import annotations

import codecs
import re

from ..errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROL = 0.005  # of all characters; text pasted from a terminal holds a few


def decode(data: bytes, name: str) -> str:
    """Raises InputError when the bytes are no text; `name` is for its message."""
    text = _decoded(data)
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise InputError(f"{name} is not a text file; copy the article's text into a .txt file and give that")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark):].decode(encoding, errors="replace")
    try:
        return data.decode(_utf16_without_mark(data) or "utf-8")
    except UnicodeDecodeError:
        return _legacy(data)


def _utf16_without_mark(data: bytes) -> str:
    """English in UTF-16 has a NUL as every second byte."""
    sample = data[:4096]
    for encoding, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        if len(sample) >= 4 and sample[offset::2].count(0) > 0.4 * len(sample):
            return encoding
    return ""


def _legacy(data: bytes) -> str:
    """UTF-8 with a few broken bytes stays UTF-8; English in any legacy encoding reads well as Windows-1252."""
    text = data.decode("utf-8", errors="replace")
    broken, beyond_ascii = text.count("\ufffd"), sum(character > "\x7f" for character in text)
    if broken * 4 < beyond_ascii:
        return text
    encoding = "mac-roman" if _is_mac_roman(data) else "cp1252"
    return data.decode(encoding, errors="replace")


def _is_mac_roman(data: bytes) -> bool:
    """Curly quotes and dashes are 0xD0-0xD5 on old Macs, where Windows-1252 has capitals like Ò."""
    mac, windows = (sum(map(data.count, marks)) for marks in (
        (b" \xd2", b"\xd5s", b"\xd5t", b"\xd3 ", b" \xd0 "), (b" \x93", b"\x92s", b"\x92t", b"\x94 ", b" \x96 ")))
    return mac > windows
