"""Lines that say when and by whom a page was published."""

from __future__ import annotations

import datetime
import re

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (r"(?P<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
          r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\.?")
_DATES = [re.compile(pattern, re.IGNORECASE) for pattern in (
    rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)\b",
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH},?[ -](?P<year>(?:19|20)\d\d)\b",
    r"\b(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?!\d)",
)]
_NUMERIC = re.compile(r"(?<![\d/.])(\d\d?)([/.])(\d\d?)\2((?:19|20)?\d\d)(?![\d/])")
_STAMP = re.compile(
    r"\b(?:published|updated|posted|last|modified|edited|created|first|on|at|by|in|date|time|local|yesterday|today|"
    r"ist|gmt|utc|bst|cet|[ecp][sd]?t|am|pm|[ap]\.m\.|mon|tues?|wed|thur?s?|fri|sat|sun|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:\d+|an?|one|two) (?:second|min(?:ute)?|hour|hr|day|week|month|year)s? ago|"
    r"\d{1,2}[:.h]\d\d(?::\d\d)?(?:am|pm)?|\d{1,2}(?:am|pm))(?!\w)", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:(?i:words|story|text|report|written|posted|analysis|opinion|interview)? ?(?i:by):?|(?i:author):?) "
    r"(?P<name>(?i:the )?[A-Z](?:[^.!?]|(?<=\b[A-Z])\.|\.(?=\w)){2,80})")
_AFTER_NAME = re.compile(
    r" [—–|•·-] .*| \S+@.*| (?i:on) \d.*| \d+ (?i:comment).*|(?i:\s+(?:on|at|in|updated|published))?\W*$")


def find_date(text: str) -> datetime.date | None:
    """The first full date in the text."""
    found = []
    for pattern in _DATES:
        for match in pattern.finditer(text):
            month = match["month"].lower()
            number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
            found.append((match.start(), _date(int(match["year"]), number, int(match["day"]))))
    for match in _NUMERIC.finditer(text):
        found.append((match.start(), _numeric(int(match[1]), int(match[3]), int(match[4]))))
    return min(((start, date) for start, date in found if date), default=(0, None))[1]


def split_dateline(paragraph: str) -> tuple[datetime.date | None, str]:
    """The date that a paragraph opens with, and the rest: "Friday, 3 May 2011 The mayor ...".

    "On 3 May 2011 the mayor ..." tells of a date and has none.
    """
    words = paragraph.split(" ")
    for count in range(2, min(7, len(words) - 3)):
        head = " ".join(words[:count])
        if not any(map(str.isdigit, head)):
            continue  # no date, which takes long to find out by its patterns
        if is_stamp(head) and not re.match(r"(?i:on|in|at|by|first|last)\b", head) and (date := find_date(head)):
            return date, " ".join(words[count:]).lstrip("—–-:,| ")
    return None, paragraph


def _numeric(first: int, second: int, year: int) -> datetime.date | None:
    """The first number is the day unless it cannot be; 3/4/2016 could be either and is left."""
    year += 2000 if year < 100 else 0
    if first <= 12 and second <= 12 and first != second:
        return None
    return _date(year, first, second) if second > 12 else _date(year, second, first)


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def is_stamp(block: str) -> bool:
    """Whether the line says only when, and perhaps by whom, the page was published."""
    if len(block) > 140:
        return False
    rest = _without_dates(block)
    if rest == block:
        return False
    left = re.findall(r"[^\W\d_]{2,}", rest)
    return not left or find_date(block) is not None and len(left) <= 5 and all(word[0].isupper() for word in left)


def without_stamp(block: str) -> str:
    """What a stamp says beside dates and times: "Jane Roe" of "Jane Roe | Nov. 5, 2021"."""
    return " ".join(_without_dates(block).split()).strip(" ,|·•:—–-")


def _without_dates(block: str) -> str:
    for pattern in (*_DATES, _NUMERIC, _STAMP):
        block = pattern.sub(" ", block)
    return block


def byline_of(block: str) -> str:
    """The name in a line "By Jane Roe", "" for any other line."""
    match = _BYLINE.fullmatch(block) if len(block) < 120 else None
    if not match:
        return ""
    name = match["name"]
    for pattern in (*_DATES, _NUMERIC, _AFTER_NAME):
        if end := pattern.search(name):
            name = name[:end.start()]
    return name.strip(" ,|—–-")
