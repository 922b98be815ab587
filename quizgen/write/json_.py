"""Decks -> JSON, for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from ..model import Card, Deck
from ..origin import article_id

PURPOSE = "the deck for other programs"
LIMITS = ""


def write(decks: Sequence[Deck], path: Path, **_anki: object) -> None:
    """Write one deck as an object, several as {"decks": [...]}."""
    data = _deck(decks[0]) if len(decks) == 1 else {"decks": [_deck(deck) for deck in decks]}
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    # A lone surrogate has no UTF-8; its escape is valid JSON.
    path.write_bytes(text.encode("utf-8", "backslashreplace"))


def _deck(deck: Deck) -> dict[str, object]:
    return {
        "title": deck.title,
        "date": deck.date.isoformat() if deck.date else None,
        "source": deck.source,
        "id": article_id(deck),
        "cards": [_card(card) for card in deck.cards],
    }


def _card(card: Card) -> dict[str, object]:
    """`start` and `end` are characters into the cleaned article: text[start:end] == sentence."""
    return {
        "id": card.key,
        "type": card.type,
        "front": card.front,
        "answer": card.answer,
        "aliases": list(card.aliases),
        "distractors": list(getattr(card, "distractors", ())),
        "hint": getattr(card, "hint", ""),
        "sentence": card.sentence,
        "start": card.start,
        "end": card.end,
        "rule": card.rule,
        "score": round(card.score, 4),
        "tags": list(card.tags),
    }
