from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact, Part
from ..facts.words import Word, join
from ..model import Entity
from .asking import following, inverted, question, rest, room, trimmed
from .draft import Draft

HEDGES = {"about", "around", "nearly", "almost", "some", "approximately", "roughly", "over", "under", "up", "to", "more", "less", "fewer", "than", "at", "least", "most", "just", "estimated", "an", "only", "as", "many", "close"}


def number(fact: Fact) -> Iterator[Draft]:
    """How many or how much? (Q9, Q10) — a counted noun, a sum, a share."""
    for part in (fact.subject, *fact.parts):
        if part.relation not in ("nsubj", "nsubj:pass", "obj"):
            continue
        for entity in fact.entities(part):
            if entity.label == "NUMBER" and entity.kind in ("count", "money", "percent", ""):
                yield from _ask(fact, part, entity)


def _ask(fact: Fact, part: Part, entity: Entity) -> Iterator[Draft]:
    before = [w for w in part.words if w.first < entity.first]
    after = [w for w in part.words if w.first >= entity.last]
    if any(w.text.lower() not in HEDGES for w in before):
        return
    answer = join([*before, Word(entity.first, entity.last, entity.text)])
    if entity.kind == "money":
        if after or part is fact.subject:
            return
        wh = "how much"
    elif entity.kind == "percent":
        if not after or after[0].text.lower() != "of":
            return
        wh = "what percentage " + join(after)
    else:
        if not after or after[0].text.lower() in ("of", "in", "out") or not fact.sentence.tokens[part.head].tag == "NNS" or entity.first > part.head:
            return
        wh = "how many " + join(after)
    if part is fact.subject:
        parts = trimmed(fact.parts, room(fact, wh))
        text = following(fact, parts) if parts else ""
    else:
        parts = trimmed(rest(fact, part), room(fact, wh, join(fact.subject.words)))
        text = inverted(fact, parts) if parts is not None else ""
    if text:
        yield Draft(question(f"{wh} {text}", fact.speaker), answer, entity.first, entity.last, entity.label, entity.kind)
