"""Deck files on disk: made or brought up to date, and made ready to be written in other formats."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from pathlib import Path

from ..deckfile import (
    DeckFile,
    Summary,
    Value,
    edit,
    load,
    merge,
    parse,
    render,
    settle,
)
from ..model import Deck
from .check import check_cards
from .target import check_target, replacing


def keep(deck: Deck, path: str | os.PathLike[str], now: datetime.datetime) -> Summary:
    """Write the deck into a new deck file, or into the one that is there, whose edits stay.

    Raises InputError for a broken file or one of another article, OutputError when it cannot be written.
    """
    target = Path(path)
    check_target(target)
    check_cards([deck])
    if not target.exists():
        _save(target, render(deck))
        return Summary(added=deck.cards)
    file = load(target)
    text, summary = merge(file, deck, now)
    _update(file, target, text)
    return summary


def settled(path: str | os.PathLike[str], now: datetime.datetime) -> Deck:
    """The deck of a deck file, with the times of all changes noted in the file.

    Raises InputError for a broken file, OutputError when there are changes and they cannot be noted.
    """
    file = load(path)
    text = settle(file, now)
    _update(file, Path(path), text)
    return parse(text, str(path)).kept()


def change(path: str | os.PathLike[str], key: str, values: Mapping[str, Value], now: datetime.datetime) -> None:
    """Change fields of one card in a deck file, as `deckfile.edit` does; raises what it and `settled` raise."""
    file = load(path)
    _update(file, Path(path), edit(file, key, values, now))


def _update(file: DeckFile, target: Path, text: str) -> None:
    if text != file.text:
        check_target(target)
        _save(target, text)


def _save(target: Path, text: str) -> None:
    with replacing(target) as draft:
        draft.write_bytes(text.encode("utf-8"))
