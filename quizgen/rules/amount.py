from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact, Part
from ..facts.words import join
from ..model import Entity
from .asking import inverted, question
from .draft import Draft
from .number import HEDGES
from .room import around

ASKED = {
    ("by", "percent"): "by what percentage",
    ("by", "money"): "by how much",
    ("by", "count"): "by how many",
    ("for", "duration"): "for how long",
    ("for", "money"): "for how much",
    ("at", "age"): "at what age",
    ("within", "duration"): "within what time",
    ("after", "duration"): "after how long",
}
# Verbs of which "by" says how much.
CHANGE = {"rise", "fall", "grow", "increase", "decrease", "drop", "cut", "reduce", "decline", "raise", "beat", "win", "lose"}


def amount(fact: Fact) -> Iterator[Draft]:
    """By how much, for how long, at what age? (Q10) — a number in an adjunct."""
    for part in fact.parts:
        if not part.relation.startswith("obl") or part.relation == "obl:agent" or not part.words:
            continue
        entity = next((e for e in fact.entities(part) if e.label == "NUMBER" and e.first <= part.head < e.last), None)
        wh = ASKED.get((part.words[0].text.lower(), entity.kind)) if entity else None
        if entity is None or wh is None or not _only(part, entity) or wh == "by how many" and fact.lemma not in CHANGE:
            continue
        others = around(fact, part, wh)
        if others is not None:
            front = question(fact, wh, inverted(fact, others))
            yield Draft(front, join(part.words[1:]), entity.first, entity.last, entity.label, entity.kind)


def _only(part: Part, entity: Entity) -> bool:
    """Whether the number is all of the part but its preposition and hedges."""
    others = [w for w in part.words[1:] if not entity.first <= w.first < entity.last]
    return all(w.text.lower() in HEDGES for w in others)
