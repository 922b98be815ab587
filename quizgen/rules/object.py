from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from .asking import asked_by_name, filled, inverted, question, who
from .draft import Draft
from .room import around


def object(fact: Fact) -> Iterator[Draft]:
    """Whom or which did somebody do it to? (Q2) — a direct object that is a name.

    "What did X …?" is not asked: of such cards one in ten was acceptable.
    """
    for part in fact.parts:
        if part.relation != "obj" or fact.passive:
            continue
        entity, others = filled(fact, part), around(fact, part, "which organisation did")
        if entity is not None and who(entity) and others is not None:
            yield asked_by_name(question(fact, who(entity), inverted(fact, others)), entity)
