"""When a card is asked again, by FSRS."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any

from ..write.extra import extra
from .review import Grade, Phase, Review

RETENTION = 0.9
LOWEST, HIGHEST = 0.7, 0.97  # beyond these FSRS asks either hardly ever or nearly daily

_SPREAD = 0.05
_SHORTEST_SPREAD = 3  # days; a day more or less would be too much for shorter intervals


def reviewed(
    card: str,
    last: Review | None,
    grade: Grade,
    at: datetime.datetime,
    took: int = 0,
    retention: float = RETENTION,
    fuzz: Callable[[], float] | None = None,
) -> Review:
    """The review of a card whose last one was `last`, None for a new card.

    at: an aware datetime; its zone says where one day ends. retention: the share of cards to be known when asked.
    fuzz: draws from [0, 1), by which intervals of days vary, so that cards learned together part; None for exact ones.
    """
    fsrs = _fsrs()
    scheduler = fsrs.Scheduler(desired_retention=retention, enable_fuzzing=False)
    now = at.astimezone(datetime.UTC)
    known, _ = scheduler.review_card(_card(fsrs, last, at), fsrs.Rating(int(grade)), now)
    phase, wait = Phase(int(known.state)), known.due - now
    if phase is Phase.REVIEW and fuzz:
        wait = _spread(wait, fuzz())
    return Review(card, at, grade, took, phase, known.step, known.stability, known.difficulty, at + wait)


def rescheduled(reviews: Iterable[Review], retention: float = RETENTION) -> list[Review]:
    """The reviews of one card in order of time, each with what it left, as if all had been made in one place."""
    last, found = None, []
    for one in sorted(reviews, key=lambda review: review.at):
        last = reviewed(one.card, last, one.grade, one.at, one.took, retention)
        found.append(last)
    return found


def recall(last: Review, at: datetime.datetime) -> float:
    """How likely it is, from 0 to 1, that the card is known at this time, if `last` was its last review."""
    fsrs = _fsrs()
    return float(fsrs.Scheduler().get_card_retrievability(_card(fsrs, last, at), at.astimezone(datetime.UTC)))


def _fsrs() -> Any:
    return extra("fsrs", "study", "studying")


def _card(fsrs: Any, last: Review | None, at: datetime.datetime) -> Any:
    """The card as FSRS has it.

    FSRS counts whole days of 24 hours; a learner who comes an hour earlier than yesterday has slept all the same.
    """
    if last is None:
        return fsrs.Card(card_id=0)
    days = max(0, (at.date() - last.at.astimezone(at.tzinfo).date()).days)
    before = at.astimezone(datetime.UTC) - datetime.timedelta(days=days)
    return fsrs.Card(0, fsrs.State(int(last.phase)), last.step, last.stability, last.difficulty, before, before)


def _spread(wait: datetime.timedelta, draw: float) -> datetime.timedelta:
    if wait.days < _SHORTEST_SPREAD:
        return wait
    width = max(1.0, wait.days * _SPREAD)
    return datetime.timedelta(days=round(wait.days + (2 * draw - 1) * width))
