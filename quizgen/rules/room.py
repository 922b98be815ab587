"""How much of a fact a front has room for."""

from __future__ import annotations

from collections.abc import Sequence

from ..facts.fact import Fact, Part
from ..facts.words import count, join

LONGEST = 20


def room(fact: Fact, *texts: str) -> int:
    """Words left for the parts in a question of at most LONGEST words."""
    return LONGEST - reported(fact) - sum(count(t) for t in texts) - count(join(fact.chain)) - 1


def reported(fact: Fact) -> int:
    """Words that "According to …" takes."""
    return count(fact.speaker) + 2 if fact.speaker else 0


def around(fact: Fact, part: Part, wh: str, left: Part | None = None) -> list[Part] | None:
    """The other parts as far as a question has room for them; None where it has not. left: what stays of the part."""
    parts = [left or p if p is part else p for p in fact.parts if p is not part or left]
    return trimmed(parts, room(fact, fact.subject.text, wh))


def rest(fact: Fact, part: Part) -> list[Part]:
    """The parts without one."""
    return [p for p in fact.parts if p is not part]


def trimmed(parts: Sequence[Part], limit: int, keep: int = 0, move: bool = True) -> list[Part] | None:
    """The parts, cut from the end until they have at most `limit` words; None where that cannot be.

    The first `keep` parts stay, as do objects and complements. move: opening phrases follow the verb.
    """
    left = _moved(parts) if move else list(parts)
    while count_words(left) > limit:
        part = next((p for p in reversed(left[keep:]) if droppable(p)), None)
        if part is None:
            return None
        left.remove(part)
    return left


def _moved(parts: Sequence[Part]) -> list[Part]:
    """The parts with those opening phrases that can stand behind the verb: short ones, after a short clause."""
    short = sum(not p.fronted for p in parts) < 2
    return [p for p in parts if not p.fronted or short and "," not in p.text]


def droppable(part: Part) -> bool:
    """Whether the clause stays true and whole without the part."""
    return part.relation.startswith(("advcl", "obl", "advmod")) and part.relation != "obl:agent"


def count_words(parts: Sequence[Part]) -> int:
    """Words as a reader counts them."""
    return sum(count(p.text) for p in parts)
