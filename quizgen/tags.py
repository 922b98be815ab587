"""Tags for cards: the topics of their sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from .model import Card, Document, Sentence

_TOPICS = {"PERSON", "PLACE", "ORGANIZATION", "EVENT"}
_RECURS = 3  # in so many sentences of the article a name is one of its topics
_MOST = 3  # topics of a card


def tagged(cards: Sequence[Card], document: Document) -> tuple[Card, ...]:
    """The cards with `topic::` tags, the article's most frequent names first."""
    weight = Counter(name for sentence in document.sentences for name in _names(sentence))
    topics = {s.start: [n for n in sorted(_names(s), key=lambda n: (-weight[n], n)) if weight[n] >= _RECURS][:_MOST]
              for s in document.sentences}  # fmt: skip
    return tuple(
        replace(card, tags=(*card.tags, *(f"topic::{name}" for name in topics.get(card.start, ()))))
        for card in cards
    )


def _names(sentence: Sentence) -> set[str]:
    return {entity.name or entity.text for entity in sentence.entities if entity.label in _TOPICS}
