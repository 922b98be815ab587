from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import join
from ..language.lemmas import inflect
from .asking import (
    aliases,
    filled,
    full,
    parts_text,
    question,
    rest,
    room,
    trimmed,
    who,
)
from .draft import Draft


def agent(fact: Fact) -> Iterator[Draft]:
    """Who did it? (Q4) — the agent of a passive clause, asked for in the active voice."""
    for part in fact.parts:
        if part.relation != "obl:agent" or not fact.passive:
            continue
        entity = filled(fact, part)
        verb = _active(fact)
        others = trimmed(rest(fact, part), room(fact, join(fact.subject.words), "who"))
        if entity is None or not who(entity) or not verb or others is None:
            continue
        front = question(" ".join(filter(None, (who(entity), verb, join(fact.subject.words), parts_text(others)))), fact.speaker)
        yield Draft(front, full(entity), entity.first, entity.last, entity.label, entity.kind, aliases=aliases(entity))


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
