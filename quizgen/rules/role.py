from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import join
from .asking import asked_by_name, question
from .draft import Draft


def role(fact: Fact) -> Iterator[Draft]:
    """Who holds or held a role? (Q6) — titles and appositions."""
    if fact.kind == "role":
        front = question(fact, "who", join(fact.chain), *(p.text for p in fact.parts))
        yield asked_by_name(front, fact.entities(fact.subject)[0])
