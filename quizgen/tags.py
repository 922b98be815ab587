"""Tags for cards: the topics of their sentences, and how hard the article is to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from .model import Card, Document, Sentence

_TOPICS = {"PERSON", "PLACE", "ORGANIZATION", "EVENT"}
_RECURS = 3  # in so many sentences of the article a name is one of its topics
_MOST = 3  # topics of a card
# LIX (Björnsson 1968): words to a sentence, plus the share of words of more than six letters in a hundred.
_LEVELS = ((30, "very_easy"), (40, "easy"), (50, "medium"), (60, "hard"))


def tagged(cards: Sequence[Card], document: Document) -> tuple[Card, ...]:
    """The cards with `topic::` tags, the article's most frequent names first, and its `level::`."""
    weight = Counter(name for sentence in document.sentences for name in _names(sentence))
    ends = [f"level::{level(document)}"]
    topics = {s.start: [n for n in sorted(_names(s), key=lambda n: (-weight[n], n)) if weight[n] >= _RECURS][:_MOST]
              for s in document.sentences}  # fmt: skip
    return tuple(
        replace(card, tags=(*card.tags, *(f"topic::{name}" for name in topics.get(card.start, ())), *ends)) for card in cards
    )


def level(document: Document) -> str:
    """How hard the text is to read, by LIX: very_easy, easy, medium, hard or very_hard."""
    words = [token.text for s in document.sentences for token in s.tokens if token.text[:1].isalnum()]
    if not words:
        return _LEVELS[0][1]
    long = sum(len(word) > 6 for word in words)
    lix = len(words) / len(document.sentences) + 100 * long / len(words)
    return next((name for limit, name in _LEVELS if lix < limit), "very_hard")


def _names(sentence: Sentence) -> set[str]:
    return {entity.name or entity.text for entity in sentence.entities if entity.label in _TOPICS}
