"""A date value in words."""

from __future__ import annotations

import datetime

from .words import MONTH_NAMES

_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


def say(value: str) -> str:
    """"2016-12-27" -> "27 December 2016", "2014/2015" -> "2014–2015", "1990/1999" -> "the 1990s"; "" -> "".

    Raises ValueError for what is not a value.
    """
    first, slash, last = value.partition("/")
    return _interval(first, last) if slash else _point(value)


def _point(value: str) -> str:
    year, _, rest = value.partition("-")
    if not rest:
        return year and str(int(year))
    if rest in _SEASONS:
        return f"{_SEASONS[rest]} {int(year)}"
    if rest.startswith("W"):
        return f"the week of {_point(datetime.date.fromisocalendar(int(year), int(rest[1:]), 1).isoformat())}"
    month, _, day = rest.partition("-")
    words = f"{MONTH_NAMES[int(month) - 1]} {int(year)}"
    return f"{int(day)} {words}" if day else words


def _interval(first: str, last: str) -> str:
    if len(first) == len(last) == 4:
        return _years(int(first), int(last))
    start, end = _point(first).split(), _point(last).split()
    if len(first) != len(last) or "W" in first or start[-1] != end[-1]:
        return f"{_point(first)} – {_point(last)}"
    shared = 2 if first[:7] == last[:7] else 1  # month and year, or only the year, is said once
    dash = "–" if len(start) - shared == 1 else " – "
    return " ".join(start[:-shared]) + dash + " ".join(end)


def _years(first: int, last: int) -> str:
    if first % 10 == 0 and last - first == 9 or first % 100 == 0 and last - first == 99:
        return f"the {first}s"
    if first % 100 == 1 and last - first == 99:
        return f"the {_ordinal(last // 100)} century"
    return f"{first}–{last}"


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
