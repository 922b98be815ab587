"""Dates named by the calendar: 27 December 2016, Dec. 27, 2016-12-27, 27/12/2016, the 1990s, third quarter of 2016."""

from __future__ import annotations

import datetime
import re

from .units import fits, month_value, nearest, shift_month
from .words import DAY, MONTH, MONTHS, ORDINAL, WEEKDAY, WHICH, YEAR, to_int

Date = datetime.date
Parts = dict[str, int]

_FORMS = (
    rf"(?:{WEEKDAY} )?{MONTH} {DAY}(?: (?:of |in )?{YEAR})?",
    rf"(?:{WEEKDAY} )?(?:the )?{DAY} (?:of )?{MONTH}(?: (?:of |in )?{YEAR})?",
    rf"{MONTH}(?: (?:of |in )?{YEAR})?",
    rf"(?:the year )?{YEAR}",
)
_WORD_DECADES = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
                 "seventies": 1970, "eighties": 1980, "nineties": 1990}


def parts(phrase: str, anchor: Date | None) -> Parts | None:
    """What the phrase names of "year", "month" and "day", None when it is no such date."""
    match = next((match for form in _FORMS if (match := re.fullmatch(form, phrase))), None)
    if not match:
        return None
    found = {name: value for name, value in match.groupdict().items() if value}
    readers = {"year": lambda year: year_number(year, anchor), "month": lambda name: MONTHS[name[:3]], "day": int}
    return {name: read(found[name]) for name, read in readers.items() if name in found}


def year_number(phrase: str, anchor: Date | None) -> int:
    """Raises ValueError for "last year" in an article without a date."""
    if phrase.isdigit():
        return int(phrase)
    if anchor is None:
        raise ValueError(phrase)
    return anchor.year + WHICH[phrase.split()[0]]


def place(parts: Parts, anchor: Date | None, tense: str) -> str:
    """The value of the parts; a missing year is the one that lies nearest to the anchor."""
    year, month, day = (parts.get(name, 0) for name in ("year", "month", "day"))
    if not year:
        if anchor is None:
            return ""
        return _nearest_day(month, day, anchor, tense) if day else _nearest_month(month, anchor, tense)
    if not month:
        return f"{year:04}"
    return Date(year, month, day).isoformat() if day else month_value(year, month)


def _nearest_day(month: int, day: int, anchor: Date, tense: str) -> str:
    days = []
    for year in range(anchor.year - 8, anchor.year + 9):  # 29 February may be eight years away
        try:
            days.append(Date(year, month, day))
        except ValueError:
            continue
    return nearest(days, anchor, tense)


def _nearest_month(month: int, anchor: Date, tense: str) -> str:
    distances = [12 * years + month - anchor.month for years in (-1, 0, 1)]
    fitting = [distance for distance in distances if fits(distance, tense)]
    return shift_month(anchor, min(fitting, key=lambda distance: (abs(distance), distance)))


def parts_of_date(phrase: str, anchor: Date | None, tense: str) -> str:
    found = parts(phrase, anchor)
    return place(found, anchor, tense) if found else ""


def iso(phrase: str, anchor: Date | None, tense: str) -> str:
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d)(?:t.*)?)?", phrase)
    if not match:
        return ""
    year, month, day = (int(group or 0) for group in match.groups())
    return Date(year, month, day).isoformat() if match[3] else month_value(year, month)


def numeric(phrase: str, anchor: Date | None, tense: str) -> str:
    """27/12/2016 and 12/27/2016; 3/4/2016 could be either and stays unresolved."""
    match = re.fullmatch(r"(\d\d?)([/.-])(\d\d?)\2(\d{4})", phrase)
    if not match:
        return ""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if first <= 12 and second <= 12 and first != second:
        return ""
    return (Date(year, first, second) if second > 12 else Date(year, second, first)).isoformat()


def decade(phrase: str, anchor: Date | None, tense: str) -> str:
    """The 1990s, the '90s, the nineties; "the 1800s" is a century."""
    first = _WORD_DECADES.get(phrase.removeprefix("the "), 0)
    if match := re.fullmatch(r"(?:the )?'?(\d\d)?(\d0)'?s", phrase):
        first = int((match[1] or ("19" if match[2] >= "20" else "20")) + match[2])
    if not first:
        return ""
    is_century = first % 100 == 0 and first < 2000
    return f"{first:04}/{first + (99 if is_century else 9):04}"


def century(phrase: str, anchor: Date | None, tense: str) -> str:
    match = re.fullmatch(r"(?:the )?([12]?\d)(?:st|nd|rd|th)[ -]century", phrase)
    return f"{100 * int(match[1]) - 99:04}/{100 * int(match[1]):04}" if match and match[1] != "0" else ""


def part_of_year(phrase: str, anchor: Date | None, tense: str) -> str:
    match = re.fullmatch(rf"(?:the )?(?:{ORDINAL} (?P<part>quarter|half)|q(?P<quarter>[1-4]))(?: of)? {YEAR}", phrase)
    if not match:
        return ""
    months = 6 if match["part"] == "half" else 3
    number = int(match["quarter"]) if match["quarter"] else to_int(match["ordinal"])
    year = year_number(match["year"], anchor)
    if number * months > 12:
        return ""
    return f"{month_value(year, (number - 1) * months + 1)}/{month_value(year, number * months)}"
