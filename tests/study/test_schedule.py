"""The schedule is that of FSRS, with days as a learner counts them."""

from __future__ import annotations

import datetime

import fsrs
import pytest

from quizgen.study.review import Grade, Phase
from quizgen.study.schedule import recall, rescheduled, reviewed

from .conftest import NOW, later

DAY = datetime.timedelta(days=1)


@pytest.mark.parametrize("grades", ["333", "13134", "4", "4214333", "2222", "31313"])
@pytest.mark.parametrize("retention", [0.8, 0.9, 0.95])
def test_each_review_leaves_what_fsrs_says(grades, retention):
    """Asked whenever it is due, which is a whole number of days later: then both ways to count days agree."""
    scheduler = fsrs.Scheduler(desired_retention=retention, enable_fuzzing=False)
    card, last, now = fsrs.Card(1), None, NOW.replace(hour=2)
    for grade in map(int, grades):
        card, _ = scheduler.review_card(card, fsrs.Rating(grade), now.astimezone(datetime.UTC))
        last = reviewed("c", last, Grade(grade), now, retention=retention)
        assert (last.stability, last.difficulty, last.step) == (card.stability, card.difficulty, card.step)
        assert (int(last.phase), last.due) == (int(card.state), card.due)
        now = last.due


def test_an_hour_earlier_on_the_next_day_is_another_day():
    first = reviewed("c", None, Grade.EASY, NOW)
    same, other = later(minutes=60), later(days=1, minutes=-60)
    assert reviewed("c", first, Grade.GOOD, other).stability > reviewed("c", first, Grade.GOOD, same).stability
    assert recall(first, same) == 1 > recall(first, other)


def test_a_card_in_days_is_due_with_the_day_and_one_in_steps_with_the_minute():
    step = reviewed("c", None, Grade.GOOD, NOW)
    assert (step.phase, step.due) == (Phase.LEARNING, later(minutes=10))
    assert not step.is_due(later(minutes=9)) and step.is_due(later(minutes=10))
    days = reviewed("c", None, Grade.EASY, NOW)
    morning = (days.due - DAY).replace(hour=23, minute=59)
    assert days.phase is Phase.REVIEW and not days.is_due(morning)
    assert days.is_due(morning + datetime.timedelta(minutes=1))


def test_a_higher_retention_asks_earlier():
    def rest(retention):
        return reviewed("c", None, Grade.EASY, NOW, retention=retention).due - NOW

    assert rest(0.97) < rest(0.9) < rest(0.7)


def test_fuzz_moves_intervals_of_days_a_little_and_is_drawn_by_the_caller():
    def rest(draw):
        return (reviewed("c", None, Grade.EASY, NOW, fuzz=draw and (lambda: draw)).due - NOW).days

    assert rest(None) == rest(0.5) == 8
    assert (rest(0.000001), rest(0.999999)) == (7, 9)
    step = reviewed("c", None, Grade.GOOD, NOW, fuzz=lambda: 0.9)
    assert step.due == later(minutes=10)


def test_after_a_perfect_wait_recall_is_what_was_wanted():
    last = reviewed("c", None, Grade.EASY, NOW, retention=0.9)
    assert recall(last, last.due) == pytest.approx(0.9, abs=0.01)


def test_reviews_from_two_places_are_scheduled_as_from_one():
    one = reviewed("c", None, Grade.EASY, NOW)
    there = reviewed("c", None, Grade.AGAIN, later(days=8))
    both = rescheduled([there, one])
    assert both == [one, reviewed("c", one, Grade.AGAIN, later(days=8))]
    assert both[1].phase is Phase.RELEARNING
