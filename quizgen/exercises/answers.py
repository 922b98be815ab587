"""What kind of thing a card asks for, told from its hint, its question word and its answer."""

from __future__ import annotations

import re

from ..model import Card
from .months import MONTHS

_MONTH = re.compile(
    rf"\b({'|'.join(f'{month[:3]}(?:{month[3:]})?|{month[:4]}' for month in MONTHS)})\b\.?", re.IGNORECASE
)
_NUMBERS = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)}
_YEAR = re.compile(r"\b[12]\d{3}\b")
_DAY = re.compile(r"\b(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b")
_DATE_WORDS = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(of|the|in|on)\b|[\s,]", re.IGNORECASE)
_ASKED = (
    ("person", r"who\b"),
    ("country", r"which country"),
    ("city", r"which city"),
    ("place", r"where\b"),
    ("organisation", r"which (group|organisation|company|agency|party)"),
)


def kind(card: Card) -> str:
    """ "date", "number", "person", "country" or the like, "" where it cannot be told."""
    if day(card.answer):
        return "date"
    hint = getattr(card, "hint", "")
    if hint:
        return hint
    if any(character.isdecimal() for character in card.answer):
        return "number"
    return next((kind for kind, asked in _ASKED if re.match(asked, card.front, re.IGNORECASE)), "")


def day(answer: str) -> tuple[int, ...]:
    """Year, month and day as far as the answer tells them, () for what is no date: "May 2016" is (2016, 5)."""
    years = _YEAR.findall(answer)
    if len(years) != 1:
        return ()
    rest = _YEAR.sub(" ", answer, count=1)
    month = _MONTH.search(rest)
    rest = _MONTH.sub(" ", rest, count=1)
    date = _DAY.search(rest) if month else None
    rest = _DAY.sub(" ", rest, count=1) if date else rest
    if _DATE_WORDS.sub("", rest):
        return ()
    numbers = [int(years[0])]
    if month:
        numbers.append(_NUMBERS[month[1][:3].lower()])
    return (*numbers, int(date[1])) if date else tuple(numbers)


def wordings(card: Card) -> set[str]:
    """All that counts as the right answer, in small letters."""
    return {" ".join(wording.casefold().split()) for wording in (card.answer, *card.aliases)}


def alike(one: str, other: str) -> bool:
    """Whether two wordings may mean the same: one holds the other, whatever the case."""
    one, other = " ".join(one.casefold().split()), " ".join(other.casefold().split())
    return one in other or other in one
