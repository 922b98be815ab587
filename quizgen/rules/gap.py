from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..facts.fact import Fact, Part
from ..facts.words import Word, capital, count, join
from ..model import Entity
from .asking import aliases, full, trimmed
from .draft import Draft

HINTS = {("PLACE", "country"): "country", ("PLACE", "city"): "city", ("PLACE", "region"): "region", ("NUMBER", "percent"): "percentage", ("NUMBER", "money"): "sum of money", ("NUMBER", "count"): "number", ("NUMBER", "age"): "age", ("NUMBER", "measure"): "measure", ("NUMBER", "duration"): "length of time"}  # fmt: skip
GENERAL = {"DATE": "date", "NUMBER": "number"}
LONGEST = 25


def gap(fact: Fact) -> Iterator[Draft]:
    """A statement with one gap for a name, place, date or number. (C1)"""
    if fact.kind == "role":
        return
    said = count(fact.speaker) + 2 if fact.speaker else 0
    fixed = said + count(join(fact.subject.words)) + count(join(fact.chain))
    for owner in (fact.subject, *fact.parts):
        for entity in fact.entities(owner):
            if entity.label in ("TIME", "TERM") or entity.label == "DATE" and not entity.value or entity.kind in ("ordinal", "nationality"):
                continue
            parts = _fit(fact, owner, LONGEST - fixed)
            if parts is None or not parts:
                continue
            words = stated(fact, parts)
            draft = _cut(fact, words, entity)
            if draft is not None:
                yield draft


def stated(fact: Fact, parts: Sequence[Part]) -> list[Word]:
    """The clause as a statement; what stood before the subject stays there, with a comma."""
    front = [w for p in parts if p.fronted for w in p.words]
    comma = [Word(front[-1].last, front[-1].last, ",")] if front else []
    return [*front, *comma, *fact.subject.words, *fact.chain, *(w for p in parts if not p.fronted for w in p.words)]


def _fit(fact: Fact, owner: Part, room: int) -> list[Part] | None:
    """The parts cut to `room` words, keeping the one that holds the gap."""
    if owner is fact.subject:
        return trimmed(fact.parts, room, move=False)
    own = count(join(owner.words))
    others = trimmed([p for p in fact.parts if p is not owner], room - own, move=False)
    return None if others is None else [p for p in fact.parts if p is owner or p in others]


def _cut(fact: Fact, words: list[Word], entity: Entity) -> Draft | None:
    inside = [w for w in words if entity.first <= w.first < entity.last]
    if not inside:
        return None
    answer = join(inside)
    if entity.label == "PERSON":
        answer = full(entity)
    place = words.index(inside[0])
    lead = ""
    if entity.label in ("DATE", "NUMBER"):
        for preposition in ("on ", "in ", "aged "):
            if answer.startswith(preposition):
                lead, answer = preposition, answer.removeprefix(preposition)
    left, right = words[:place], words[place + len(inside) :]
    text = join([*left, Word(inside[0].first, inside[-1].last, lead + "[...]", inside[0].glued), *right])
    if fact.speaker:
        text = f"According to {fact.speaker}, {text}"
    hint = HINTS.get((entity.label, entity.kind), GENERAL.get(entity.label, ""))
    return Draft(capital(text) + ("" if text.endswith(".") else "."), answer, entity.first, entity.last, entity.label, entity.kind, hint, aliases(entity))
