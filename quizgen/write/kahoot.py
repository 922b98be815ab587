"""Decks -> the spreadsheet that Kahoot imports: a heading in row 8, a question a row from there, from column B on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ..exercises import Item, Section, parse
from ..layout import Layout
from ..model import Deck, LeftOut
from .quiz import Quiz, line, questions, quizzes, stem
from .spreadsheet import save

PURPOSE = "a quiz for Kahoot"
LIMITS = "choices and true or false; questions of 120, answers of 75 characters at most; needs quizgen[handout]"
NEEDS = "openpyxl"
_QUESTION, _ANSWER, _OPTIONS = 120, 75, 4
_SECONDS = 30  # one of 5, 10, 20, 30, 60, 90, 120, 240
_HEADING = (
    None,
    f"Question - max {_QUESTION} characters",
    *(f"Answer {number} - max {_ANSWER} characters" for number in range(1, _OPTIONS + 1)),
    "Time limit (sec) - 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)


def write(decks: Sequence[Deck], path: Path, *, layout: Layout, **_other: object) -> tuple[LeftOut, ...]:
    """Write one list of all decks' questions. A card that is no choice is asked with its wrong options."""
    made, left_out = quizzes(decks, layout, parse("choice"), _fault)
    rows = [row for quiz in made for row in _rows(quiz)]
    title = " · ".join(line(quiz.deck.title) for quiz in made)
    above = [[None, title], *([[]] * 6)]
    save([*above, _HEADING, *([number, *row] for number, row in enumerate(rows, 1))], path)
    return left_out


def options(section: Section, item: Item) -> list[str]:
    """What a player chooses from; [] where a section is not about choosing."""
    if section.kind == "true-false":
        return ["True", "False"]
    return [line(option) for option in item.options]


def _fault(section: Section, item: Item) -> str:
    shown = options(section, item)
    if not shown:
        return f"Kahoot asks with options; {section.kind} has none"
    if len(shown) > _OPTIONS:
        return f"Kahoot takes at most {_OPTIONS} answers"
    if len(stem(item)) > _QUESTION:
        whole = " with what stands before it" if item.context else ""
        return f"its question{whole} has {len(stem(item))} characters, for Kahoot at most {_QUESTION}"
    longest = max(map(len, shown))
    return f"an answer has {longest} characters, for Kahoot at most {_ANSWER}" if longest > _ANSWER else ""


def _rows(quiz: Quiz) -> Iterator[list[object]]:
    for section, [item] in questions(quiz):
        shown = options(section, item)
        empty = [None] * (_OPTIONS - len(shown))
        yield [stem(item), *shown, *empty, _SECONDS, str(shown.index(line(item.answer)) + 1)]
