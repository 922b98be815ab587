from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from .asking import aliases, filled, following, full, question, room, trimmed, who
from .draft import Draft


def identity(fact: Fact) -> Iterator[Draft]:
    """Who or which is the …? (Q5) — a named subject and what it is."""
    entity = filled(fact, fact.subject)
    if not fact.copular or fact.kind == "role" or entity is None or not who(entity):
        return
    parts = trimmed(fact.parts, room(fact, who(entity)), keep=1)
    if parts and parts[0].words and parts[0].words[0].text.lower() not in ("a", "an", "one", "among"):
        front = question(f"{who(entity)} {following(fact, parts)}", fact.speaker)
        yield Draft(front, full(entity), entity.first, entity.last, entity.label, entity.kind, aliases=aliases(entity))
