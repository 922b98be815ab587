"""Turning a fact into a statement with a gap."""

from __future__ import annotations

from collections.abc import Sequence

from ..facts.fact import Fact, Part
from ..facts.words import Word, capital, count, join
from ..model import Entity
from .room import reported

LONGEST = 25


def room(fact: Fact) -> int:
    """Words left for the parts in a cloze of at most LONGEST words."""
    return LONGEST - reported(fact) - count(fact.subject.text) - count(join(fact.chain))


def stated(fact: Fact, parts: Sequence[Part]) -> list[Word]:
    """The clause as a statement; what stood before the subject stays there, with a comma."""
    front = [w for p in parts if p.fronted for w in p.words]
    comma = [Word(front[-1].last, front[-1].last, ",")] if front else []
    return [*front, *comma, *fact.subject.words, *fact.chain, *(w for p in parts if not p.fronted for w in p.words)]


def within(words: Sequence[Word], entity: Entity) -> list[Word]:
    """The words that the entity reads as."""
    return [w for w in words if entity.first <= w.first < entity.last]


def cut(fact: Fact, words: list[Word], inside: Sequence[Word], lead: str = "") -> str:
    """The statement with a gap for the words `inside`. lead: what stays of them before the gap."""
    place = words.index(inside[0])
    gap = Word(inside[0].first, inside[-1].last, lead + "[...]", inside[0].glued)
    text = join([*words[:place], gap, *words[place + len(inside) :]])
    if fact.speaker:
        text = f"According to {fact.speaker}, {text}"
    return capital(text) + ("" if text.endswith(".") else ".")
