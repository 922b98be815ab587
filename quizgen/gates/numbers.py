"""Numbers that are no figure to remember."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..model import Document
from ..values.figure import values
from .telling import alternatives

VAGUE = re.compile(
    r"(about |some |many )?"
    r"(dozens|scores|hundreds|thousands|millions|billions|tens|several|few|both|half)"
    r"( of (dozens|hundreds|thousands|millions))?( \w+)?",
    re.IGNORECASE,
)
HALF = alternatives(
    r"\[\.\.\.\] of an? (million|billion|dozen)",
    r"(hours?|minutes?|years?|feet|foot|pounds?|seconds?|months?),? (and )?\[",
    r"\[\.\.\.\] out of ",
    r"\[\.\.\.\] of an? (century|decade|million)",
    r"\[\.\.\.\] (thirds|quarters|fifths)\b",
    r"\d+ by (about )?\[|\bbetween \S+ and \[|\bbetween \[",
    r"\] (hours?|years?|feet|minutes?) and \d",
    r"out of \[|\[\.\.\.\] \d+ (?:minutes?|seconds?)\b",
    r"\[\.\.\.\] ?[½⅓⅔¼¾]",
    r"\[\.\.\.\] \([^)]*\d",
    r"\[\.\.\.\] (?:kWh|kW|hp|km|mph|kg|g|cm|mm|MB|GB|percent|per cent)\b",
    r"\d[^(]*\((approximately |about |around |roughly |or |nearly )?\[",
)


SHARE = re.compile(r"\d[\d.,]*\b.*\[\.\.\.\] of (?:the |its |all )?\d")


def vague_number(c: Candidate, _document: Document) -> bool:
    """ "Thousands", "dozens", "16.057%": no figure to remember. """
    exact = re.search(r"\d\.\d{3}", c.card.answer) is not None
    return c.draft.label == "NUMBER" and (exact or VAGUE.fullmatch(c.card.answer) is not None)


def part_of_number(c: Candidate, _document: Document) -> bool:
    """The gap takes half a quantity, or the other half gives it away."""
    half = HALF.search(c.card.front) is not None or c.card.answer.startswith("to ")  # "between 35% [to 40%]"
    return c.draft.label == "NUMBER" and half


def measure_before_noun(c: Candidate, _document: Document) -> bool:
    """ "A [20-inch] wheel": of such cards one in twelve was acceptable. """
    return c.draft.label == "NUMBER" and re.fullmatch(r"[\d.,]+-[a-z]+", c.card.answer) is not None


def pair(c: Candidate, _document: Document) -> bool:
    """ "Two": of such cards one in six was acceptable. """
    return c.draft.label == "NUMBER" and c.card.answer.lower() in ("two", "2")


def counted(c: Candidate, _document: Document) -> bool:
    """The number of things that the front lists, or a share of two numbers that stand there."""
    if c.draft.label != "NUMBER":
        return False
    if c.draft.kind == "percent":
        return SHARE.search(c.card.front) is not None
    after = c.card.front.partition("[...]")[2]
    listed = len(re.findall(r", (?=[A-Za-z])|,? and (?=[A-Za-z])", after.replace(", and ", " and "))) + 1
    return listed > 2 and values(c.card.answer) == {listed}


def age(c: Candidate, _document: Document) -> bool:
    """Of such cards one in six was acceptable: who keeps how old somebody was?"""
    return c.draft.label == "NUMBER" and c.draft.kind == "age"


def model_year(c: Candidate, _document: Document) -> bool:
    """The year that a product bears: "the [2021] RAV4". """
    tokens, last = c.fact.sentence.tokens, c.draft.last
    year = re.fullmatch(r"(19|20)\d\d", c.card.answer) is not None
    return year and last < len(tokens) and tokens[last].tag in ("NNP", "NNPS") and tokens[last - 1].head >= last
