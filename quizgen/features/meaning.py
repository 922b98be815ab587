"""What the words mean, as points in a space in which words that are used alike lie close (language/models/meanings.md).

Of a few thousand labels a model cannot learn what each word is worth; of points it learns of a word from its
neighbours.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ..ask import Candidate
from ..gates.telling import shown
from ..model import Token

MODEL = Path(__file__).parent.parent / "language/models/meanings.bin"
DIMENSIONS = 24
OF_THE_FRONT, OF_A_WORD = 3, 2  # how far the points reach: so far the penalty on weights left most of what they tell
FEW = 12  # dimensions of what is told by one word
RARE = 10.8  # logarithm of a rank from which on words count in full


def meaning(c: Candidate) -> dict[str, float]:
    tokens = c.fact.sentence.tokens
    asked = range(c.draft.first, min(c.draft.last, len(tokens)))
    on_front = [tokens[i] for i in sorted(shown(c).difference(asked))]
    holder = next((tokens[tokens[i].head] for i in asked if tokens[i].head not in (*asked, -1)), None)
    return {
        **_point("front", map(_word, filter(_telling, on_front)), OF_THE_FRONT, DIMENSIONS),
        **_point("answer", [_word(tokens[i]) for i in asked if _telling(tokens[i])], OF_A_WORD, FEW),
        **_point("holder", [holder.lemma.lower()] if holder else [], OF_A_WORD, FEW),
        **_point("verb", [c.fact.lemma.lower()], OF_A_WORD, FEW),
    }


def _telling(token: Token) -> bool:
    return token.tag.startswith(("NN", "VB", "JJ"))


def _word(token: Token) -> str:
    """Names as they stand, other words by their lemmas."""
    return (token.text if token.tag.startswith("NNP") else token.lemma).lower()


def _point(of: str, words: Iterable[str], reach: float, dimensions: int) -> dict[str, float]:
    """The middle of the words, rare ones counting more, at a distance of `reach`; nothing for unknown words."""
    points = list(filter(None, map(_find, words)))
    if not points:
        return {}
    middle = list(map(sum, zip(*points, strict=True)))
    scale = reach / (math.hypot(*middle) or 1)
    return {name: scale * value for name, value in zip(_names(of, dimensions), middle, strict=False)}


@cache
def _names(of: str, dimensions: int) -> list[str]:
    return [f"{of} {i}" for i in range(dimensions)]


@cache
def _find(word: str) -> list[float]:
    """The word's point, the nearer to the middle the commoner the word; [] for an unknown word."""
    ranks, points = _model()
    rank = ranks.get(word)
    if rank is None:
        return []
    weight = min(1, math.log(1 + rank) / RARE)
    return [weight * value for value in points[rank * DIMENSIONS : (rank + 1) * DIMENSIONS]]


@cache
def _model() -> tuple[dict[str, int], array[int]]:
    """The words' ranks by frequency, and their points one after the other."""
    words, _, points = MODEL.read_bytes().partition(b"\0")
    return {word: rank for rank, word in enumerate(words.decode().split("\n"))}, array("b", points)
