from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..facts.fact import Fact, Part
from ..facts.words import Word, join
from ..model import Entity
from .asking import asked_for, question
from .draft import Draft

HEDGES = {
    "about", "almost", "an", "approximately", "around", "as", "at", "close", "estimated", "fewer", "just", "least",
    "less", "many", "more", "most", "nearly", "only", "over", "roughly", "some", "than", "to", "under", "up",
}  # fmt: skip


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
    wh = _wh(fact, part, entity, [w for w in part.words if w.first >= entity.last])
    text = asked_for(fact, part, wh) if wh and all(w.text.lower() in HEDGES for w in before) else ""
    if text:
        answer = join([*before, Word(entity.first, entity.last, entity.text)])
        yield Draft(question(fact, wh, text), answer, entity.first, entity.last, entity.label, entity.kind)


def _wh(fact: Fact, part: Part, entity: Entity, after: Sequence[Word]) -> str:
    """The question word with what is counted, which stands after the number; "" where none fits."""
    follows = after[0].text.lower() if after else ""
    if any(w.text.lower() in ("to", "into") and w.first > part.head for w in after):
        return ""  # "sent 18 investigators to Riga": that belongs to the verb, whatever the tree says
    if entity.kind == "money":
        return "" if after or part is fact.subject else "how much"
    if entity.kind == "percent":
        return f"what percentage {join(after)}" if follows == "of" else ""
    if any(w.text == "," for w in after):
        return ""  # a list, of which only the first is counted
    counted = fact.sentence.tokens[part.head].tag == "NNS" and entity.first <= part.head
    return f"how many {join(after)}" if counted and follows not in ("", "of", "in", "out") else ""
