from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact, Part
from ..facts.words import indices, join
from ..model import Entity
from .asking import asked_for, question
from .draft import Draft

COUNT = {2: "two", 3: "three", 4: "four"}
PLURAL = {"country": "countries", "city": "cities", "PERSON": "people", "ORGANIZATION": "organisations"}
LISTS = {"nsubj", "nsubj:pass", "obj", "obl:agent"}


def members(fact: Fact) -> Iterator[Draft]:
    """Which three …? (Q15) — a complete list of two to four of one kind."""
    for part in (fact.subject, *fact.parts):
        entities = _names(fact, part)
        noun = _noun(entities)
        if part.relation not in LISTS or not noun or not _complete(fact, part, entities):
            continue
        wh = f"which {COUNT[len(entities)]} {noun}"
        text = asked_for(fact, part, wh)
        if text:
            by = "by" if part.relation == "obl:agent" else ""
            answer = join(w for w in part.words if w.text.lower() != "by")
            first, last = entities[0], entities[-1]
            yield Draft(question(fact, by, wh, text), answer, first.first, last.last, first.label, first.kind)


def _names(fact: Fact, part: Part) -> list[Entity]:
    return [e for e in fact.entities(part) if e.label in ("PERSON", "PLACE", "ORGANIZATION")]


def _noun(entities: list[Entity]) -> str:
    """The plural noun for two to four entities of one kind, "" for others."""
    kinds = {e.kind if e.label == "PLACE" else e.label for e in entities}
    return PLURAL.get(kinds.pop(), "") if len(entities) in COUNT and len(kinds) == 1 else ""


def _complete(fact: Fact, part: Part, entities: list[Entity]) -> bool:
    """Whether the part holds the entities, joined by commas and "and", and nothing else."""
    named = {i for e in entities for i in range(e.first, e.last)}
    others = [w.text for w in part.words if w.first not in named]
    if "and" not in others or not {w.lower() for w in others} <= {",", "and", "the", "both", "by"}:
        return False
    if any(w.text == "or" for w in part.words):
        return False
    # The part may have lost a member of the list that is no name.
    lost = set(range(entities[0].first, entities[-1].last)) - indices(part.words)
    whole = all(fact.sentence.tokens[i].text in (",", "and") for i in lost)
    return whole and part.words[0].text not in (",", "and")
