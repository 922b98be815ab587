from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from .asking import aliases, filled, following, full, question, room, trimmed, who
from .draft import Draft


def subject(fact: Fact) -> Iterator[Draft]:
    """Who or which did it? (Q1, Q3) — a named subject, active or passive."""
    entity = filled(fact, fact.subject)
    if entity is None or not who(entity) or fact.copular:
        return
    if entity.label == "PLACE" and entity.kind != "country" and not fact.passive:
        return  # "Washington agreed": a city that stands for a government
    parts = trimmed(fact.parts, room(fact, who(entity)))
    if parts:
        front = question(f"{who(entity)} {following(fact, parts)}", fact.speaker)
        yield Draft(front, full(entity), entity.first, entity.last, entity.label, entity.kind, aliases=aliases(entity))
