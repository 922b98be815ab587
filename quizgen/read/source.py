"""The bytes of an article: from a file or standard input, never more than a limit."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ..errors import InputError

LIMIT = 20 * 1024 * 1024  # bytes; the longest newspaper article is about a hundredth of that

_SIGNATURES = (
    (b"%PDF", "a PDF file"), (b"\x89PNG", "a PNG image"), (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP, Word or EPUB file"), (b"\x1f\x8b", "a gzip file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"), (b"\x7fELF", "a program"), (b"MZ", "a program"), (b"RIFF", "a media file"), (b"ID3", "an MP3 file"),
    (b"SQLite format 3", "a database"), (b"{\\rtf", "an RTF document"),
)


def read_bytes(source: str | os.PathLike[str]) -> bytes:
    """The whole input; "-" is standard input. Raises InputError for what cannot be an article."""
    data = _from_stdin() if str(source) == "-" else _from_file(Path(source))
    name = "standard input" if str(source) == "-" else str(source)
    if len(data) > LIMIT:
        raise InputError(f"{name} is larger than {LIMIT // 2**20} MB; give one article at a time")
    if not data.strip():
        raise InputError(f"{name} is empty; paste the text of an article into it")
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"{name} looks like {kind}; copy the article's text into a .txt file and give that")
    return data


def _from_stdin() -> bytes:
    return sys.stdin.buffer.read(LIMIT + 1)


def _from_file(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder; give the article's file")
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except FileNotFoundError:
        raise InputError(f"{path} does not exist; check the path") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL byte in the path
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path} cannot be read: {reason}") from None
