"""Dates, times and numbers: what lets most words be passed over drops none of them."""

from __future__ import annotations

import re

from quizgen.language import quantities

ENDS = ("", " few days", " past year", " week", " May", " of last week", " to three", " 1990", " of 1990", " hundred", " years ago", " third of them", " century", " half of 2010")


def test_every_phrase_begins_as_the_pattern_says():
    pattern = quantities._any().pattern
    rest = pattern.replace(quantities._BEGINNING, "", 1)
    assert rest != pattern
    every = re.compile(rest)
    either = re.sub(r"\[[A-Z]([a-z])\]", r"\1", rest)  # "[Ww]inter" as "winter"
    words = sorted({*re.findall(r"[a-z]{2,}", either), "a", "eighteenth", "fourteen", "ninety"})
    texts = [f"{word}{suffix}{end}" for word in words for suffix in ("", "s", "th", "teen", "ty") for end in ENDS]
    found = [text for text in texts if every.match(text)]
    assert len(found) > 500
    assert [text for text in found if every.match(text)[0] != _matched(text)] == []


def _matched(text: str) -> str:
    match = quantities._any().match(text)
    return match[0] if match else ""
