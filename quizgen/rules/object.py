from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact, Part
from ..facts.roles import is_role
from ..facts.words import count, join
from .asking import aliases, filled, full, inverted, question, rest, room, trimmed, who
from .draft import Draft

HUMAN = set("people person man woman child voter resident citizen viewer family government company firm group team crowd police member user customer parent reader fan bank".split())
EMPTY = {"have", "do", "make", "take", "get", "give", "be", "put", "let", "keep", "mean", "want", "need", "see", "go", "come", "know", "think", "play", "seem", "become"}


def _named(fact: Fact) -> bool:
    """Whether the subject names somebody or something."""
    return any(e.label in ("PERSON", "PLACE", "ORGANIZATION", "GROUP", "WORK") for e in fact.entities(fact.subject))


def _plain(fact: Fact, part: Part) -> bool:
    """Whether the object is a thing, and everything behind it an adjunct that can follow the verb."""
    tokens = fact.sentence.tokens
    head = tokens[part.head].lemma
    if head in HUMAN or is_role(head):
        return False
    return all(tokens[p.words[0].first].tag in ("IN", "TO", "RB") or p.words[0].first < part.head for p in fact.parts if p is not part)


def object(fact: Fact) -> Iterator[Draft]:
    """Whom, which or what did somebody do it to? (Q2) — a direct object."""
    for part in fact.parts:
        if part.relation != "obj" or fact.passive:
            continue
        others = trimmed(rest(fact, part), room(fact, join(fact.subject.words), "what did"))
        if others is None:
            continue
        entity = filled(fact, part)
        if entity is not None and who(entity):
            front = question(f"{who(entity)} {inverted(fact, others)}", fact.speaker)
            yield Draft(front, full(entity), entity.first, entity.last, entity.label, entity.kind, aliases=aliases(entity))
        elif fact.lemma not in EMPTY and entity is None and _named(fact) and 1 < count(join(part.words)) <= 8 and fact.sentence.tokens[part.head].tag.startswith("NN") and _plain(fact, part):
            tokens = [i for w in part.words for i in range(w.first, w.last)]
            front = question(f"what {inverted(fact, others)}", fact.speaker)
            yield Draft(front, join(part.words), min(tokens), max(tokens) + 1)
