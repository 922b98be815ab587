"""Under which number and letter an item and its answer stand."""

from __future__ import annotations

from collections.abc import Iterator

from ...exercises import Item, Section
from . import words


def numbers(sections: tuple[Section, ...]) -> Iterator[range]:
    """The numbers of each section's items, counted through the sheet."""
    first = 1
    for section in sections:
        yield range(first, first + len(section.items))
        first += len(section.items)


def letter_of(section: Section, item: Item) -> str:
    """The letter under which the answer stands, "" where there is none."""
    among = {"choice": item.options, "match": section.bank}.get(section.kind)
    return words.letter(among.index(item.answer)) if among else ""
