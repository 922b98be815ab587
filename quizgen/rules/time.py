from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact, Part
from ..facts.words import Word, join
from ..model import Entity
from .asking import inverted, question, room, trimmed
from .draft import Draft

AT = ("in", "on", "since", "until", "by", "during", "from")


def time(fact: Fact) -> Iterator[Draft]:
    """When did it happen? (Q8) — a dated adjunct."""
    for part in fact.parts:
        if not part.relation.startswith(("obl", "obj")):
            continue
        entities = [e for e in fact.entities(part) if e.label == "DATE"]
        if len(entities) != 1 or not entities[0].value or "W" in entities[0].value:
            continue
        entity = entities[0]
        if fact.chain and fact.chain[0].text.lower() in ("has", "have", "’ve"):
            continue
        left, words = _split(part, entity)
        if not words:
            continue
        kept = [Part(part.relation, part.head, left, part.fronted) if p is part else p for p in fact.parts if p is not part or left]
        others = trimmed(kept, room(fact, join(fact.subject.words), "when did"))
        if others is None:
            continue
        lead = words[0].text.lower() if words[0].first < entity.first else ""
        asked = {"since": "since when", "until": "until when", "by": "by when"}.get(lead, "when")
        answer = join(words[1:] if lead else words)
        for preposition in ("on ", "in "):
            answer = answer.removeprefix(preposition)
        front = question(f"{_year(asked, entity.value)} {inverted(fact, others)}", fact.speaker)
        yield Draft(front, answer, entity.first, entity.last, entity.label, entity.kind)


def _split(part: Part, entity: Entity) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """What stands before the date and its preposition, and the rest, which must be all of the part or its end."""
    at = next((i for i, w in enumerate(part.words) if w.first >= entity.first), 0)
    if at and part.words[at - 1].text.lower() in AT:
        at -= 1
    if part.words[-1].last != entity.last or part.relation == "obj" and not at:
        return (), ()
    if at and not entity.first <= part.head < entity.last and part.words[at].first == entity.first:
        return (), ()  # a date inside a name or a noun phrase, without a preposition
    if at and entity.first <= part.head < entity.last:
        return (), ()
    return part.words[:at], part.words[at:]


def _year(asked: str, value: str) -> str:
    """Asks for the granularity that the answer has."""
    if asked == "when" and value.isdigit() and len(value) == 4:
        return "in which year"
    if asked == "when" and len(value) == 7 and value[4] == "-" and value[5:].isdigit():
        return "in which month and year"
    return "on what date" if asked == "when" and value.count("-") == 2 and value[-2:].isdigit() else asked
