"""The sections that take cards as they are: statements with a gap, choices, questions."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Card, Choice
from ..values.length import only_long
from .answers import wordings
from .gap import gapped
from .options import ordered
from .section import Item, Section, Wanted

_FEWEST = 2  # wrong options without which a card becomes no choice
_BANK = 2  # a word bank of one word would be its gap's answer


def cloze(cards: Iterable[Card], wanted: Wanted) -> Section:
    """Statements with a gap; with a word bank, the answers in an order that tells nothing, each but once."""
    stated = list(filter(gapped, cards))
    if wanted.word_bank:
        stated = [card for place, card in enumerate(stated) if not _banked(card, stated[:place])]
    items = tuple(map(_item, stated))[: wanted.most]
    many = wanted.word_bank and len(items) >= _BANK
    bank = tuple(sorted((item.answer for item in items), key=str.casefold)) if many else ()
    return Section("cloze", items, bank, points=wanted.points)


def short_answer(cards: Iterable[Card], wanted: Wanted) -> Section:
    """Questions to be answered in a few words."""
    items = tuple(_item(card) for card in cards if not gapped(card))[: wanted.most]
    return Section("short-answer", items, points=wanted.points)


def choice(cards: Iterable[Card], wanted: Wanted) -> Section:
    """Questions and statements with options, first those that are choices, then others that bring two wrong ones."""
    items = []
    for card in sorted(cards, key=lambda card: not isinstance(card, Choice)):
        if isinstance(card, Choice) or _choosable(card):
            items.append(_item(card, tuple(ordered(card.key, (card.answer, *card.distractors)))))
    return Section("choice", tuple(items)[: wanted.most], points=wanted.points)


def _choosable(card: Card) -> bool:
    return len(card.distractors) >= _FEWEST and not only_long(card.answer, card.distractors)


def _banked(card: Card, before: Iterable[Card]) -> bool:
    return any(wordings(card) & wordings(other) for other in before)


def _item(card: Card, options: tuple[str, ...] = ()) -> Item:
    return Item(card.key, card.front, card.answer, card.sentence, card.aliases, options, context=card.context)
