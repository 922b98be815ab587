"""Progress in numbers and shapes to draw: what will be remembered, what falls due, what was done."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..study import Grade, Phase, Review, recall

DAYS = 30
WEEKS = 26
WIDTH, HEIGHT = 320.0, 120.0  # of a plot, in its own units


@dataclass(frozen=True, slots=True)
class Day:
    """A square of the calendar. level: 0 for none to 4 for many."""

    date: datetime.date
    reviews: int
    level: int
    x: int
    y: int


def memory(states: Sequence[Review], now: datetime.datetime) -> list[float]:
    """The share of the reviewed cards, 0 to 1, likely to be known today and on the days after, without any review."""
    days = (now + datetime.timedelta(days=day) for day in range(DAYS + 1))
    return [sum(recall(state, day) for state in states) / len(states) for day in days] if states else []


def known(history: Sequence[Review]) -> tuple[int, int]:
    """How many reviews of cards that had rested for days found them known, and how many there were."""
    rested: set[str] = set()
    hits = tested = 0
    for review in history:
        if review.card in rested:
            tested += 1
            hits += review.grade != Grade.AGAIN
        (rested.add if review.phase is Phase.REVIEW else rested.discard)(review.card)
    return hits, tested


def calendar(history: Sequence[Review], today: datetime.date) -> list[Day]:
    """The last half year, a column a week from Monday on."""
    counts = Counter(review.at.date() for review in history)
    most = max(counts.values(), default=1)
    first = today - datetime.timedelta(days=today.weekday(), weeks=WEEKS - 1)
    days = [first + datetime.timedelta(days=day) for day in range((today - first).days + 1)]
    return [
        Day(day, counts[day], -(-4 * counts[day] // most), number // 7, number % 7) for number, day in enumerate(days)
    ]


def streak(history: Sequence[Review], today: datetime.date) -> int:
    """Days in a row with reviews, up to today or yesterday."""
    days = {review.at.date() for review in history}
    day = today if today in days else today - datetime.timedelta(days=1)
    length = 0
    while day in days:
        length, day = length + 1, day - datetime.timedelta(days=1)
    return length


def points(shares: Sequence[float]) -> str:
    """Shares from 0 to 1 as the points of a line over the whole plot."""
    step = WIDTH / max(1, len(shares) - 1)
    return " ".join(f"{number * step:.1f},{HEIGHT * (1 - share):.1f}" for number, share in enumerate(shares))


def columns(counts: Sequence[int]) -> list[tuple[float, float, float, float, int]]:
    """Counts as columns over the whole plot: x, y, width, height, count."""
    width, most = WIDTH / max(1, len(counts)), max([*counts, 1])
    return [
        (round(number * width + 1, 1), round(HEIGHT * (1 - count / most), 1), round(width - 2, 1),
         round(HEIGHT * count / most, 1), count)
        for number, count in enumerate(counts)
    ]  # fmt: skip
