"""What every card must have before any format is written."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import OutputError
from ..faults import GAP as GAP
from ..faults import fault
from ..model import Deck


def check_cards(decks: Iterable[Deck]) -> None:
    """Raise OutputError for a card that would come out empty or without its gap."""
    for deck in decks:
        for card in deck.cards:
            wrong = fault(card)
            if wrong:
                raise OutputError(f"the card {card.front!r} of {deck.title!r} {wrong}")
