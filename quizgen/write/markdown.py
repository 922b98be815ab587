"""Decks -> Markdown (CommonMark), for reading and printing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..model import Card, Choice, Deck
from .markup import clean
from .options import options

PURPOSE = "the deck for reading"
LIMITS = ""

# What means something anywhere in a line, what makes a list or quotation at its beginning, entities.
_SPECIAL = re.compile(r"[\\`*_~<#\[]|^[-+>=]|&(?=#?\w+;)")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")


def write(decks: Sequence[Deck], path: Path, **_anki: object) -> None:
    """Write a heading for each deck and under it a numbered list of its cards."""
    text = "\n".join(line for deck in decks for line in _deck(deck))
    path.write_bytes(text.encode("utf-8", "replace"))


def _deck(deck: Deck) -> Iterator[str]:
    yield f"# {literal(deck.title) or 'Cards'}\n"
    origin = filter(None, [deck.date.isoformat() if deck.date else "", literal(deck.source)])
    yield " · ".join(origin) + "\n"
    for number, card in enumerate(deck.cards, 1):
        yield from _card(number, card)


def _card(number: int, card: Card) -> Iterator[str]:
    indent = " " * len(f"{number}. ")
    shown = [f"*{literal(card.context)}*"] if card.context else []
    yield f"{number}. " + f"\n\n{indent}".join([*shown, literal(card.front)]) + "\n"
    if isinstance(card, Choice):
        for option in options(card):
            yield f"{indent}- {literal(option)}"
        yield ""
    yield f"{indent}**Answer:** {literal(card.answer)}\n"
    yield f"{indent}> {literal(card.sentence)}\n"


def literal(text: str) -> str:
    """The text on one line, every character shown as itself."""
    line = " ".join(clean(text).split())
    return _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", line))
