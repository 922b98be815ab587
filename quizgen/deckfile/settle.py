"""Note in a deck file what has changed since it was last noted, and when."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from ..origin import began, fingerprint
from . import ledger
from .ledger import Known, stamp
from .parse import DeckFile, Entry
from .yamltext import Edit, apply, end, line_end, put


def settle(file: DeckFile, now: datetime.datetime) -> str:
    """The file's text with an id for every card, and the time of its last change for each that has changed.

    A time never goes back and never stands still, so that Anki takes every change.
    """
    known = dict(file.ledger)
    edits: list[Edit] = []
    for entry in file.entries:
        key = entry.card.key or _fresh_id(entry, known)
        if not entry.card.key:
            edits.append(_named(entry, key))
        content = ledger.content(file.deck, entry.card)
        before = file.ledger.get(key)
        if entry.card.changed is None or (before and before.content != content):
            edits.append(put(file.text, entry.node, "changed", stamp(_moved(file, entry, now))))
        known[key] = Known(content, before.made if before else "")
    return apply(file.text, [*edits, remember(file, file.article, known)])


def remember(file: DeckFile, article: Mapping[str, str], known: Mapping[str, Known]) -> Edit:
    """The edit that writes the ledger, in its place or at the end of the file."""
    text = ledger.render(article, known)
    for key, old in file.root.value:
        if key.value == "ledger":
            return key.start_mark.index, end(file.text, old), text
    place = line_end(file.text, end(file.text, file.root))
    return place, place, f"\n\n{ledger.HEADING}\n{text}" + "\n" * (place == len(file.text))


def _fresh_id(entry: Entry, known: Mapping[str, Known]) -> str:
    """An id for a card of somebody's own, from what it asks; it stays when the wording changes later."""
    key = fingerprint("own", entry.card.front, entry.card.answer)
    while key in known:
        key = fingerprint("own", key)
    return key


def _named(entry: Entry, key: str) -> Edit:
    for name, value in entry.node.value:
        if name.value == "id":
            return name.end_mark.index, value.end_mark.index, f": {key}"
    start = entry.node.start_mark
    return start.index, start.index, f"id: {key}\n{' ' * start.column}"


def _moved(file: DeckFile, entry: Entry, now: datetime.datetime) -> datetime.datetime:
    before = entry.card.changed or began(file.deck)
    return max(now, before + datetime.timedelta(seconds=1))
