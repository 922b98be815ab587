from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..facts.fact import Fact, Part
from ..facts.words import Word, join
from ..model import Entity
from .asking import inverted, question
from .draft import Draft
from .room import around

AT = ("in", "on", "since", "until", "by", "during", "from")
ASKED = {"since": "since when", "until": "until when", "by": "by when"}


def time(fact: Fact) -> Iterator[Draft]:
    """When did it happen? (Q8) — a dated adjunct."""
    first, verb = fact.chain[0].text.lower() if fact.chain else "", fact.sentence.tokens[fact.verb].tag
    if first in ("has", "have", "’ve") or first in ("is", "are") and verb == "VBG":
        return  # the date belongs to something else
    for part in fact.parts:
        dates = [e for e in fact.entities(part) if e.label == "DATE"]
        if not part.relation.startswith(("obl", "obj")) or len(dates) != 1:
            continue
        entity = dates[0]
        left, words = _split(part, entity)
        if not entity.value or "W" in entity.value or not words or not fact.governs(entity.last - 1):
            continue
        others = around(fact, part, "when did", replace(part, words=left) if left else None)
        if others is not None:
            lead = words[0].text.lower() if words[0].first < entity.first else ""
            answer = join(words[1:] if lead else words).removeprefix("on ").removeprefix("in ")
            front = question(fact, ASKED.get(lead) or _when(entity.value), inverted(fact, others))
            yield Draft(front, answer, entity.first, entity.last, entity.label, entity.kind)


def _split(part: Part, entity: Entity) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """What stands before the date and its preposition, and the rest, which must be all of the part or its end."""
    at = next((i for i, w in enumerate(part.words) if w.first >= entity.first), 0)
    if at and part.words[at - 1].text.lower() in AT:
        at -= 1
    if at and part.words[at - 1].text.lower() in ("early", "late", "midway", "later", "earlier"):
        return (), ()
    if part.words[-1].last != entity.last or part.relation == "obj" and not at:
        return (), ()
    # A date inside a name or a noun phrase, without a preposition, or with more before it than one.
    if at and (part.words[at].first == entity.first or entity.first <= part.head < entity.last):
        return (), ()
    return part.words[:at], part.words[at:]


def _when(value: str) -> str:
    """Asks for the granularity that the answer has."""
    if re.fullmatch(r"\d{4}", value):
        return "in which year"
    if re.fullmatch(r".{4}-\d\d", value):
        return "in which month and year"
    return "on what date" if re.fullmatch(r"[^-]*-[^-]*-[^-]*\d\d", value) else "when"
