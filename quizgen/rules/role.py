from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import join
from .asking import aliases, full, question
from .draft import Draft


def role(fact: Fact) -> Iterator[Draft]:
    """Who holds or held a role? (Q6) — titles and appositions."""
    if fact.kind != "role":
        return
    entity = fact.entities(fact.subject)[0]
    front = question(f"who {join(fact.chain)} {' '.join(join(p.words) for p in fact.parts)}")
    yield Draft(front, full(entity), entity.first, entity.last, entity.label, entity.kind, aliases=aliases(entity))
