"""From one date to another: 2014-15, between March and May 2015, Dec. 27-29, Monday to Wednesday."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from .calendar import Parts, parts, place
from .relative import weekday
from .units import DAY
from .words import WEEKDAY, weekday_number

Date = datetime.date
_FORMS = [re.compile(form) for form in (
    r"between (.+?) and (.+)", r"(?:from )?(.+?) (?:to|until|till|through) (.+)", r"([^-]+?) ?- ?([^-]+)")]


def interval(
    phrase: str, anchor: Date | None, tense: str, point: Callable[[str, Date | None, str], str]
) -> str:
    """Both ends joined by a slash, "" for anything else; `point` resolves an end that stands alone."""
    if match := re.fullmatch(r"(\d{4})-(\d\d)", phrase):
        return _school_year(int(match[1]), int(match[2]))
    match = next((match for form in _FORMS if (match := form.fullmatch(phrase))), None)
    if not match:
        return ""
    left, right = match[1], match[2].removeprefix("the ")
    ends = _calendar(left, right, anchor, tense) or _weekdays(left, right, anchor, tense)
    first, last = ends or (point(left, anchor, tense), point(right, anchor, tense))
    single = "/" not in first + last
    return f"{first}/{last}" if single and first and first < last else ""


def _school_year(first: int, last: int) -> str:
    """2014-15 and 1998-99; 2016-09 is a month."""
    following = first - first % 100 + last
    return f"{first:04}/{following:04}" if following == first + 1 or last > 12 and following > first else ""


def _calendar(left: str, right: str, anchor: Date | None, tense: str) -> tuple[str, str] | None:
    """Two calendar dates lend each other what one of them leaves out."""
    first, last = _parts(left, anchor), _parts(right, anchor)
    if not first or not last or "month" not in {**first, **last} and "year" not in first:
        return None
    if "month" in {**first, **last}:
        first = {"month": last.get("month", 0)} | first
        last = {"month": first["month"]} | last
    turn_of_year = _in_year(last) < _in_year(first)
    if "year" in last:
        first = {"year": last["year"] - turn_of_year} | first
    start = place(first, anchor, tense)
    if start and "year" not in last:
        last["year"] = int(start[:4]) + turn_of_year
    return start, place(last, anchor, tense)


def _parts(phrase: str, anchor: Date | None) -> Parts | None:
    match = re.fullmatch(r"(?:the )?(\d\d?)(?:st|nd|rd|th)?(?: (?P<year>\d{4}))?", phrase)
    if not match:
        return parts(phrase, anchor)
    return {"day": int(match[1])} | ({"year": int(match["year"])} if match["year"] else {})


def _in_year(parts: Parts) -> tuple[int, int]:
    return parts.get("month", 0), parts.get("day", 0)


def _weekdays(left: str, right: str, anchor: Date | None, tense: str) -> tuple[str, str] | None:
    if anchor is None or not (re.fullmatch(WEEKDAY, left) and re.fullmatch(WEEKDAY, right)):
        return None
    length = (weekday_number(right) - weekday_number(left)) % 7 * DAY
    if tense == "future":
        first = Date.fromisoformat(weekday(left, anchor, tense))
        return first.isoformat(), (first + length).isoformat()
    last = Date.fromisoformat(weekday(right, anchor, tense))
    return (last - length).isoformat(), last.isoformat()
