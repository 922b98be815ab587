"""Arithmetic on days, weeks, months and years, in values."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

DAY = datetime.timedelta(days=1)
MONTH = 31


def shift(anchor: datetime.date, count: int, unit: str) -> str:
    """The day, week, month or year `count` units away from the anchor."""
    if unit == "year":
        return f"{anchor.replace(year=anchor.year + count, day=1).year:04}"
    if unit == "month":
        return shift_month(anchor, count)
    day = anchor + {"day": 1, "week": 7, "fortnight": 14}[unit] * count * DAY
    if unit == "day":
        return day.isoformat()
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def shift_month(anchor: datetime.date, count: int) -> str:
    year, month = divmod(12 * anchor.year + anchor.month - 1 + count, 12)
    return month_value(year, month + 1)


def month_value(year: int, month: int) -> str:
    """Raises ValueError for a month that the calendar does not have."""
    return datetime.date(year, month, 1).isoformat()[:7]


def fits(distance: int, tense: str) -> bool:
    """Whether something that lies `distance` after the anchor agrees with the tense."""
    return distance == 0 or tense != ("past" if distance > 0 else "future")


def nearest(days: Iterable[datetime.date], anchor: datetime.date, tense: str) -> str:
    """The day nearest to the anchor, the earlier of two; "" for none.

    A day that disagrees with the tense is taken only from within a month: verbs are misread, so that
    "on 27 December" written on the 20th is next week even after what looks like a past tense.
    """

    def far(day: datetime.date) -> tuple[bool, int, datetime.date]:
        distance = (day - anchor).days
        return not fits(distance, tense) and abs(distance) > MONTH, abs(distance), day

    found = min(days, key=far, default=None)
    return found.isoformat() if found else ""
