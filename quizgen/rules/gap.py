from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact, Part
from ..facts.words import join
from ..model import Entity
from .asking import aliases, full
from .cloze import cut, room, stated, within
from .draft import Draft
from .room import count_words, rest, trimmed

HINTS = {
    ("PLACE", "country"): "country",
    ("PLACE", "city"): "city",
    ("PLACE", "region"): "region",
    ("NUMBER", "percent"): "percentage",
    ("NUMBER", "money"): "sum of money",
    ("NUMBER", "count"): "number",
    ("NUMBER", "age"): "age",
    ("NUMBER", "measure"): "measure",
    ("NUMBER", "duration"): "length of time",
}
GENERAL = {"DATE": "date", "NUMBER": "number"}
LEADS = ("on ", "in ", "aged ")  # what stays before the gap of a date or number


def gap(fact: Fact) -> Iterator[Draft]:
    """A statement with one gap for a name, place, date or number. (C1)"""
    if fact.kind == "role":
        return
    for owner in (fact.subject, *fact.parts):
        parts = _fit(fact, owner)
        if not parts:
            continue
        words = stated(fact, parts)
        for entity in fact.entities(owner):
            inside = within(words, entity)
            if inside and _askable(entity):
                lead, answer = _answer(entity, join(inside))
                hint = HINTS.get((entity.label, entity.kind), GENERAL.get(entity.label, ""))
                front, forms = cut(fact, words, inside, lead), aliases(entity)
                yield Draft(front, answer, entity.first, entity.last, entity.label, entity.kind, hint, forms)


def _askable(entity: Entity) -> bool:
    if entity.label in ("TIME", "TERM", "GROUP") or entity.kind == "ordinal":  # of peoples one in eleven was acceptable
        return False
    return entity.label != "DATE" or bool(entity.value)


def _answer(entity: Entity, text: str) -> tuple[str, str]:
    """What stays before the gap, and what it takes."""
    if entity.label == "PERSON":
        return "", full(entity)
    lead = ""
    if entity.label in ("DATE", "NUMBER"):
        lead = next((preposition for preposition in LEADS if text.startswith(preposition)), "")
    return lead, text.removeprefix(lead)


def _fit(fact: Fact, owner: Part) -> list[Part] | None:
    """The parts that there is room for, with the one that holds the gap; None where it is too long."""
    if owner is fact.subject:
        return trimmed(fact.parts, room(fact), move=False)
    others = trimmed(rest(fact, owner), room(fact) - count_words([owner]), move=False)
    return None if others is None else [p for p in fact.parts if p is owner or p in others]
