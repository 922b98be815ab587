from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import join
from .cloze import cut, room, stated, within
from .draft import Draft
from .room import trimmed

# Adjectives that make no term.
VAGUE = {
    "big", "certain", "different", "early", "enough", "entire", "first", "great", "high", "important", "key", "large",
    "last", "late", "likely", "low", "main", "many", "more", "most", "new", "next", "only", "other", "own", "possible",
    "recent", "same", "second", "several", "similar", "small", "special", "various", "whole",
}  # fmt: skip


def term(fact: Fact) -> Iterator[Draft]:
    """A statement with a gap for a term of the topic. (C1)"""
    if fact.kind not in ("main", "sentence") or fact.speaker:
        return
    parts = trimmed(fact.parts, room(fact), move=False)
    if not parts:
        return
    words = stated(fact, parts)
    for owner in (fact.subject, *parts):
        for entity in fact.entities(owner):
            inside = within(words, entity)
            if entity.label != "TERM" or entity.last - entity.first < 2 or not inside:
                continue
            tokens = fact.sentence.tokens[entity.first : entity.last]
            if tokens[0].text.lower() in VAGUE or not tokens[-1].tag.startswith("NN"):
                continue
            if entity.first and join(inside) != entity.text:
                continue
            place = words.index(inside[0])
            if place and words[place - 1].text.lower() in ("a", "an"):
                continue  # the article would give the gap away
            yield Draft(cut(fact, words, inside), entity.text, entity.first, entity.last, entity.label)
