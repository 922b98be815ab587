"""Which reader a file needs, by its content; only Markdown is known by its name alone."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from ..errors import InputError

_SIGNATURES = (
    (b"\x89PNG", "a PNG image"), (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip file"), (b"\xd0\xcf\x11\xe0", "an old Office file"), (b"\x7fELF", "a program"),
    (b"MZ", "a program"), (b"RIFF", "a media file"), (b"ID3", "an MP3 file"), (b"SQLite format 3", "a database"),
    (b"{\\rtf", "an RTF document"),
)
_HEADER = rb"[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*"
_MAIL = re.compile(rb"(?:From [^\n]*\n)?(?:" + _HEADER + rb"){3,}\r?\n")
_LONGEST_HEAD = 64 * 1024  # bytes of mail headers that are looked through


def kind(data: bytes, name: str) -> str:
    """The module that reads it: "pdf", "word", "epub", "mail", "markdown"; "" for HTML and plain text.

    Raises InputError for what no module reads.
    """
    if data.startswith(b"%PDF"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data, name)
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"{name} looks like {what}; copy the article's text into a .txt file and give that")
    suffix = name.lower().rpartition(".")[2]
    if suffix == "jsonl":
        raise InputError(f"{name} is an archive of articles; `quizgen make` reads it")
    if suffix in ("md", "markdown"):
        return "markdown"
    return "mail" if suffix == "eml" or _is_mail(data) else ""


def _is_mail(data: bytes) -> bool:
    head = _MAIL.match(data[:_LONGEST_HEAD].replace(b"\r\n", b"\n"))
    return bool(head and re.search(rb"(?im)^from:", head[0]) and re.search(rb"(?im)^(?:subject|message-id):", head[0]))


def _kind_of_zip(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except Exception:  # zipfile raises whatever its damaged fields lead to
        raise InputError(f"{name} looks like a ZIP, Word or EPUB file, but it is damaged; get it again") from None
    if "word/document.xml" in names:
        return "word"
    if "META-INF/container.xml" in names:
        return "epub"
    raise InputError(f"{name} looks like a ZIP file; unpack it and give the articles in it")
