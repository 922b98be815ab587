"""Decks -> CSV, for spreadsheets and for other card programs."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path

from ..model import Card, Deck
from ..origin import iso
from .markup import clean

PURPOSE = "the deck for a spreadsheet"
LIMITS = ""
COLUMNS = (
    "type",
    "front",
    "answer",
    "aliases",
    "distractors",
    "hint",
    "sentence",
    "rule",
    "tags",
    "title",
    "date",
    "source",
    "context",
)
# What a spreadsheet would run as a formula; a number with a sign is none.
_FORMULA = re.compile(r"\s*[=@+\-](?!\d[\d.,]*%?\Z)")


def write(decks: Sequence[Deck], path: Path, **_anki: object) -> None:
    """Write a heading and a line for each card. Lists are separated by "; ", and a formula is disarmed by a "'"."""
    with open(path, "w", encoding="utf-8-sig", errors="replace", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        rows.writerows([_cell(text) for text in _row(deck, card)] for deck in decks for card in deck.cards)


def _row(deck: Deck, card: Card) -> tuple[str, ...]:
    distractors, hint = "; ".join(card.distractors), getattr(card, "hint", "")
    own = (card.type, card.front, card.answer, "; ".join(card.aliases), distractors, hint, card.sentence, card.rule)
    return (*own, "; ".join(card.tags), deck.title, iso(deck), deck.source, card.context)


def _cell(text: str) -> str:
    return f"'{clean(text)}" if _FORMULA.match(clean(text)) else clean(text)
