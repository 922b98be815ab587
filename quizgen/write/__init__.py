"""Decks -> a file, one format a module, chosen by the file's suffix."""

from __future__ import annotations

import importlib
import os
from collections.abc import Sequence
from pathlib import Path

from ..errors import OutputError
from ..model import Deck
from .check import check_cards
from .target import check_target, replacing

FORMATS = {
    ".apkg": "apkg",
    ".json": "json_",
    ".md": "markdown",
    ".csv": "csv_",
    ".tsv": "tsv",  # Anki's text import
    ".quizlet.txt": "quizlet",
}


def write(
    decks: Sequence[Deck],
    path: str | os.PathLike[str],
    *,
    parent: str = "",
    typed: bool = False,
    tagged: bool = False,
) -> None:
    """Write decks into one file; an existing file is replaced only when all went well.

    For Anki: `parent` names the deck above the articles' decks, `typed` lets the learner type the answers,
    and `tagged` makes one deck in which tags tell the articles apart.
    Raises OutputError for an unknown suffix, a card that cannot be shown, or a target that cannot be written.
    """
    target = writable(path)
    check_cards(decks)
    module = importlib.import_module(f".{FORMATS[_suffix(target)]}", __name__)
    with replacing(target) as draft:
        module.write(decks, draft, parent=parent, typed=typed, tagged=tagged)


def writable(path: str | os.PathLike[str]) -> Path:
    """The path, when a deck could be written there; raises OutputError, before any work, when not."""
    target = Path(path)
    if not _suffix(target):
        raise OutputError(f"cannot tell the format of {target}: its name must end in {' or '.join(FORMATS)}")
    check_target(target)
    return target


def _suffix(target: Path) -> str:
    """The ending of the name that stands for a format, or ""."""
    name = target.name.lower()
    return next((suffix for suffix in FORMATS if name.endswith(suffix) and name != suffix), "")
