"""The cards of a deck under the ids by which progress knows them."""

from __future__ import annotations

from ..exercises.months import said
from ..faults import fault
from ..model import Card, Deck
from ..origin import article_id
from ..write.identity import guid
from .titled import Titled


def cards_of(deck: Deck) -> dict[str, Card]:
    """The deck's cards by id, in order. The id is that of the note in Anki: it stays when the wording changes."""
    article = article_id(deck)
    return {guid(article, card): card for card in deck.cards}


def titled(deck: Deck) -> dict[str, Titled]:
    """The deck's cards by id, each with what is shown of its article, without those that cannot be shown."""
    date = said(deck.date)
    return {one: Titled(card, deck.title, date) for one, card in cards_of(deck).items() if not fault(card)}
