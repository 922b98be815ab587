"""Which card of a deck file a newly made card is."""

from __future__ import annotations

import difflib

from ..model import Card, Deck
from .ledger import ELSEWHERE
from .parse import DeckFile, Entry

Pair = tuple[Entry, Card]

_SAME_SENTENCE = 0.75  # of the words of two sentences, when one is taken for the other's correction


def pairs(file: DeckFile, deck: Deck) -> list[Pair]:
    """Cards of the file with those of the deck that ask for the same: by id, or by a corrected sentence.

    A card keeps the id that it has in the file: Anki then changes its note instead of adding another.
    """
    made = {card.key: card for card in deck.cards}
    found = [(entry, made.pop(entry.card.key)) for entry in file.entries if entry.card.key in made]
    taken = {entry.card.key for entry, _ in found}
    for card in made.values():
        known = file.ledger.get(card.key)
        if known and known.content != ELSEWHERE:
            continue  # deleted from the file by hand
        likely = [entry for entry in file.entries if entry.card.key not in taken and _corrected(entry.card, card, deck)]
        if likely:
            best = max(likely, key=lambda entry: _likeness(entry.card, card))
            taken.add(best.card.key)
            found.append((best, card))
    return found


def stands(card: Card, deck: Deck) -> bool:
    """Whether the card's sentence is in the deck's article."""
    return " ".join(card.sentence.split()) in " ".join(deck.text.split())


def _corrected(old: Card, new: Card, deck: Deck) -> bool:
    return (
        (old.type, old.rule) == (new.type, new.rule)
        and (old.front == new.front or old.answer == new.answer)
        and (old.sentence == new.sentence or not stands(old, deck))
        and _likeness(old, new) >= _SAME_SENTENCE
    )


def _likeness(old: Card, new: Card) -> float:
    return difflib.SequenceMatcher(None, old.sentence.split(), new.sentence.split(), autojunk=False).ratio()
