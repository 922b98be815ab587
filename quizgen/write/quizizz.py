"""Decks -> the spreadsheet that Quizizz imports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ..exercises import Item, Section
from ..layout import Layout
from ..model import Deck, LeftOut
from .kahoot import options
from .quiz import CARDS, Quiz, accepted, line, questions, quizzes, stem
from .spreadsheet import save

PURPOSE = "a quiz for Quizizz"
LIMITS = "no match, no timeline; at most five options; needs quizgen[handout]"
NEEDS = "openpyxl"
_OPTIONS = 5
_SECONDS = 30
_HEADING = (
    "Question Text",
    "Question Type",
    *(f"Option {number}" for number in range(1, _OPTIONS + 1)),
    "Correct Answer",
    "Time in seconds",
    "Image Link",
    "Answer explanation",
)


def write(decks: Sequence[Deck], path: Path, *, layout: Layout, **_other: object) -> tuple[LeftOut, ...]:
    """Write one list of all decks' questions; the explanation is the source sentence."""
    made, left_out = quizzes(decks, layout, CARDS, _fault)
    save([_HEADING, *(row for quiz in made for row in _rows(quiz))], path)
    return left_out


def _fault(section: Section, item: Item) -> str:
    if section.kind in ("match", "timeline"):
        return f"Quizizz takes no {section.kind} from a spreadsheet"
    shown = options(section, item) or accepted(item)
    return f"Quizizz takes at most {_OPTIONS} options" if len(shown) > _OPTIONS else ""


def _rows(quiz: Quiz) -> Iterator[list[object]]:
    for section, [item] in questions(quiz):
        chosen = options(section, item)
        shown = chosen or accepted(item)
        kind = "Multiple Choice" if chosen else "Fill-in-the-Blank"
        empty = [None] * (_OPTIONS - len(shown))
        right = chosen.index(line(item.answer)) + 1 if chosen else None
        yield [stem(item), kind, *shown, *empty, right, _SECONDS, None, line(item.sentence) or None]
