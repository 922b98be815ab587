"""Decks -> the text that Quizlet's import takes: a card a line, term, tab, definition."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..model import Card, Choice, Deck
from .markup import clean
from .options import options

PURPOSE = "the deck for Quizlet"
LIMITS = ""


def write(decks: Sequence[Deck], path: Path, **_anki: object) -> None:
    """Write the lines; Quizlet has no way to quote, so that white space in a card becomes single spaces."""
    lines = [f"{_plain(_front(card))}\t{_plain(card.answer)}\n" for deck in decks for card in deck.cards]
    path.write_bytes("".join(lines).encode("utf-8", "replace"))


def _front(card: Card) -> str:
    asked = f"{card.context} {card.front}"
    return f"{asked} ({' / '.join(options(card))})" if isinstance(card, Choice) else asked


def _plain(text: str) -> str:
    return " ".join(clean(text).split())
