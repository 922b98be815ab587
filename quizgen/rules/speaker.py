from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import join
from .asking import LONGEST, aliases, full, parts_text, trimmed, who
from .asking import question as asked
from .draft import Draft


def speaker(fact: Fact) -> Iterator[Draft]:
    """Who said that …? (Q11) — a claim with a named speaker."""
    if not fact.speaker or fact.kind == "conjunct":
        return
    for entity in fact.sentence.entities:
        if entity.label not in ("PERSON", "ORGANIZATION") or full(entity) not in fact.speaker and entity.text not in fact.speaker:
            continue
        head = join([*fact.subject.words, *fact.chain])
        parts = trimmed(fact.parts, LONGEST - 4 - len(head.split()))
        if parts and who(entity):
            front = asked(f"{who(entity)} said that {head} {parts_text(parts)}")
            yield Draft(front, full(entity), entity.first, entity.last, entity.label, entity.kind, aliases=aliases(entity))
        return
