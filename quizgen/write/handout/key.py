"""The answer key: one list for all versions of a sheet."""

from __future__ import annotations

from ...exercises import Item, Section
from ...model import Deck
from ..markup import clean
from . import words
from .nouns import Key, Row
from .places import letter_of, numbers


def answer_key(deck: Deck, versions: dict[str, tuple[Section, ...]]) -> Key:
    """One row for each item, in the order of the first version."""
    places: dict[tuple[int, str], list[tuple[str, str]]] = {}
    for sections in versions.values():
        for at, (section, counted) in enumerate(zip(sections, numbers(sections), strict=True)):
            for number, item in zip(counted, section.items, strict=True):
                places.setdefault((at, item.key), []).append((str(number), letter_of(section, item)))
    first = next(iter(versions.values()))
    blocks = tuple(
        (words.title(section), tuple(_row(item, section, places[at, item.key]) for item in section.items))
        for at, section in enumerate(first)
    )
    return Key(clean(deck.title), tuple(versions), blocks)


def _row(item: Item, section: Section, places: list[tuple[str, str]]) -> Row:
    answer = item.answer
    if item.correction:
        answer = f"{answer}: {item.correction}"
    elif section.kind == "timeline":
        answer = f"{section.bank.index(answer) + 1} ({answer})"
    elif item.aliases and section.kind in ("cloze", "short-answer"):
        answer += f" (also: {', '.join(item.aliases)})"
    return Row(tuple(places), clean(answer), clean(item.sentence))
