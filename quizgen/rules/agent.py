from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..language.lemmas import inflect
from .asking import asked_by_name, filled, parts_text, question, who
from .draft import Draft
from .room import around


def agent(fact: Fact) -> Iterator[Draft]:
    """Who did it? (Q4) — the agent of a passive clause, asked for in the active voice."""
    verb = _active(fact)
    for part in fact.parts:
        if part.relation != "obl:agent" or not fact.passive or not verb:
            continue
        entity, others = filled(fact, part), around(fact, part, "who")
        if entity is not None and who(entity) and others is not None:
            front = question(fact, who(entity), verb, fact.subject.text, parts_text(others))
            yield asked_by_name(front, entity)


def _active(fact: Fact) -> str:
    """The active verb of "was seized" or "has been seized"; "" for other chains."""
    words = [w.text.lower() for w in fact.chain]
    lemma = fact.sentence.tokens[fact.verb].lemma
    if words[:-1] in (["was"], ["were"]):
        return inflect(lemma, "VBD")
    if words[:-1] in (["has", "been"], ["have", "been"]):
        return "has " + words[-1]
    if words[:-1] == ["had", "been"]:
        return "had " + words[-1]
    if words[:-1] in (["is"], ["are"]):
        return inflect(lemma, "VBZ")
    return ""
