"""The words of date phrases: patterns with their numbers, and a phrase reduced to its plain form."""

from __future__ import annotations

import re
from functools import cache

MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
MONTH_NAMES = ("January February March April May June July August September October November December").split()
SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "fall": ("FA", 9), "winter": ("WI", 12)}
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_NUMBERS = {word: number for number, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve".split())} | {"a": 1, "an": 1}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}

MONTH = (r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
         r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)")
WHICH = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1}
YEAR = r"(?P<year>[12]\d{3}|(?:last|this|next) year)"
WEEKDAY = (r"(?P<weekday>mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|"
           r"sat(?:urday)?|sun(?:day)?)")
DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
UNIT = r"(?P<unit>day|week|fortnight|month|year)"
NUMBER = rf"(?P<number>\d{{1,4}}|{'|'.join(_NUMBERS)})"
ORDINAL = rf"(?P<ordinal>{'|'.join(_ORDINALS)})"

_FEASTS = {"christmas eve": "24 december", "christmas day": "25 december", "christmas": "25 december",
           "boxing day": "26 december", "new year's eve": "31 december", "new year's day": "1 january",
           "valentine's day": "14 february", "halloween": "31 october"}

_PART_OF_DAY = r"morning|afternoon|evening|night|noon|midday|midnight|lunchtime|dawn|dusk"
# In this order: what names a day ("last night") before what only narrows one ("Monday night").
_REWRITES = (
    (r"[‐‑–—−]", "-"), (r"[’‘`´]", "'"), (r"(?<!\d)\.|\.(?!\d)|[,()]", " "), (r"\ba m\b", "am"), (r"\bp m\b", "pm"),
    (r"\s+", " "), (r"(?<=[a-z\d])'s$", ""),
    *((rf"\b{feast}\b", day) for feast, day in _FEASTS.items()),
    (r"\blast night\b", "yesterday"), (r"\btonight\b|\bthis (?:morning|afternoon|evening)\b", "today"),
    (r"\bthis time (?=last|next)", ""), (r"\bthis (?=coming|past)", ""),
    (r"(?:\bat )?(?:about |around )?\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b|(?:\bat )?\b\d{1,2}:\d\d(?::\d\d)?\b", ""),
    (r"\b(?:gmt|utc|bst|cet|cest|eastern|e[sd]?t|p[sd]t|local time|o'clock)\b", ""),
    (rf"(?:\b(?:in|at|on) )?(?:\bthe )?(?:\b(?:early|late|mid)[ -])?\b(?:{_PART_OF_DAY})\b(?: of| on)?", ""),
    (r"\byear'?s?[ -]end\b", "this year"),
    (r"\b(?:end|beginning|start|middle|close|turn|rest|course) of (?:the )?(?=week|month|year)", "this "),
    (r"\b(?:end|beginning|start|middle|close|rest|course|days|weeks|months|years) of ", ""),
    (r"\b(?:early|late|mid)(?:[ -]|$)|\b(?:earlier|later)(?: on)?(?: in)? ", ""),
    (r"^ *(?:(?:on|by|since|until|till|before|after|during|at|of|as|circa|around|about|over|exactly|just|only) )+", ""),
    (r"^in (?=the|this|last|next|past|\d{4}|[a-z]{3,}\b(?! (?:day|week|month|year|fortnight)))", ""),
    (r"^(?:the )+(?=this|last (?:week|month|year)$|next (?:week|month|year)$|year \d)", ""),
    (r"^the (?=\d{4}\b|[a-z]{3,9} \d|(?:25|24|26|31|14|1) [a-z]+$)", ""), (r"\s+", " "))


def plain(text: str) -> str:
    """Lower case without punctuation, prepositions, times of day and "early", "late", "the end of"."""
    phrase = text.lower()
    for pattern, replacement in _rewrites():
        phrase = pattern.sub(replacement, phrase)
    return phrase.strip(" ;:!?\"'-")


@cache
def _rewrites() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), replacement) for pattern, replacement in _REWRITES]


def to_int(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.get(word) or _ORDINALS[word]


def weekday_number(name: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return _WEEKDAYS.index(name[:3])
