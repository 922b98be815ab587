from __future__ import annotations

import datetime

import pytest

from quizgen.deckfile import render
from quizgen.model import Choice, Cloze, Deck, Question
from quizgen.study import Progress
from quizgen.study.titled import Titled

ZONE = datetime.timezone(datetime.timedelta(hours=2))
NOW = datetime.datetime(2026, 3, 1, 9, 30, tzinfo=ZONE)


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


def later(days: float = 0, minutes: float = 0) -> datetime.datetime:
    return NOW + datetime.timedelta(days=days, minutes=minutes)


@pytest.fixture
def progress(tmp_path):
    with Progress(tmp_path / "progress.db") as opened:
        yield opened


@pytest.fixture
def deck_file(tmp_path):
    """The cards as a deck file."""
    path = tmp_path / "deck.yaml"
    cards = tuple(one.card for one in CARDS.values())
    path.write_text(render(Deck("The bridge", cards, datetime.date(2025, 5, 1))), "utf-8")
    return path
