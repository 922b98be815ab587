"""What was named on the command line -> its articles: files and links, the files of folders, the lines of archives."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .read.ours import is_ours
from .read.source import LIMIT

_SUFFIXES = frozenset((".txt", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".epub", ".md", ".markdown", ".eml", ".jsonl"))


@dataclass(frozen=True, slots=True)
class Source:
    """One article to read: a path, a link or "-"; with `record`, a line of an archive. `slug` is good for a file's name."""

    name: str
    slug: str
    record: str = ""


def sources(names: Iterable[str], outputs: Iterable[str] = ()) -> Iterator[Source]:
    """Each article once, in the order named; folders in the order of their files' names, down to their subfolders.

    outputs: files that will be written; neither they nor handouts in a folder are articles of it.
    """
    seen: set[str] = set()
    written = {os.path.realpath(output) for output in outputs}
    for name in names:
        for path in _files(name):
            if path in seen or path != name and os.path.realpath(path) in written:
                continue
            seen.add(path)
            if path.lower().endswith(".jsonl") and os.path.isfile(path):
                yield from _records(path)
            else:
                yield Source(path, _slug(path))


def _files(name: str) -> list[str]:
    if not os.path.isdir(name):
        return [name]
    found = (path for path in Path(name).rglob("*") if path.suffix.lower() in _SUFFIXES and path.is_file())
    shown = (path for path in found if not any(part.startswith(".") for part in path.relative_to(name).parts))
    inside = sorted(str(path) for path in shown if not is_ours(path))
    return inside or [name]  # reading an empty folder says what is wrong


def _records(path: str) -> Iterator[Source]:
    """The lines that are not blank; of one that is too long, only so much as shows that it is."""
    with open(path, "rb") as file:
        number = 0
        while line := file.readline(LIMIT):
            number += 1
            whole = line.endswith(b"\n")
            while not whole and (rest := file.readline(LIMIT)):
                whole, line = rest.endswith(b"\n"), b"(too long)"
            if line.strip():
                text = line.decode("utf-8-sig" if number == 1 else "utf-8", errors="replace")
                yield Source(f"{path}:{number}", f"{Path(path).stem}-{number}", text)


def _slug(name: str) -> str:
    if name == "-":
        return "stdin"
    if "://" in name:
        parts = re.split(r"[^\w.-]+", re.sub(r"[?#].*", "", name.partition("://")[2]).strip("/"))
        return Path(parts[-1]).stem or parts[-1]
    return re.sub(r"[^\w.-]+", "-", Path(name).stem if "#" not in name else Path(name).name)
