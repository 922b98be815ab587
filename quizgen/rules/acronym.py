from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..language.gazetteers import known
from ..model import Token
from .draft import Draft

LEAD = 6  # sentences; whom the lead abbreviates is one of the story
SMALL = {"and", "for", "in", "of", "on", "the", "to"}


def acronym(fact: Fact) -> Iterator[Draft]:
    """What do the letters stand for? (Q20) — an acronym in brackets behind its expansion."""
    tokens = fact.sentence.tokens
    if fact.kind not in ("main", "sentence") or fact.number >= LEAD:
        return
    for i in range(3, len(tokens) - 1):
        letters = tokens[i].text
        if (tokens[i - 1].text, tokens[i + 1].text) != ("(", ")") or len(letters) < 2 or letters in known():
            continue
        first = _opening(tokens, i - 1, letters)
        if first >= 0:
            begin, end = tokens[first].start - fact.sentence.start, tokens[i - 2].end - fact.sentence.start
            front = f"What do the letters {letters} stand for?"
            yield Draft(front, fact.sentence.text[begin:end], first, i - 1, "ORGANIZATION")


def _opening(tokens: tuple[Token, ...], end: int, letters: str) -> int:
    """The token at which the words before `end` begin to have the letters, in capitals; -1 where they have not."""
    left = list(letters)
    for i in range(end - 1, -1, -1):
        text = tokens[i].text
        if text[:1] == left[-1] and text[:1].isalnum() and not text.islower():
            left.pop()
        elif text.lower() not in SMALL:
            return -1
        if not left:
            return i
    return -1
