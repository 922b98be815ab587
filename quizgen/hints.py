"""Hints behind a gap that a time and a place would fit alike: "in [...] (year)"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from .faults import GAP
from .model import Card, Cloze

# Where a time and a place may follow, only the hint tells which is wanted.
EITHER = re.compile(r"\b(?:in|from|at|on|by|until|since|of|around) (?:the )?\[\.\.\.\]", re.IGNORECASE)
PLACES = {"city", "country"}
DATES = (
    (r"\d{4}", "year"),
    (r"[A-Z][a-z]+ \d{4}", "month and year"),
    (r"(?:the )?\d{4}s", "decade"),
    (r".*century", "century"),
)
# What follows a gap that stands for a phrase of its own: "in [...] midterm elections" needs no hint.
ALONE = re.compile(
    r"$|[,.;]| (?:after|and|as|at|because|before|but|by|for|from|of|on|or|over|that|to|when|where|which|while|who|with"
    r"|\w+ed|are|began|had|has|have|is|was|were|will|would)\b"
)
SHOWN = re.compile(re.escape(GAP) + r" \([a-z ]+\)")


def with_hints(cards: Iterable[Card]) -> list[Card]:
    """The cards, with the kind of answer told where the front alone leaves it open."""
    return [_hinted(card) for card in cards]


def without_hint(front: str) -> str:
    """The front with its gap alone."""
    return SHOWN.sub(GAP, front)


def _hinted(card: Card) -> Card:
    kind = _kind(card) if isinstance(card, Cloze) and EITHER.search(card.front) else ""
    alone = card.front.partition(GAP)[2]
    if not kind or not ALONE.match(alone):
        return card
    return replace(card, front=card.front.replace(GAP, f"{GAP} ({kind})"))


def _kind(card: Cloze) -> str:
    if card.hint.partition(",")[0] in PLACES:
        return card.hint.partition(",")[0]
    dated = card.hint.startswith("date")
    return next((kind for pattern, kind in DATES if dated and re.fullmatch(pattern, card.answer)), "")
