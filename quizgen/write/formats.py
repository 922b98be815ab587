"""Which module writes which format: our own by this list, others by entry points.

A writer is a module with `write(decks, path, **options)`, which writes the new file `path`, and the lines
PURPOSE and LIMITS for `quizgen formats`; NEEDS names a library of an extra that it writes with. It may return the
cards that its format cannot hold. Another package adds one in the group "quizgen.formats", under the suffix without
its first dot.
"""

from __future__ import annotations

import functools
import importlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from ..errors import OutputError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

FORMATS = {
    ".apkg": "apkg",
    ".json": "json_",
    ".md": "markdown",
    ".csv": "csv_",
    ".tsv": "tsv",  # Anki's text import
    ".quizlet.txt": "quizlet",
    ".pdf": "handout.pdf",
    ".docx": "handout.docx",
    ".html": "handout.html",
    ".handout.md": "handout.markdown",
    ".gift": "gift",
    ".moodle.xml": "moodle",
    ".qti.zip": "qti12",
    ".qti21.zip": "qti21",
    ".kahoot.xlsx": "kahoot",
    ".quizizz.xlsx": "quizizz",
    ".blooket.csv": "blooket",
}


def suffixes() -> list[str]:
    """Every suffix that can be written, our own first."""
    return [*FORMATS, *sorted(set(_others()) - set(FORMATS))]


def ready() -> list[str]:
    """The suffixes that can be written with the libraries that are installed here."""
    return [suffix for suffix in suffixes() if _works(suffix)]


def _works(suffix: str) -> bool:
    try:
        needed = getattr(load(suffix), "NEEDS", "")
    except OutputError:
        return False
    return not needed or importlib.util.find_spec(needed) is not None


def suffix_of(path: Path) -> str:
    """The longest known suffix that the file's name ends in, in small letters; "" where there is none."""
    name = path.name.lower()
    ends = (name[place:] for place in range(1, len(name)) if name[place] == ".")
    # Our own first: looking through all packages for others takes longer than it takes to write a deck.
    return next((end for end in ends if end in FORMATS or end in _others()), "")


def format_of(path: Path) -> ModuleType:
    """The module that writes this file; raises OutputError where the suffix is unknown."""
    suffix = suffix_of(path)
    if not suffix:
        *first, last = suffixes()
        ends = f"{', '.join(first)} or {last}"
        raise OutputError(f"cannot tell the format of {path}: its name must end in {ends} (see `quizgen formats`)")
    return load(suffix)


def load(suffix: str) -> ModuleType:
    """The module for a known suffix."""
    if suffix in FORMATS:
        return importlib.import_module(f".{FORMATS[suffix]}", __package__)
    try:
        return _others()[suffix].load()
    except ImportError as error:
        raise OutputError(f"the package that should write {suffix} does not work: {error}") from error


def beside(path: Path, word: str) -> Path:
    """The path with a word before its suffix: quiz.kahoot.xlsx -> quiz-key.kahoot.xlsx."""
    length = len(suffix_of(path) or path.suffix)
    cut = len(path.name) - length
    return path.with_name(f"{path.name[:cut]}-{word}{path.name[cut:]}")


def _others() -> dict[str, EntryPoint]:
    return _found(tuple(sys.path))


@functools.lru_cache(1)
def _found(path: tuple[str, ...]) -> dict[str, EntryPoint]:
    """Kept, as looking through all packages takes milliseconds and an archive can be split into thousands of files."""
    from importlib.metadata import entry_points

    return {f".{entry.name.lower()}": entry for entry in entry_points(group="quizgen.formats")}
