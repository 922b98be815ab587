"""The options of a choice in the order in which they are shown."""

from __future__ import annotations

from ..exercises.options import ordered
from ..model import Choice


def options(card: Choice) -> list[str]:
    """Numbers and dates ascending, anything else in an order that tells nothing and stays."""
    return ordered(card.key, (card.answer, *card.distractors))
