"""Decks -> a file, one format a module, chosen by the end of the file's name."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from ..layout import Layout
from ..model import Deck, LeftOut
from .check import check_cards
from .formats import beside, format_of
from .target import check_target, replacing


def write(
    decks: Sequence[Deck],
    path: str | os.PathLike[str],
    *,
    parent: str = "",
    typed: bool = False,
    tagged: bool = False,
    layout: Layout = Layout(),
) -> tuple[LeftOut, ...]:
    """Write decks into one file; an existing file is replaced only when all went well.

    For Anki packages: `parent` names the deck above the articles' decks, and `typed` lets the learner
    type the answers. For handouts and quizzes: `layout` says which exercises they hold and how they look; a
    separate key is written beside the file.
    Returns the cards that the format cannot hold, each with the reason.
    Raises OutputError for an unknown suffix, a card that cannot be shown, or a target that cannot be written.
    """
    places = writable(path, layout)
    check_cards(decks)
    module = format_of(places[0])
    left_out: tuple[LeftOut, ...] = ()
    with ExitStack() as drafts:
        for place, part in zip(places, _parts(layout, len(places)), strict=True):
            draft = drafts.enter_context(replacing(place))
            left_out = module.write(decks, draft, parent=parent, typed=typed, tagged=tagged, layout=part) or ()
    return left_out


def writable(path: str | os.PathLike[str], layout: Layout = Layout()) -> list[Path]:
    """The files that a deck will be written to; raises OutputError, before any work, when one cannot be."""
    target = Path(path)
    places = [target, beside(target, "key")] if _key_apart(format_of(target), layout) else [target]
    for place in places:
        check_target(place)
    return places


def _key_apart(module: ModuleType, layout: Layout) -> bool:
    return layout.key == "separate" and getattr(module, "SEPARATE_KEY", False)


def _parts(layout: Layout, files: int) -> list[Layout]:
    """What each of the files holds."""
    return [layout] if files == 1 else [replace(layout, key="none"), replace(layout, key="only")]
