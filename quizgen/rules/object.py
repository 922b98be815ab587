from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import join
from .asking import aliases, filled, full, inverted, question, rest, room, trimmed, who
from .draft import Draft


def object(fact: Fact) -> Iterator[Draft]:
    """Whom or which did somebody do it to? (Q2) — a direct object that is a name.

    "What did X …?" is not asked: of such cards one in ten was acceptable.
    """
    for part in fact.parts:
        if part.relation != "obj" or fact.passive:
            continue
        others = trimmed(rest(fact, part), room(fact, join(fact.subject.words), "which organisation did"))
        if others is None:
            continue
        entity = filled(fact, part)
        if entity is not None and who(entity):
            front = question(f"{who(entity)} {inverted(fact, others)}", fact.speaker)
            yield Draft(front, full(entity), entity.first, entity.last, entity.label, entity.kind, aliases=aliases(entity))
