"""Wrong options for a card: its own, or the answers of other cards that ask for the same kind of thing."""

from __future__ import annotations

import hashlib
import re

from ..model import Card, Choice, Deck
from .answers import alike, day, kind


def distractors(card: Card, deck: Deck) -> tuple[str, ...]:
    """Wrong answers that could stand in the answer's place, the likeliest first; () where none is safe."""
    if isinstance(card, Choice):
        return card.distractors
    asked = kind(card)
    if not asked or re.search(r"\ban? \[\.\.\.\]", card.front):  # the article would tell
        return ()
    told = (card.answer, *card.aliases)
    found = {
        other.answer: None
        for other in deck.cards
        if kind(other) == asked
        and _shape(other.answer) == _shape(card.answer)
        and not any(alike(other.answer, wording) for wording in told)
        and not any(alike(wording, card.front) or alike(wording, card.sentence) for wording in _wordings(other))
    }
    return tuple(
        sorted(found, key=lambda option: hashlib.sha256(f"{card.key} {option}".encode(errors="replace")).digest())
    )


def _wordings(card: Card) -> tuple[str, ...]:
    return tuple(filter(str.strip, (card.answer, *card.aliases)))


def _shape(answer: str) -> object:
    """What must be equal for two answers to fit one gap: how exact a date is, the unit of a number."""
    if day(answer):
        return len(day(answer)), answer[:1].isdecimal()
    return re.sub(r"\d[\d.,]*", "#", answer) if any(map(str.isdecimal, answer)) else ""
