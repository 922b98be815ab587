"""Studying without Anki: a schedule by FSRS, progress in one file, and sessions over it.

with Progress("progress.db") as progress:
    cards = cards_of(deck)
    for card in progress.due(cards, now):
        progress.record(card, Grade.GOOD, now)
"""

from __future__ import annotations

from .cards import cards_of as cards_of
from .exchange import exported as exported
from .exchange import take_in as take_in
from .progress import Progress as Progress
from .review import Grade as Grade
from .review import Phase as Phase
from .review import Review as Review
from .schedule import recall as recall
