"""Decks -> Moodle's GIFT, a text format: https://docs.moodle.org/en/GIFT_format"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..exercises import Item, Section
from ..layout import Layout
from ..model import Deck, LeftOut
from .quiz import CARDS, Quiz, accepted, asked_in, line, name, questions, quizzes, stem

PURPOSE = "a quiz for Moodle and others that read GIFT"
LIMITS = "no timeline; no answer or source sentence with an arrow ->"
_SPECIAL = re.compile(r"[\\~=#{}:]")


def write(decks: Sequence[Deck], path: Path, *, layout: Layout, **_other: object) -> tuple[LeftOut, ...]:
    """Write a category for each deck, its questions below; the feedback is the source sentence."""
    made, left_out = quizzes(decks, layout, CARDS, _fault)
    blocks = [block for quiz in made for block in _quiz(quiz)]
    path.write_bytes("\n\n".join([*blocks, ""]).encode("utf-8"))
    return left_out


def _fault(section: Section, item: Item) -> str:
    """An arrow inside the braces makes a match of any question, and nothing escapes it."""
    if section.kind == "timeline":
        return "GIFT has no timeline"
    said = (item.answer, *item.aliases, *item.options, item.sentence, item.prompt if section.kind == "match" else "")
    return "GIFT takes an arrow -> for a match" if any("->" in line(text) for text in said) else ""


def _quiz(quiz: Quiz) -> Iterator[str]:
    yield f"$CATEGORY: {line(quiz.deck.title).replace('/', '//') or 'Questions'}"
    for number, (section, items) in enumerate(questions(quiz), 1):
        asked = asked_in(section, items)
        title = f"::{_escaped(name(number, section, items))}::"
        answers = _pairs(items) if section.kind == "match" else _answers(section, items[0])
        told = "" if section.kind == "match" else line(items[0].sentence)
        feedback = f"####[plain]{_escaped(told)}" if told else ""
        yield f"{title}[plain]{_escaped(asked)} {{{answers}{feedback}}}"


def _answers(section: Section, item: Item) -> str:
    if section.kind == "true-false":
        return item.answer.upper()
    if section.kind == "choice":
        options = [f"{'=' if option == item.answer else '~'}[plain]{_escaped(line(option))}" for option in item.options]
        return "\n" + "\n".join(options) + "\n"
    return " ".join(f"=[plain]{_escaped(wildcards(answer))}" for answer in accepted(item))


def _pairs(items: Iterable[Item]) -> str:
    pairs = [f"=[plain]{_escaped(stem(item))} -> {_escaped(line(item.answer))}" for item in items]
    return "\n" + "\n".join(pairs) + "\n"


def wildcards(answer: str) -> str:
    """In a short answer Moodle reads a star as any text."""
    return answer.replace("*", "\\*")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)
