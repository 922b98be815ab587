"""What every card must have before any format is written."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import OutputError
from ..exercises.gap import GAP
from ..model import Card, Cloze, Deck


def check_cards(decks: Iterable[Deck]) -> None:
    """Raise OutputError for a card that would come out empty or without its gap."""
    for deck in decks:
        for card in deck.cards:
            fault = _fault(card)
            if fault:
                raise OutputError(f"the card {card.front!r} of {deck.title!r} {fault}")


def _fault(card: Card) -> str:
    if not _visible(card.front):
        return "has an empty front; write a question"
    if not _visible(card.answer):
        return "has an empty answer; write one"
    if isinstance(card, Cloze) and card.front.count(GAP) != 1:
        return f"needs its gap {GAP} exactly once"
    return ""


def _visible(text: str) -> bool:
    return any(character.isprintable() and not character.isspace() for character in text)
