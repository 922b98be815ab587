"""A sitting: what comes next, and what comes again."""

from __future__ import annotations

import datetime

import pytest

from quizgen.model import Choice, Cloze, Question
from quizgen.study.check import Verdict
from quizgen.study.review import Grade
from quizgen.study.session import Session
from quizgen.study.titled import Titled

from .conftest import NOW, later

PLACE = ("The mayor, Mara Lind, opened it in May.", 0, 39, "r")
CARDS = {
    "q": Titled(Question("q", "Who is the mayor?", "Mara Lind", *PLACE, aliases=("Lind",)), "The bridge", "1 May 2025"),
    "c": Titled(Cloze("c", "It opened in [...].", "May", *PLACE, hint="date"), "The bridge", "1 May 2025"),
    "m": Titled(Choice("m", "Who opened it?", "Mara Lind", *PLACE, distractors=("Jonas Reck",)), "The bridge"),
}


class Clock:
    """A clock that a test sets."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now

    def forward(self, **by):
        self.now += datetime.timedelta(**by)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(progress, clock):
    return Session(progress, CARDS, clock)


def test_each_card_is_asked_until_it_rests_for_days(session, clock, progress):
    asked = []
    while session.current:
        asked.append(session.current)
        session.grade(Grade.EASY if session.current == "c" else Grade.GOOD)
        clock.forward(seconds=5)
    assert asked == ["q", "c", "m", "q", "m"]
    assert progress.due(CARDS, clock.now) == []


def test_a_step_that_is_over_comes_before_the_next_new_card(session, clock):
    session.grade(Grade.AGAIN)
    assert session.current == "c"
    clock.forward(minutes=2)
    session.grade(Grade.EASY)
    assert session.current == "q"


def test_the_due_come_first_and_no_more_than_wanted(progress, clock):
    progress.record("m", Grade.EASY, later(days=-30))
    session = Session(progress, CARDS, clock, most=2)
    assert session.left == 2
    session.grade(Grade.EASY)
    assert session.current == "q"
    session.grade(Grade.EASY)
    assert session.current is None and session.left == 0


def test_undo_asks_the_card_again_and_forgets_its_grade(session, progress):
    assert not session.undo()
    session.grade(Grade.EASY)
    assert session.undo()
    assert session.current == "q" and session.left == 3 and not progress.history()
    for expected in ("q", "c", "m"):
        assert session.current == expected
        session.grade(Grade.EASY)
    assert session.current is None
    assert session.undo() and session.current == "m" and session.left == 1


def test_undo_of_a_card_that_waits_for_its_step(session, clock):
    session.grade(Grade.AGAIN)
    session.grade(Grade.EASY)
    session.grade(Grade.EASY)
    assert (session.current, session.left) == ("q", 1)
    session.undo()
    assert (session.current, session.left) == ("m", 2)


def test_the_summary_counts_what_was_known_at_first(session, clock):
    for grade in (Grade.AGAIN, Grade.EASY, Grade.HARD, Grade.EASY):
        session.grade(grade)
        clock.forward(seconds=30)
    summary = session.summary()
    assert (summary.reviews, summary.cards, summary.known) == (4, 3, 2)
    assert summary.left == 1 and summary.left == session.left and summary.next_due > NOW


def test_the_time_taken_is_kept_and_an_absence_is_not(session, clock):
    clock.forward(seconds=7)
    assert session.grade(Grade.GOOD).took == 7000
    clock.forward(hours=2)
    assert session.grade(Grade.GOOD).took == 60_000


def test_answers_are_checked_by_kind_of_card(session):
    assert session.check("lind") is Verdict.RIGHT
    session.grade(Grade.EASY)
    assert session.check("June") is Verdict.WRONG
    session.grade(Grade.EASY)
    assert (session.check("Mara Lind"), session.check("Jonas Reck")) == (Verdict.RIGHT, Verdict.WRONG)


def test_waits_tell_the_next_rest(session):
    assert session.waits()[Grade.AGAIN] == datetime.timedelta(minutes=1)
