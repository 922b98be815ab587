"""Other dates of the same precision and form, near the right one and on the same side of the article's date."""

from __future__ import annotations

import datetime
import hashlib
import re

from ..ask import Candidate
from ..model import Document
from ..values.moment import Moment, moment
from .ladder import OPTIONS
from .scene import Scene

STEPS = {
    "easy": {"day": 24, "month": 4, "decade": 2},
    "medium": {"day": 9, "month": 2, "decade": 1},
    "hard": {"day": 4, "month": 1, "decade": 1},
}
YEARS = {"easy": 0.4, "medium": 0.25, "hard": 0.12}  # a step, as a share of the years gone since
LONGEST_STEP = 9  # years
EVER = 10**7  # more than any count
NEAR = {"day": 7, "American day": 7}  # so near to the article's date that the front gives it away
# What is done by May is done by June; what is so since 2010 is so since 2012; what came after 2010 came after 2009.
LATEST = re.compile(
    r"\b(?:by|before|until|till|since)\s+(?:the (?:end|start) of |early |late )?\[\.\.\.\]|\b(?:by|since|until) when\b",
    re.IGNORECASE,
)
AHEAD = re.compile(r"\b(?:by|until|will|would|could|may|expect\w*|predict\w*|project\w*|plan\w*)\b", re.IGNORECASE)
YEAR = re.compile(r"[12]\d{3}\b")
EARLIEST = re.compile(r"\b(?:after|from)\s+\[\.\.\.\]|\bafter when\b", re.IGNORECASE)


def other_dates(candidate: Candidate, seen: Scene, level: str) -> list[str]:
    """Three other dates, in order; none where the answer is not one day, month, year or decade."""
    right = moment(candidate.card.answer)
    if right is None:
        return []
    now = right.at(seen.document.article.date or _latest(seen.document))
    if abs(right.count - now) <= NEAR.get(right.form, 0):
        return []
    if right.count > now and seen.document.article.date is None:
        now = right.count - 1  # nobody knows how much of the time before was still to come
    low, high = _between(candidate.card.front, right, now)
    widest = _step(right, now, level)
    for step in range(widest, 0, -1) if right.form == "year" else (widest,):
        rank = _rank(candidate, right, (right.count - low - 1) // step, (high - right.count - 1) // step)
        if rank >= 0:
            others = [str(right.moved((place - rank) * step)) for place in range(OPTIONS) if place != rank]
            return [] if any(other in candidate.card.sentence for other in others) else others
    return []


def _between(front: str, right: Moment, now: int) -> tuple[int, int]:
    """What all options lie between: the article's date and other years of the stem, which tell what comes first."""
    low, high = (now, EVER) if right.count > now else (-EVER, now + 1)
    if right.form == "year":
        others = [year for year in map(int, re.findall(r"\b(?:1\d|20)\d\d\b", front)) if year != right.count]
        low = max([low, *(year for year in others if year < right.count)])
        high = min([high, *(year for year in others if year > right.count)])
    return low, high


def _latest(document: Document) -> datetime.date:
    """About when an article without a date was written: the last year that it names as past."""
    dated = ((s, e.value) for s in document.sentences for e in s.entities if YEAR.match(e.value))
    years = [int(value[:4]) for sentence, value in dated if not AHEAD.search(sentence.text)]
    return datetime.date(max(years, default=2000), 12, 31)


def _step(right: Moment, now: int, level: str) -> int:
    if right.form == "year":
        return max(1, min(LONGEST_STEP, round(abs(now - right.count) * YEARS[level])))
    return STEPS[level][right.form.removeprefix("American ")]


def _rank(candidate: Candidate, right: Moment, before: int, after: int) -> int:
    """The place of the right date among four; -1 where there is none. before, after: at most so many there."""
    front = candidate.card.front
    if EARLIEST.search(front):
        rank = 0
    elif LATEST.search(front):
        rank = OPTIONS - 1
    else:
        rank = hashlib.sha256(candidate.card.key.encode()).digest()[0] % OPTIONS
        rank = max(rank, OPTIONS - 1 - after)
    rank = min(rank, before)
    return rank if OPTIONS - 1 - rank <= after else -1
