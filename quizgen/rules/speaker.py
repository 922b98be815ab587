from __future__ import annotations

from collections.abc import Iterator

from ..facts.again import plain
from ..facts.fact import Fact
from ..facts.words import join
from .asking import asked, asked_by_name, full, parts_text, who
from .draft import Draft
from .room import LONGEST, trimmed


def speaker(fact: Fact) -> Iterator[Draft]:
    """Who said that …? (Q11) — a claim with a named speaker."""
    if not fact.speaker or fact.kind == "conjunct":
        return
    named = (e for e in fact.sentence.entities if e.label in ("PERSON", "ORGANIZATION"))
    entity = next((e for e in named if plain(fact.speaker).endswith((full(e), e.text))), None)
    head = join([*fact.subject.words, *fact.chain])
    parts = trimmed(fact.parts, LONGEST - 4 - len(head.split()))
    if entity is not None and who(entity) and parts:
        yield asked_by_name(asked(who(entity), "said that", head, parts_text(parts)), entity)
