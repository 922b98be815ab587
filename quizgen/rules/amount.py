from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import join
from .asking import inverted, question, rest, room, trimmed
from .draft import Draft
from .number import HEDGES


def amount(fact: Fact) -> Iterator[Draft]:
    """By how much, for how long, at what age? (Q10) — a number in an adjunct."""
    for part in fact.parts:
        if not part.relation.startswith("obl") or part.relation == "obl:agent" or not part.words:
            continue
        entity = next((e for e in fact.entities(part) if e.label == "NUMBER" and e.first <= part.head < e.last), None)
        wh = ASKED.get((part.words[0].text.lower(), entity.kind)) if entity else None
        others = [w for w in part.words[1:] if entity and not entity.first <= w.first < entity.last]
        if not wh or any(w.text.lower() not in HEDGES for w in others):
            continue
        kept = trimmed(rest(fact, part), room(fact, join(fact.subject.words), wh))
        if kept is not None:
            yield Draft(question(f"{wh} {inverted(fact, kept)}", fact.speaker), join(part.words[1:]), entity.first, entity.last, entity.label, entity.kind)


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
