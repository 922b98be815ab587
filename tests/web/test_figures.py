"""The figures of progress, from reviews with known times."""

from __future__ import annotations

import datetime

from quizgen.study import Grade, Progress
from quizgen.web import figures

from .conftest import NOW


def days(count: int) -> datetime.timedelta:
    return datetime.timedelta(days=count)


def test_memory_fades_without_reviews(site):
    states = [site.progress.record("a", Grade.EASY, NOW)]
    shares = figures.memory(states, NOW)
    assert len(shares) == figures.DAYS + 1 and shares[0] == 1
    assert shares == sorted(shares, reverse=True) and shares[-1] < 0.95
    assert figures.memory([], NOW) == []


def test_known_counts_only_cards_that_had_rested(site):
    for grade, after in ((Grade.EASY, 0), (Grade.GOOD, 10), (Grade.AGAIN, 60), (Grade.GOOD, 60)):
        site.progress.record("a", grade, NOW + days(after))
    assert figures.known(site.progress.history()) == (1, 2)


def test_the_calendar_ends_today_and_begins_on_a_monday(site):
    for _ in range(3):
        site.progress.record("a", Grade.AGAIN, NOW)
    site.progress.record("b", Grade.AGAIN, NOW - days(1))
    squares = figures.calendar(site.progress.history(), NOW.date())
    assert squares[0].date.weekday() == 0 and squares[-1].date == NOW.date()
    assert [(day.reviews, day.level) for day in squares[-3:]] == [(0, 0), (1, 2), (3, 4)]
    assert {day.y for day in squares} == set(range(7)) and squares[-1].x == figures.WEEKS - 1


def test_a_streak_ends_with_a_day_without_reviews(tmp_path):
    with Progress(tmp_path / "p.db") as progress:
        for day in (-5, -3, -2, -1):
            progress.record("a", Grade.AGAIN, NOW + days(day))
        history = progress.history()
    assert figures.streak(history, NOW.date()) == 3
    assert figures.streak(history, NOW.date() + days(1)) == 0
    assert figures.streak([], NOW.date()) == 0


def test_shapes_fill_the_plot():
    assert figures.points([1.0, 0.0]) == f"0.0,0.0 {figures.WIDTH},{figures.HEIGHT}"
    assert [(y, high) for _, y, _, high, _ in figures.columns([0, 2, 4])] == [(120, 0), (60, 60), (0, 120)]
