from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from .asking import asked_by_name, asked_for, filled, question, who
from .draft import Draft


def subject(fact: Fact) -> Iterator[Draft]:
    """Who or which did it? (Q1, Q3) — a named subject, active or passive."""
    entity = filled(fact, fact.subject)
    if entity is None or not who(entity) or fact.copular:
        return
    if entity.label == "PLACE" and entity.kind != "country" and not fact.passive:
        return  # "Washington agreed": a city that stands for a government
    text = asked_for(fact, fact.subject, who(entity))
    if text:
        yield asked_by_name(question(fact, who(entity), text), entity)
