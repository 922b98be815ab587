"""The options of a choice in the order in which they are shown."""

from __future__ import annotations

from ..model import Choice


def options(card: Choice) -> list[str]:
    """Numbers and dates ascending, anything else in an order that tells nothing and stays."""
    from ..exercises.options import (
        ordered,  # all kinds of exercises, which a deck without choices does without
    )

    return ordered(card.key, (card.answer, *card.distractors))
