"""Dates that say when only by the article's own date, or are not worth asking for."""

from __future__ import annotations

import datetime
import re

from ..ask import Candidate
from ..facts.dating import MONTH
from ..model import Document

NEAR = datetime.timedelta(days=3)
UNRESOLVED = re.compile(  # in lower case
    r"\b(?:today|yesterday|tomorrow|tonight|ago|now"
    r"|(?:that|the same) (?:year|month|week|day|night|morning|summer|time)"
    r"|the (?:following|previous) \w+"
    r"|last (?:week|month|year|night|summer|winter|spring|autumn)"
    r"|(?:this|next) (?:week|month|year|summer|weekend)"
    r"|(?:on|by|until|since|from) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|evening|night|afternoon)"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s "
    r"|^last \S|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
)

NO_DATE = re.compile(r"\b(?:past|last|next|coming) \w+ (?:years|months|weeks|days)\b|^the \d0s$", re.IGNORECASE)
SPAN = re.compile(
    r"\d of \[|"
    r"\b(from|between) [^\[,]{3,25} (to|and|until) \[|\[\.\.\.\] (to|until) \d|"
    r"\b(from|between) \[\.\.\.\] (to|and|until) |\b(from|between) \S+ (to|and|until) \[|\[\.\.\.\] and (the )?\d{4}s"
)


def relative_date(c: Candidate, _document: Document) -> bool:
    """A date that only the article's own date explains and that could not be resolved, or only to a span of time."""
    text = c.fact.sentence.text
    if c.draft.label == "DATE" and "–" in c.card.answer and "–" not in text and "-" not in text:
        return True  # "from Monday to Friday": nobody would answer with the dates
    if c.draft.label == "DATE" and NO_DATE.search(c.card.answer):
        return True
    if c.draft.label == "DATE" and re.match(r"\d{1,2} [A-Z]", c.card.answer) and " in [...]" in c.card.front:
        return True  # "died in 6 February"
    return UNRESOLVED.search(f"{c.card.front} {c.card.answer}".lower()) is not None


def own_date(c: Candidate, document: Document) -> bool:
    """The answer is the article's own date, month or year, or within three days of it, which the front shows."""
    own, value = document.article.date, _value(c)
    if own is None or not value:
        return False
    if value in (f"{own:%Y}", f"{own:%Y-%m}"):
        return True
    try:
        return abs(datetime.date.fromisoformat(value) - own) <= NEAR
    except ValueError:
        return False


def beside_own_year(c: Candidate, document: Document) -> bool:
    """The year before or after the article's own, which its date tells: of such cards one in four was acceptable."""
    own = document.article.date
    return own is not None and _value(c) in (str(own.year - 1), str(own.year + 1))


def _value(c: Candidate) -> str:
    """What the date that is asked for means, "" where none is."""
    return next((e.value for e in c.fact.sentence.entities if e.first == c.draft.first and e.label == "DATE"), "")


def vague_date(c: Candidate, _document: Document) -> bool:
    """A date without its year: "15 August". """
    return c.draft.label == "DATE" and not re.search(r"\d{4}|century", c.card.answer)


def weekday(c: Candidate, _document: Document) -> bool:
    """A date that is none by the calendar: "Thursday". """
    return c.draft.label == "DATE" and re.search(r"\d{4}|century|\d0s|" + MONTH, c.card.answer) is None


def part_of_span(c: Candidate, _document: Document) -> bool:
    """One end of a span of time, "from [...] to 2009": the other end gives it away."""
    return c.draft.label in ("DATE", "NUMBER") and SPAN.search(c.card.front) is not None
