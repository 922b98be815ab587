"""Words taken out of a sentence and put together again with the right spaces."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Sentence

CLOSING = (",", ".", ";", ":", "?", "!", ")", "]", "%", "”", "'s", "’s", "n't", "n’t")
OPENING = ("(", "[", "$", "£", "€", "“", "#")


@dataclass(frozen=True, slots=True)
class Word:
    """What the tokens first to last (exclusive) of a sentence read as; glued: no space stood before them."""

    first: int
    last: int
    text: str
    glued: bool = False


def glued(sentence: Sentence, i: int) -> bool:
    """Whether no space stands before the token."""
    return i > 0 and sentence.tokens[i].start == sentence.tokens[i - 1].end


def join(words: Iterable[Word]) -> str:
    """The words as running text. Neighbours in the source keep its spacing; others get a space."""
    out = ""
    previous: Word | None = None
    for word in words:
        if previous is not None and not _close(previous, word):
            out += " "
        out += word.text
        previous = word
    return out


def _close(left: Word, right: Word) -> bool:
    if right.glued and left.last == right.first:
        return True
    return right.text not in ("'", "’") and (right.text.startswith(CLOSING) or left.text in OPENING)


def indices(words: Iterable[Word]) -> set[int]:
    """The token indices that the words cover."""
    return {i for word in words for i in range(word.first, word.last)}


def capital(text: str) -> str:
    """The text with its first letter in upper case; a quote before it is skipped, a gap is left alone."""
    for i, c in enumerate(text):
        if text.startswith("[...]", i):
            return text
        if c.isalnum():
            return text[:i] + c.upper() + text[i + 1 :]
    return text


@functools.lru_cache(maxsize=10_000)  # rules, gates and features count the same fronts
def count(text: str) -> int:
    """Words as a reader counts them: pieces between spaces that hold a letter or digit."""
    return sum(any(c.isalnum() for c in piece) for piece in text.split())


def without(words: Sequence[Word], drop: set[int]) -> tuple[Word, ...]:
    """The words that cover none of the token indices in `drop`."""
    return tuple(w for w in words if not drop.intersection(range(w.first, w.last)))
