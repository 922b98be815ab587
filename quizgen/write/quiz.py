"""The exercises of decks for another program: what it can hold, and why it cannot hold the rest."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..errors import OutputError
from ..exercises import Item, Section, Wanted, deal, parse
from ..exercises.gap import GAP
from ..layout import Layout
from ..model import Deck, LeftOut
from .markup import clean

CARDS = parse("choice, cloze, short-answer")  # every card as it is
BLANK = "_____"


@dataclass(frozen=True, slots=True)
class Quiz:
    """One deck's exercises."""

    deck: Deck
    sections: tuple[Section, ...]


def quizzes(
    decks: Sequence[Deck], layout: Layout, holds: Sequence[Wanted], fault: Callable[[Section, Item], str]
) -> tuple[tuple[Quiz, ...], tuple[LeftOut, ...]]:
    """The decks' exercises, and the cards that are left out, each with the reason.

    holds: the sections that are made when the layout names none. fault: why an item cannot be written, or "".
    Raises OutputError, with the first reason, when nothing is left to write.
    """
    made, left_out = [], []
    for deck in decks:
        dealt, missing = deal(deck, layout.sections or holds)
        sections = tuple(map(_told, dealt))
        faults = {item.key: fault(section, item) for section in sections for item in section.items}
        reasons = {key: reason for key, reason in faults.items() if reason}
        left_out += missing
        left_out += [LeftOut(card, reasons[card.key]) for card in deck.cards if card.key in reasons]
        fit = [_without(section, reasons) for section in sections]
        made.append(Quiz(deck, tuple(section for section in fit if section.items)))
    if not any(quiz.sections for quiz in made):
        why = f": {left_out[0].reason}" if left_out else ""
        raise OutputError(f"no card can be written in this format{why}")
    return tuple(quiz for quiz in made if quiz.sections), tuple(left_out)


def _told(section: Section) -> Section:
    """The section with what an item leans on before its prompt: other programs have no place for it."""
    told = (replace(i, prompt=f"{i.context} {i.prompt}") if i.context else i for i in section.items)
    return replace(section, items=tuple(told))


def _without(section: Section, reasons: dict[str, str]) -> Section:
    return replace(section, items=tuple(item for item in section.items if item.key not in reasons))


def questions(quiz: Quiz) -> Iterator[tuple[Section, tuple[Item, ...]]]:
    """The quiz's questions: each item is one, but the items of a match are one together."""
    for section in quiz.sections:
        if section.kind == "match":
            yield section, section.items
        else:
            for item in section.items:
                yield section, (item,)


def asked_in(section: Section, items: Sequence[Item]) -> str:
    """What one question asks, on one line."""
    return f"Match {section.topic}." if section.kind == "match" else stem(items[0])


def name(number: int, section: Section, items: Sequence[Item]) -> str:
    """What a question is called in a bank of questions: what it asks, without what stands before that."""
    asked = asked_in(section, items)
    if section.kind != "match":
        asked = asked.removeprefix(line(items[0].context)).lstrip()
    return textwrap.shorten(f"{number}. {asked}", 60, placeholder="…")


def line(text: str) -> str:
    """The text on one line."""
    return " ".join(clean(text).split())


def stem(item: Item) -> str:
    """What is asked, on one line, with a visible gap."""
    return line(item.prompt).replace(GAP, BLANK)


def accepted(item: Item) -> list[str]:
    """Every answer that counts as right, the best first."""
    return list(dict.fromkeys(filter(None, map(line, (item.answer, *item.aliases)))))
