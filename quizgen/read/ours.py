"""Files in a folder of articles that are no articles, as quizgen wrote them."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ..origin import MARK

_NAMES = (".handout.md", ".quizlet.txt")
_ENDS = 50_000  # bytes: HTML has the mark at its beginning, PDF near its end


def is_ours(path: Path) -> bool:
    """Whether the file is a handout, or a list of terms: by its mark, or by its name where it can have no mark."""
    if path.suffix.lower() == ".docx":
        return MARK.encode() in _properties(path)
    if path.suffix.lower() in (".html", ".pdf"):
        return MARK.encode() in _ends(path)
    return path.name.lower().endswith(_NAMES)


def _properties(path: Path) -> bytes:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.read("docProps/core.xml")
    except (OSError, KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        return b""


def _ends(path: Path) -> bytes:
    try:
        with open(path, "rb") as file:
            first = file.read(_ENDS)
            file.seek(max(file.tell(), file.seek(0, 2) - _ENDS))
            return first + file.read()
    except OSError:
        return b""
