from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact, Part
from ..facts.words import Word, join
from ..model import Entity
from .asking import inverted, question
from .draft import Draft
from .room import around

INSIDE = {"in", "at", "on", "near", "outside", "inside", "off"}
STATES = {"be", "live", "work"}  # of which nothing but the place is told


def place(fact: Fact) -> Iterator[Draft]:
    """Where did it happen? (Q7) — an adjunct that names a place, or an event in a place ("at a meeting in Astana")."""
    for part in fact.parts:
        if not part.relation.startswith("obl") or part.relation == "obl:agent":
            continue
        places = [e for e in fact.entities(part) if e.label == "PLACE"]
        if not places or not fact.governs(places[0].last - 1):
            continue
        left, words = _split(part, places[0])
        if not words or words[0].text.lower() not in INSIDE or len(places) > 1 and left:
            continue
        others = around(fact, part, "in which city", Part(part.relation, part.head, left) if left else None)
        if others or others is not None and (fact.passive or fact.lemma not in STATES):
            yield _draft(fact, places[0], others, words, len(places) == 1)


def _split(part: Part, entity: Entity) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """What stands before the place and its preposition, and the rest; a place must end the part."""
    at = next((i for i, w in enumerate(part.words) if w.first >= entity.first), 0)
    if at == 0:
        return (), ()
    if entity.first <= part.head < entity.last:
        return (), part.words
    ends = part.words[-1].last == entity.last
    return (part.words[: at - 1], part.words[at - 1 :]) if ends and at > 2 else ((), ())


def _draft(fact: Fact, entity: Entity, others: list[Part], words: tuple[Word, ...], only: bool) -> Draft:
    """others: the parts beside the place; words: the place with its preposition; only: the part names no other."""
    preposition = words[0].text.lower()
    fine = entity.kind in ("country", "city") and preposition == "in" and only
    front = question(fact, f"in which {entity.kind}" if fine else "where", inverted(fact, others))
    answer = join(words[1:] if preposition in ("in", "at") else words)
    return Draft(front, answer, entity.first, entity.last, entity.label, entity.kind)
