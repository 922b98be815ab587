"""The cards of a deck under the ids by which progress knows them."""

from __future__ import annotations

from ..model import Card, Deck
from ..origin import article_id
from ..write.identity import guid


def cards_of(deck: Deck) -> dict[str, Card]:
    """The deck's cards by id, in order. The id is that of the note in Anki: it stays when the wording changes."""
    article = article_id(deck)
    return {guid(article, card): card for card in deck.cards}
