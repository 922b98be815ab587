"""Decks -> the CSV file that Blooket imports."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..exercises import Item, Section, parse
from ..layout import Layout
from ..model import Deck, LeftOut
from .kahoot import options
from .quiz import Quiz, line, questions, quizzes, stem

PURPOSE = "a quiz for Blooket"
LIMITS = "choices and true or false; at most four answers"
_OPTIONS = 4
_SECONDS = 30
_ABOVE = ("Blooket\nImport Template", *[""] * 7)
_HEADING = (
    "Question #",
    "Question Text",
    "Answer 1",
    "Answer 2",
    "Answer 3\n(Optional)",
    "Answer 4\n(Optional)",
    "Time Limit (sec)\n(Max: 300 seconds)",
    "Correct Answer(s)\n(Only include Answer #)",
)


def write(decks: Sequence[Deck], path: Path, *, layout: Layout, **_other: object) -> tuple[LeftOut, ...]:
    """Write one list of all decks' questions. A card that is no choice is asked with its wrong options."""
    made, left_out = quizzes(decks, layout, parse("choice"), _fault)
    rows = [row for quiz in made for row in _rows(quiz)]
    text = io.StringIO()
    numbered = ([number, *row] for number, row in enumerate(rows, 1))
    csv.writer(text, lineterminator="\r\n").writerows([_ABOVE, _HEADING, *numbered])
    path.write_bytes(text.getvalue().encode("utf-8"))
    return left_out


def _fault(section: Section, item: Item) -> str:
    shown = options(section, item)
    if not shown:
        return f"Blooket asks with options; {section.kind} has none"
    return f"Blooket takes at most {_OPTIONS} answers" if len(shown) > _OPTIONS else ""


def _rows(quiz: Quiz) -> Iterator[list[object]]:
    for section, [item] in questions(quiz):
        shown = options(section, item)
        yield [stem(item), *shown, *[""] * (_OPTIONS - len(shown)), _SECONDS, shown.index(line(item.answer)) + 1]
