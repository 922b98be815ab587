"""What stands on a handout, in the order of reading; the formats only lay it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...errors import OutputError
from ...exercises import Item, Section, Wanted, deal, parse, shuffled
from ...exercises.gap import GAP
from ...exercises.months import said
from ...layout import Layout
from ...model import Deck, LeftOut
from ..markup import clean
from . import words

SECTIONS = parse("cloze:word-bank, choice, short-answer, true-false")


@dataclass(frozen=True, slots=True)
class Task:
    """A numbered thing to do. `parts` are the text before and after its gap, or the text alone.

    right: what counts as right: a letter, "true" or "false", a place in the order of time, or wordings.
    """

    number: int
    parts: tuple[str, ...]
    options: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A section as it is printed."""

    kind: str
    title: str
    instruction: str
    points: str
    bank: tuple[str, ...]
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One version of one deck's questions. `reading` are the paragraphs of the article, or ()."""

    title: str
    date: str
    source: str
    version: str
    points: int
    reading: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An answer. `places` says for each version which number, and which letter if any, it has there."""

    places: tuple[tuple[str, str], ...]
    answer: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Key:
    """The answers of one deck's sheets, by section: one list for all versions."""

    title: str
    versions: tuple[str, ...]
    blocks: tuple[tuple[str, tuple[Row, ...]], ...]


@dataclass(frozen=True, slots=True)
class Handout:
    """Sheets and keys to print, in this order."""

    sheets: tuple[Sheet, ...]
    keys: tuple[Key, ...]
    title: str
    note: str


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
            keys.append(_key(deck, versions))
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
    for section, numbers in zip(sections, _numbers(sections), strict=True):
        tasks = tuple(_task(number, item, section) for number, item in zip(numbers, section.items, strict=True))
        points = words.points(section.points * len(section.items))
        bank = () if section.kind == "timeline" else tuple(map(clean, section.bank))
        yield Block(section.kind, words.title(section), words.instruction(section), points, bank, tasks)


def _numbers(sections: tuple[Section, ...]) -> Iterator[range]:
    first = 1
    for section in sections:
        yield range(first, first + len(section.items))
        first += len(section.items)


def _task(number: int, item: Item, section: Section) -> Task:
    prompt = clean(item.prompt)
    parts = tuple(prompt.split(GAP)) if section.kind == "cloze" else (prompt.replace(GAP, "…").replace("….", "…"),)
    return Task(number, parts, tuple(map(clean, item.options)), tuple(map(clean, _right(section, item))))


def _right(section: Section, item: Item) -> tuple[str, ...]:
    if section.kind == "timeline":
        return (str(section.bank.index(item.answer) + 1),)
    if section.kind == "true-false":
        return (item.answer.lower(),)
    letter = _letter(section, item)
    return (letter,) if letter else (item.answer, *item.aliases)


def _key(deck: Deck, versions: dict[str, tuple[Section, ...]]) -> Key:
    """One row for each item, in the order of the first version."""
    places: dict[tuple[int, str], list[tuple[str, str]]] = {}
    for sections in versions.values():
        for at, (section, numbers) in enumerate(zip(sections, _numbers(sections), strict=True)):
            for number, item in zip(numbers, section.items, strict=True):
                places.setdefault((at, item.key), []).append((str(number), _letter(section, item)))
    first = next(iter(versions.values()))
    blocks = tuple(
        (words.title(section), tuple(_row(item, section, places[at, item.key]) for item in section.items))
        for at, section in enumerate(first)
    )
    return Key(clean(deck.title), tuple(versions), blocks)


def _letter(section: Section, item: Item) -> str:
    """The letter under which the answer stands, "" where there is none."""
    among = {"choice": item.options, "match": section.bank}.get(section.kind)
    return words.letter(among.index(item.answer)) if among else ""


def _row(item: Item, section: Section, places: list[tuple[str, str]]) -> Row:
    answer = item.answer
    if item.correction:
        answer = f"{answer}: {item.correction}"
    elif section.kind == "timeline":
        answer = f"{section.bank.index(answer) + 1} ({answer})"
    elif item.aliases and section.kind in ("cloze", "short-answer"):
        answer += f" (also: {', '.join(item.aliases)})"
    return Row(tuple(places), clean(answer), clean(item.sentence))
