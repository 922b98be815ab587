"""What gates look at: the words of a text, the telling ones among them, the parts that the front shows."""

from __future__ import annotations

import functools
import re
import unicodedata

from ..ask import Candidate
from ..facts.fact import Part
from ..facts.words import indices

# Words that tell nothing of what a text is about.
SMALL = {
    "a", "about", "after", "against", "all", "an", "and", "any", "are", "as", "at", "be", "been", "before", "between",
    "by", "did", "do", "does", "during", "for", "from", "had", "has", "have", "her", "his", "how", "in", "into", "is",
    "it", "its", "many", "more", "most", "much", "no", "not", "of", "off", "on", "or", "out", "over", "some", "than",
    "that", "the", "their", "this", "to", "under", "up", "was", "were", "what", "when", "where", "which", "who", "why",
    "with",
}  # fmt: skip


@functools.lru_cache(maxsize=10_000)  # fronts and titles come again for every gate and feature
def words_of(text: str) -> tuple[str, ...]:
    """The words in lower case; the country is no pronoun."""
    return tuple(w.strip(".").lower() if w != "US" else "u.s" for w in re.findall(r"[\w][\w'’.-]*", text))


@functools.lru_cache(maxsize=10_000)
def stems(text: str) -> frozenset[str]:
    """The telling words without accents, plural and possessive endings."""
    text = "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch))
    return frozenset({w.removesuffix("’s").removesuffix("'s").rstrip("s") for w in words_of(text)} - SMALL)


def around_gap(front: str) -> str:
    """The front without its gap."""
    return front.replace("[...]", " ")


@functools.lru_cache(maxsize=8)  # a candidate goes through all gates and features before the next one
def shown(c: Candidate) -> frozenset[int]:
    """The tokens of the fact's parts that stand on the front, with or without the gap."""
    front, whole = c.card.front.lower(), c.fact.kind == "sentence"  # which has one part
    parts = (part for part in (c.fact.subject, *c.fact.parts) if whole or _stands(c, part, front))
    return frozenset().union(*(part.tokens for part in parts))


def kept_tokens(c: Candidate) -> list[int]:
    """The tokens that the front shows or asks for, in order."""
    chain = indices(w for w in c.fact.chain if w.first < w.last)
    return sorted(shown(c) | set(range(c.draft.first, c.draft.last)) | chain)


def _stands(c: Candidate, part: Part, front: str) -> bool:
    return all(w.text.lower() in front for w in part.words if not c.draft.first <= w.first < c.draft.last)


def alternatives(*patterns: str) -> re.Pattern[str]:
    """One pattern for any of several."""
    return re.compile("|".join(patterns))
