"""Reviews <-> rows of the table."""

from __future__ import annotations

import datetime
from typing import Any

from .review import Grade, Phase, Review

COLUMNS = "card, at, zone, grade, took, phase, step, stability, difficulty, due"
INSERT = f"INSERT INTO reviews ({COLUMNS}) VALUES ({', '.join('?' * 10)})"

MILLISECOND = datetime.timedelta(milliseconds=1)
_START = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def row(review: Review) -> tuple[object, ...]:
    """The review as the table has it, without its number."""
    zone = review.at.utcoffset()
    if zone is None:
        raise ValueError("the time of a review needs a zone")
    minutes = zone // datetime.timedelta(minutes=1)
    when = (review.card, _milliseconds(review.at), minutes)
    left = (int(review.phase), review.step, review.stability, review.difficulty, _milliseconds(review.due))
    return (*when, int(review.grade), review.took, *left)


def review_of(values: tuple[Any, ...]) -> Review:
    """The review of a row."""
    card, at, zone, grade, took, phase, step, stability, difficulty, due = values
    there = datetime.timezone(datetime.timedelta(minutes=zone))
    at, due = _moment(at, there), _moment(due, there)
    return Review(card, at, Grade(grade), took, Phase(phase), step, stability, difficulty, due)


def whole(moment: datetime.datetime) -> datetime.datetime:
    """The moment as a row keeps it, in whole milliseconds."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _milliseconds(moment: datetime.datetime) -> int:
    return (moment - _START) // MILLISECOND


def _moment(milliseconds: int, zone: datetime.timezone) -> datetime.datetime:
    return (_START + datetime.timedelta(milliseconds=milliseconds)).astimezone(zone)
