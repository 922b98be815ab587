"""Dates named from the day of writing: yesterday, on Tuesday, next month, three days ago, last summer."""

from __future__ import annotations

import datetime
import re

from .calendar import year_number
from .units import DAY, month_value, nearest, shift, shift_month
from .words import (
    MONTH,
    MONTHS,
    NUMBER,
    SEASON,
    SEASONS,
    UNIT,
    WEEKDAY,
    WHICH,
    YEAR,
    to_int,
    weekday_number,
)

Date = datetime.date

_WHICH = rf"(?P<which>{'|'.join(WHICH)})"
_NAMED_DAYS = {"day before yesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "day after tomorrow": 2}


def named_day(phrase: str, anchor: Date | None, tense: str) -> str:
    days = _NAMED_DAYS.get(phrase.removeprefix("the "))
    return "" if anchor is None or days is None else (anchor + days * DAY).isoformat()


def weekday(phrase: str, anchor: Date | None, tense: str) -> str:
    """A bare weekday is the nearest one on or before the anchor, on or after it in a future clause."""
    match = re.fullmatch(rf"(?:{_WHICH} )?(?P<past>past )?{WEEKDAY}(?: (?:of )?(?P<week>last|this|next) week)?", phrase)
    if not match or anchor is None:
        return ""
    number, which = weekday_number(match["weekday"]), match["which"]
    monday = anchor - anchor.weekday() * DAY
    if match["week"] or which == "next" or which == "this" and not match["past"]:
        return (monday + (7 * WHICH[match["week"] or which] + number) * DAY).isoformat()
    if WHICH.get(which) == 1 or not which and tense == "future":
        start = anchor + DAY if which else anchor
        return (start + (number - start.weekday()) % 7 * DAY).isoformat()
    end = anchor - DAY if which or match["past"] else anchor
    return (end - (end.weekday() - number) % 7 * DAY).isoformat()


def weekend(phrase: str, anchor: Date | None, tense: str) -> str:
    match = re.fullmatch(rf"(?:{_WHICH}|the) weekend", phrase)
    if not match or anchor is None:
        return ""
    saturday = anchor + (5 - anchor.weekday()) * DAY
    weeks = WHICH[match["which"]] if match["which"] else 0 if tense == "future" or anchor >= saturday else -1
    saturday += 7 * weeks * DAY
    return f"{saturday}/{saturday + DAY}"


def this_unit(phrase: str, anchor: Date | None, tense: str) -> str:
    match = re.fullmatch(rf"{_WHICH} {UNIT}", phrase)
    return shift(anchor, WHICH[match["which"]], match["unit"]) if match and anchor else ""


def units_away(phrase: str, anchor: Date | None, tense: str) -> str:
    """"In three days" is a point in time only when the clause is about the future."""
    match = re.fullmatch(rf"(?P<in>in )?{NUMBER} {UNIT}s?'?(?: (?P<way>ago|from now|from today|hence|time))?", phrase)
    if not match or anchor is None:
        return ""
    if match["way"] in (None, "time") and not (match["in"] and (match["way"] or tense == "future")):
        return ""
    return shift(anchor, to_int(match["number"]) * (-1 if match["way"] == "ago" else 1), match["unit"])


def past_units(phrase: str, anchor: Date | None, tense: str) -> str:
    match = re.fullmatch(rf"the {_WHICH} {NUMBER} {UNIT}s", phrase)
    if not match or anchor is None or not WHICH[match["which"]]:
        return ""
    count = WHICH[match["which"]] * to_int(match["number"])
    return "/".join(sorted(shift(anchor, n, match["unit"]) for n in (0, count)))


def month(phrase: str, anchor: Date | None, tense: str) -> str:
    match = re.fullmatch(rf"{_WHICH} {MONTH}", phrase)
    if not match or anchor is None:
        return ""
    which, distance = WHICH[match["which"]], MONTHS[match["month"][:3]] - anchor.month
    return shift_month(anchor, distance + 12 * which if which and distance * which <= 0 else distance)


def season(phrase: str, anchor: Date | None, tense: str) -> str:
    """Seasons of the northern hemisphere; a winter without a year spans two, so it becomes an interval."""
    match = re.fullmatch(rf"(?:{_WHICH} |the )?{SEASON}(?: (?:of )?{YEAR})?", phrase)
    if not match:
        return ""
    code, first = SEASONS[match["season"]]
    if match["year"]:
        return f"{year_number(match['year'], anchor):04}-{code}"
    if anchor is None or not (match["which"] or tense):
        return ""
    year = _season_year(first, anchor, match["which"], tense)
    return f"{year}-12/{month_value(year + 1, 2)}" if code == "WI" else f"{year:04}-{code}"


def _season_year(first: int, anchor: Date, which: str | None, tense: str) -> int:
    """The year in which the season meant begins; "last summer" is over, "summer" in the past may still last."""
    way = WHICH[which] if which else {"past": -1, "future": 1}[tense]
    if way < 0:
        over = anchor.month > first + 2 if which else anchor.month >= first
        return anchor.year - (not over) - (first == 12 and bool(which) and anchor.month < 3)
    return anchor.year + (way > 0 and bool(which or anchor.month > first + 2))


def day_of_month(phrase: str, anchor: Date | None, tense: str) -> str:
    match = re.fullmatch(rf"(?:{WEEKDAY} )?the (?P<day>\d\d?)(?:st|nd|rd|th)", phrase)
    if not match or anchor is None:
        return ""
    around = (anchor + n * DAY for n in range(-62, 63))
    return nearest((day for day in around if day.day == int(match["day"])), anchor, tense)
