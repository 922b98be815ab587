from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import join
from .asking import inverted, question, rest, room, trimmed
from .draft import Draft

INSIDE = ("in", "at", "on", "near", "outside", "inside", "off")


def place(fact: Fact) -> Iterator[Draft]:
    """Where did it happen? (Q7) — an adjunct that names a place."""
    for part in fact.parts:
        if not part.relation.startswith("obl") or part.relation == "obl:agent" or not part.words:
            continue
        places = [e for e in fact.entities(part) if e.label == "PLACE"]
        if not places or part.words[0].text.lower() not in INSIDE or not places[0].first <= part.head < places[0].last:
            continue
        others = trimmed(rest(fact, part), room(fact, join(fact.subject.words), "where did"))
        if others is None or not others and not fact.passive and len(fact.chain) < 2 and fact.lemma in ("be", "live", "work"):
            continue
        entity = places[0]
        preposition = part.words[0].text.lower()
        answer = join(part.words[1:])
        if preposition not in ("in", "at"):
            answer = join(part.words)
        asked = "in which " + entity.kind if entity.kind in ("country", "city") and preposition == "in" and not len(places) > 1 else "where"
        front = question(f"{asked} {inverted(fact, others)}", fact.speaker)
        yield Draft(front, answer, entity.first, entity.last, entity.label, entity.kind)
