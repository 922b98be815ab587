"""Date phrases -> values anchored to the article's date, and values -> words.

A value is a day "2016-12-27", a week "2016-W51", a month "2016-12", a season "2016-SU", a year "2016",
an interval of these "2014/2015" (both ends included), or "" for what cannot be resolved. The notation is
ISO 8601 with the season codes (SP, SU, FA, WI) of TimeML's TIMEX3.
"""

from __future__ import annotations

import datetime

from . import calendar, relative
from .interval import interval
from .say import say
from .tense import tense
from .words import plain

__all__ = ["normalise", "say", "tense"]

# A feature each; the calendar's own forms come first because "may" and "second" have other readings.
_POINTS = (
    calendar.parts_of_date, calendar.iso, calendar.numeric, calendar.decade, calendar.century, calendar.part_of_year,
    relative.named_day, relative.weekday, relative.weekend, relative.this_unit, relative.units_away,
    relative.past_units, relative.month, relative.season, relative.day_of_month,
)


def normalise(text: str, anchor: datetime.date | None, tense: str = "") -> str:
    """The value of a date phrase in an article of the date `anchor`.

    tense: "past", "future" or "" (unknown); it decides which Tuesday or which 27 December is meant.
    """
    phrase = plain(text[:100])
    try:
        return interval(phrase, anchor, tense, _point) or _point(phrase, anchor, tense)
    except (ValueError, OverflowError):  # 30 February, or a year outside the calendar
        return ""


def _point(phrase: str, anchor: datetime.date | None, tense: str) -> str:
    values = (rule(phrase, anchor, tense) for rule in _POINTS)
    return next((value for value in values if value), "")
