"""Decks -> the sheets and keys of a handout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...errors import OutputError
from ...exercises import Item, Section, Wanted, deal, parse, shuffled
from ...exercises.gap import GAP
from ...exercises.months import said
from ...layout import Layout
from ...model import Deck, LeftOut
from ..markup import clean
from . import words
from .key import answer_key
from .nouns import Block, Handout, Sheet, Task
from .places import letter_of, numbers

SECTIONS = parse("cloze:word-bank, choice, short-answer, true-false")


def handout(decks: Sequence[Deck], layout: Layout) -> tuple[Handout, tuple[LeftOut, ...]]:
    """The sheets and keys that the layout asks for, and the cards that none of its sections can take.

    Raises OutputError where no card is left, or where a reading text is wanted that a deck does not have.
    """
    sheets, keys, left_out = [], [], []
    for deck in decks:
        sections, missing = deal(deck, layout.sections or SECTIONS)
        left_out += missing
        if sections:
            versions = _versions(sections, layout)
            sheets += [_sheet(deck, version, of, layout) for version, of in versions.items()]
            keys.append(answer_key(deck, versions))
    if not sheets:
        raise OutputError(f"no card fits the sections {_named(layout.sections or SECTIONS)}; choose others")
    note = f"Order drawn with seed {layout.seed}" if layout.versions > 1 else ""
    chosen = Handout(
        () if layout.key == "only" else tuple(sheets),
        tuple(keys) if layout.key in ("page", "only") else (),
        clean(decks[0].title) or "Questions",
        " · ".join(filter(None, [clean(layout.licence), note])),
    )
    return chosen, tuple(left_out)


def _named(sections: Sequence[Wanted]) -> str:
    return ", ".join(section.kind for section in sections)


def _versions(sections: tuple[Section, ...], layout: Layout) -> dict[str, tuple[Section, ...]]:
    """The sections of each version by its letter; a single version keeps the deck's order and has no letter."""
    if layout.versions == 1:
        return {"": sections}
    names = [words.letter(place).upper() for place in range(layout.versions)]
    return {name: shuffled(sections, layout.seed, name) for name in names}


def _sheet(deck: Deck, version: str, sections: tuple[Section, ...], layout: Layout) -> Sheet:
    reading = tuple(clean(part) for part in re.split(r"\n\s*\n", deck.text) if part.strip()) if layout.reading else ()
    if layout.reading and not reading:
        raise OutputError(f"{deck.title!r} has no reading text; make the handout from the article itself")
    points = sum(section.points * len(section.items) for section in sections)
    blocks = tuple(_blocks(sections))
    source = clean(deck.source) if "://" in deck.source else ""  # the path of a file tells a pupil nothing
    return Sheet(clean(deck.title), said(deck.date), source, version, points, reading, blocks)


def _blocks(sections: tuple[Section, ...]) -> Iterator[Block]:
    """The sections with their items numbered through."""
    for section, places in zip(sections, numbers(sections), strict=True):
        tasks = tuple(_task(number, item, section) for number, item in zip(places, section.items, strict=True))
        points = words.points(section.points * len(section.items))
        bank = () if section.kind == "timeline" else tuple(map(clean, section.bank))
        yield Block(section.kind, words.title(section), words.instruction(section), points, bank, tasks)


def _task(number: int, item: Item, section: Section) -> Task:
    prompt = clean(item.prompt)
    if section.kind == "cloze":
        parts = tuple(prompt.split(GAP))
    elif section.kind == "match":
        parts = (prompt.replace(GAP, "…").replace("….", "…"),)
    else:
        parts = (prompt.replace(GAP, "______"),)
    options, right = tuple(map(clean, item.options)), tuple(map(clean, _right(section, item)))
    return Task(number, parts, options, right, clean(item.context))


def _right(section: Section, item: Item) -> tuple[str, ...]:
    if section.kind == "timeline":
        return (str(section.bank.index(item.answer) + 1),)
    if section.kind == "true-false":
        return (item.answer.lower(),)
    letter = letter_of(section, item)
    return (letter,) if letter else (item.answer, *item.aliases)
