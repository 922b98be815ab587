"""Decks -> JSON, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..model import Card, Deck
from ..origin import article_id

PURPOSE = "the deck for other programs"
LIMITS = ""


def write(decks: Sequence[Deck], path: Path, **_anki: object) -> None:
    """Write one deck as an object, several as {"decks": [...]}."""
    # A lone surrogate has no UTF-8; its escape is valid JSON.
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        file.writelines(_pieces(decks))


def _pieces(decks: Sequence[Deck]) -> Iterator[str]:
    """The text deck by deck, as of a large archive not all fit into memory."""
    if len(decks) == 1:
        yield _text(decks[0]) + "\n"
        return
    yield '{\n  "decks": ['
    for number, deck in enumerate(decks):
        yield ("," if number else "") + "\n    " + _text(deck).replace("\n", "\n    ")
    yield "\n  ]\n}\n" if decks else "]\n}\n"


def _text(deck: Deck) -> str:
    return json.dumps(_deck(deck), ensure_ascii=False, indent=2)


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
        "context": card.context,
        "front": card.front,
        "answer": card.answer,
        "aliases": list(card.aliases),
        "distractors": list(card.distractors),
        "hint": getattr(card, "hint", ""),
        "sentence": card.sentence,
        "start": card.start,
        "end": card.end,
        "rule": card.rule,
        "score": round(card.score, 4),
        "tags": list(card.tags),
    }
