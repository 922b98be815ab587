"""The sections that take cards as they are: statements with a gap, choices, questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..model import Card, Choice, Deck
from .gap import gapped
from .options import ordered
from .section import Item, Section, Wanted

Distractors = Callable[[Card, Deck], tuple[str, ...]]
_FEWEST, _MOST = 2, 3  # wrong options that are made for a card that brings none


def cloze(cards: Iterable[Card], wanted: Wanted) -> Section:
    """Statements with a gap; with a word bank, the answers in an order that tells nothing."""
    items = tuple(_item(card) for card in cards if gapped(card))[: wanted.most]
    bank = tuple(sorted((item.answer for item in items), key=str.casefold)) if wanted.word_bank else ()
    return Section("cloze", items, bank, points=wanted.points)


def short_answer(cards: Iterable[Card], wanted: Wanted) -> Section:
    """Questions to be answered in a few words."""
    items = tuple(_item(card) for card in cards if not gapped(card))[: wanted.most]
    return Section("short-answer", items, points=wanted.points)


def choice(cards: Iterable[Card], wanted: Wanted, deck: Deck, distractors: Distractors) -> Section:
    """Questions and statements with options; a card that has none gets two or three wrong ones where they are safe."""
    items = []
    for card in sorted(cards, key=lambda card: not isinstance(card, Choice)):
        wrong = distractors(card, deck)
        if isinstance(card, Choice) and wrong or len(wrong) >= _FEWEST:
            options = ordered(card.key, (card.answer, *(wrong if isinstance(card, Choice) else wrong[:_MOST])))
            items.append(_item(card, tuple(options)))
    return Section("choice", tuple(items)[: wanted.most], points=wanted.points)


def _item(card: Card, options: tuple[str, ...] = ()) -> Item:
    return Item(card.key, card.front, card.answer, card.sentence, card.aliases, options)
