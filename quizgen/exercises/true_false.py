"""Statements to judge, from statements with a gap: filled with the answer, or with a distractor."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from ..model import Card, Deck
from .gap import filled, gapped
from .plain import Distractors
from .section import Item, Section, Wanted

TRUE, FALSE = "True", "False"


def true_false(cards: Iterable[Card], wanted: Wanted, deck: Deck, distractors: Distractors) -> Section:
    """About half of the statements are false; which ones is drawn from their keys, so it shows no pattern.

    Empty where no statement can be made false: a section that is all true would teach to tick.
    """
    stated = [card for card in cards if gapped(card)]
    wrong = {card.key: distractors(card, deck) for card in stated}
    most = len(stated) if wanted.most is None else wanted.most
    false = set(_drawn([key for key in wrong if wrong[key]], (most + 1) // 2))
    true = [card for card in stated if card.key not in false][: min(most - len(false), len(false) + 1) if false else 0]
    items = [_item(card, wrong[card.key][0] if card.key in false else "") for card in stated
             if card.key in false or card in true]  # fmt: skip
    items.sort(key=lambda item: _digest(item.key))
    return Section("true-false", tuple(items), points=wanted.points)


def _item(card: Card, wrong: str) -> Item:
    prompt = filled(card.front, wrong or card.answer)
    return Item(card.key, prompt, FALSE if wrong else TRUE, card.sentence, correction=card.answer if wrong else "")


def _drawn(keys: Sequence[str], number: int) -> list[str]:
    return sorted(keys, key=_digest)[:number]


def _digest(key: str) -> bytes:
    return hashlib.sha256(f"true-false {key}".encode(errors="replace")).digest()
