"""Numbers that are no figure to remember."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..model import Document
from .telling import alternatives

VAGUE = re.compile(
    r"(about |some |many )?"
    r"(dozens|scores|hundreds|thousands|millions|billions|tens|several|few|both|half)"
    r"( of (dozens|hundreds|thousands|millions))?( \w+)?",
    re.IGNORECASE,
)
HALF = alternatives(
    r"\[\.\.\.\] of an? (million|billion|dozen)",
    r"(hours?|minutes?|years?|feet|foot|pounds?|seconds?|months?) and \[",
    r"\[\.\.\.\] out of ",
    r"\[\.\.\.\] of an? (century|decade|million)",
    r"\[\.\.\.\] (thirds|quarters|fifths)\b",
    r"\d+ by (about )?\[|\bbetween \S+ and \[|\bbetween \[",
    r"\] (hours?|years?|feet|minutes?) and \d",
    r"out of \[",
    r"\[\.\.\.\] \([^)]*\d",
    r"\d[^(]*\(\[",
)


def vague_number(c: Candidate, _document: Document) -> bool:
    """ "Thousands", "dozens": no figure to remember. """
    return c.draft.label == "NUMBER" and VAGUE.fullmatch(c.card.answer) is not None


def part_of_number(c: Candidate, _document: Document) -> bool:
    """The gap takes half a quantity, or the other half gives it away."""
    return c.draft.label == "NUMBER" and HALF.search(c.card.front) is not None


def age(c: Candidate, _document: Document) -> bool:
    """Of such cards one in six was acceptable: who keeps how old somebody was?"""
    return c.draft.label == "NUMBER" and c.draft.kind == "age"
