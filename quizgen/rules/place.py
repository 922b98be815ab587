from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact, Part
from ..facts.words import Word, join
from ..model import Entity
from .asking import inverted, question, rest, room, trimmed
from .draft import Draft

INSIDE = ("in", "at", "on", "near", "outside", "inside", "off")


def place(fact: Fact) -> Iterator[Draft]:
    """Where did it happen? (Q7) — an adjunct that names a place, or an event in a place ("at a meeting in Astana")."""
    for part in fact.parts:
        if not part.relation.startswith("obl") or part.relation == "obl:agent" or not part.words:
            continue
        places = [e for e in fact.entities(part) if e.label == "PLACE"]
        for entity in places[:1]:
            left, answer = _split(part, entity)
            if not answer or answer[0].text.lower() not in INSIDE or len(places) > 1 and left:
                continue
            others = trimmed([Part(part.relation, part.head, left) if p is part else p for p in fact.parts if p is not part or left], room(fact, join(fact.subject.words), "in which city"))
            if others is None or not others and not fact.passive and fact.lemma in ("be", "live", "work"):
                continue
            yield _draft(fact, entity, others, answer, len(places) == 1)


def _split(part: Part, entity: Entity) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """What stands before the place and its preposition, and the rest; a place must end the part."""
    at = next((i for i, w in enumerate(part.words) if w.first >= entity.first), 0)
    if at == 0:
        return (), ()
    if entity.first <= part.head < entity.last:
        return (), part.words
    ends = part.words[-1].last == entity.last
    return (part.words[: at - 1], part.words[at - 1 :]) if ends and at > 2 else ((), ())


def _draft(fact: Fact, entity: Entity, others: list[Part], answer: tuple[Word, ...], only: bool) -> Draft:
    preposition = answer[0].text.lower()
    fine = entity.kind in ("country", "city") and preposition == "in" and only
    asked = f"in which {entity.kind}" if fine else "where"
    text = join(answer[1:]) if preposition in ("in", "at") else join(answer)
    return Draft(question(f"{asked} {inverted(fact, others)}", fact.speaker), text, entity.first, entity.last, entity.label, entity.kind)
