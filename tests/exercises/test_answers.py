from __future__ import annotations

import pytest

from quizgen.exercises.answers import day, kind
from quizgen.exercises.gap import event
from quizgen.model import Cloze, Question

from .conftest import card


@pytest.mark.parametrize(
    ("answer", "date"),
    [
        ("16 December 2016", (2016, 12, 16)),
        ("Tuesday, Dec. 20, 2016", (2016, 12, 20)),
        ("the 4th of May 2025", (2025, 5, 4)),
        ("May 2016", (2016, 5)),
        ("1931", (1931,)),
        ("2014–2015", ()),
        ("1,100", ()),
        ("the 1990s", ()),
        ("Mayor of 1931", ()),
        ("before 1931", ()),
        ("", ()),
    ],
)
def test_dates_are_told_as_far_as_they_go(answer, date):
    assert day(answer) == date


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (card(Question, "Who opened it?", "Mara Lind"), "person"),
        (card(Question, "Where is it?", "Amry"), "place"),
        (card(Question, "Why was it built?", "to save time"), ""),
        (card(Question, "How many came?", "240"), "number"),
        (card(Cloze, "It is in [...].", "Amry", hint="city"), "city"),
        (card(Cloze, "[...] built it.", "Amry"), ""),
    ],
)
def test_kinds(made, expected):
    assert kind(made) == expected


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("It opened on [...].", "It opened."),
        ("In [...], it opened.", "It opened."),
        ("It opened, on [...], in Amry.", "It opened, in Amry."),
        ("It was the year [...] when it opened.", ""),
        ("It was called off by Mara Lind, who had planned it in [...].", ""),
        ("It had run since [...].", ""),
    ],
)
def test_an_event_without_its_date(front, told):
    assert event(front) == told
