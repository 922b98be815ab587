from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import Word, capital, count, join
from .asking import trimmed
from .draft import Draft
from .gap import LONGEST, stated


def term(fact: Fact) -> Iterator[Draft]:
    """A statement with a gap for a term of the topic. (C1)"""
    if fact.kind not in ("main", "sentence") or fact.speaker:
        return
    fixed = count(join(fact.subject.words)) + count(join(fact.chain))
    for owner in (fact.subject, *fact.parts):
        for entity in fact.entities(owner):
            parts = trimmed(fact.parts, LONGEST - fixed, move=False) if entity.label == "TERM" and entity.last - entity.first > 1 else None
            if not parts or owner is not fact.subject and owner not in parts:
                continue
            words = stated(fact, parts)
            inside = [w for w in words if entity.first <= w.first < entity.last]
            if not inside or join(inside) != entity.text and entity.first:
                continue
            place = words.index(inside[0])
            before = words[place - 1].text.lower() if place else ""
            if before in ("a", "an"):
                continue  # the article would give the gap away
            gap = Word(inside[0].first, inside[-1].last, "[...]", inside[0].glued)
            text = join([*words[:place], gap, *words[place + len(inside) :]])
            yield Draft(capital(text) + ("" if text.endswith(".") else "."), entity.text, entity.first, entity.last, entity.label)
