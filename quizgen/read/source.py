"""The bytes of an article: from a file, never more than a limit, or from standard input."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ..errors import InputError

LIMIT = 20 * 1024 * 1024  # bytes; the longest newspaper article is about a hundredth of that


def read_bytes(source: str | os.PathLike[str]) -> bytes:
    """The whole input; "-" is standard input. Raises InputError for what cannot be an article."""
    data = _from_stdin() if str(source) == "-" else _from_file(Path(source))
    name = "standard input" if str(source) == "-" else str(source)
    if len(data) > LIMIT:
        raise InputError(f"{name} is larger than {LIMIT // 2**20} MB; give one article at a time")
    if not data.strip():
        raise InputError(f"{name} is empty; paste the text of an article into it")
    return data


def split_chapter(source: str | os.PathLike[str]) -> tuple[str | os.PathLike[str], str]:
    """ "book.epub#3" -> the book's path and "3"; "" for the chapter where none is named. """
    path, mark, chapter = str(source).rpartition("#")
    return (path, chapter.strip()) if mark and path.lower().endswith(".epub") else (source, "")


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
