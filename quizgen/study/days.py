"""Whether a typed date is that of the answer, however either is written."""

from __future__ import annotations

import re

from ..exercises.answers import day
from ..exercises.months import MONTHS
from .typo import slipped

_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_FIGURES = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")


def same_day(typed: str, answer: str) -> bool:
    """20/12/2016 and 12/20/2016 are both fine for a 20 December 2016; months may be misspelt."""
    wanted = day(answer)
    return bool(wanted) and wanted in _read(typed)


def part_of_day(typed: str, answer: str) -> bool:
    """Whether the typed date leaves out the year, or the day, or the month too."""
    wanted = day(answer)
    if len(wanted) < 2:
        return False
    shorter = {wanted[:length] for length in range(1, len(wanted))}
    return not shorter.isdisjoint(_read(typed)) or wanted in _read(f"{typed} {wanted[0]}")


def is_day(answer: str) -> bool:
    return bool(day(answer))


def _read(typed: str) -> set[tuple[int, ...]]:
    """What the typed date can mean, as `day` tells it; the empty tuple where it cannot be read."""
    typed = typed.strip()
    if match := _ISO.fullmatch(typed):
        return {tuple(int(part) for part in match.groups() if part)}
    if match := _FIGURES.fullmatch(typed):
        one, other, year = map(int, match.groups())
        return {(year, one, other), (year, other, one)}
    return {day(" ".join(map(_spelt, typed.split())))}


def _spelt(word: str) -> str:
    """The month that the word is with a slip of the keyboard, or else the word."""
    return next((month for month in MONTHS if slipped(word.casefold().strip(",."), month.casefold())), word)
