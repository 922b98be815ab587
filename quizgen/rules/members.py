from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact, Part
from ..facts.words import indices, join
from ..model import Entity
from .asking import following, inverted, question, rest, room, trimmed
from .draft import Draft

COUNT = {2: "two", 3: "three", 4: "four"}
PLURAL = {"country": "countries", "city": "cities", "PERSON": "people", "ORGANIZATION": "organisations"}


def members(fact: Fact) -> Iterator[Draft]:
    """Which three …? (Q15) — a complete list of two to four of one kind."""
    for part in (fact.subject, *fact.parts):
        listed = _listed(fact, part)
        if part.relation not in ("nsubj", "nsubj:pass", "obj", "obl:agent") or not listed:
            continue
        wh = f"which {COUNT[len(part_entities(fact, part))]} {listed}"
        if part is fact.subject:
            parts = trimmed(fact.parts, room(fact, wh))
            text = following(fact, parts) if parts else ""
        else:
            others = trimmed(rest(fact, part), room(fact, wh, join(fact.subject.words)))
            text = "" if others is None else inverted(fact, others)
        if part.relation == "obl:agent":
            wh = "by " + wh
        if text:
            entities = part_entities(fact, part)
            words = [w for w in part.words if w.text.lower() != "by"]
            yield Draft(question(f"{wh} {text}", fact.speaker), join(words), entities[0].first, entities[-1].last, entities[0].label, entities[0].kind)


def part_entities(fact: Fact, part: Part) -> list[Entity]:
    """The entities of the part that are not numbers or dates."""
    return [e for e in fact.entities(part) if e.label in ("PERSON", "PLACE", "ORGANIZATION")]


def _listed(fact: Fact, part: Part) -> str:
    """The plural noun for the part's entities when they are all that it holds, joined by commas and "and"."""
    entities = part_entities(fact, part)
    kinds = {e.kind if e.label == "PLACE" else e.label for e in entities}
    if len(entities) not in COUNT or len(kinds) != 1 or "or" in (w.text for w in part.words):
        return ""
    inside = {i for e in entities for i in range(e.first, e.last)}
    covered = indices(part.words)
    others = [w for w in part.words if w.first not in inside]
    span = range(entities[0].first, entities[-1].last)
    whole = all(i in covered or fact.sentence.tokens[i].text in (",", "and") for i in span)
    if not whole or part.words[0].text in (",", "and") or "and" not in (w.text for w in others) or any(w.text.lower() not in (",", "and", "the", "both", "by") for w in others):
        return ""
    return PLURAL.get(kinds.pop(), "")
