"""Statements to judge, from statements with a gap: filled with the answer, or with a distractor."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from ..model import Card
from ..values.bounds import bounded
from ..values.moment import moment
from .answers import wordings
from .gap import filled, gapped
from .section import Item, Section, Wanted

TRUE, FALSE = "True", "False"
# What may be so of one may be so of another.
_POSSIBLE = re.compile(r"\b(?:may|might|could|can|perhaps|possibly|probably|likely)\b", re.IGNORECASE)
# What has grown since 1970 may have grown since 1960, and what is done by May is done by June.
_FROM_OR_TO = re.compile(
    r"\b(?:by|before|after|since|until|till|from) (?:the |about |around |early |late )*\[\.\.\.\]|\balready\b", re.IGNORECASE
)


def true_false(cards: Sequence[Card], wanted: Wanted) -> Section:
    """About half of the statements are false; which ones is drawn from their keys, so it shows no pattern.

    Empty where no statement can be made false: a section that is all true would teach to tick.
    """
    stated = [card for card in cards if gapped(card)]
    most = len(stated) if wanted.most is None else wanted.most
    false = set(_drawn([card.key for card in stated if _can_be_false(card)], (most + 1) // 2))
    others = [card for card in stated if card.key not in false]
    others.sort(key=lambda card: bool(wordings(card) & _answers(cards, card)))  # a true statement tells its answer
    true = others[: min(most - len(false), len(false) + 1) if false else 0]
    items = [_item(card, _wrong(card, _answers(cards, card)) if card.key in false else "") for card in stated
             if card.key in false or card in true]  # fmt: skip
    items.sort(key=lambda item: _digest(item.key))
    return Section("true-false", tuple(items), points=wanted.points)


def _item(card: Card, wrong: str) -> Item:
    prompt = filled(card.front, wrong or card.answer)
    correction = card.answer if wrong else ""
    return Item(card.key, prompt, FALSE if wrong else TRUE, card.sentence, correction=correction, context=card.context)


def _can_be_false(card: Card) -> bool:
    """Whether a distractor makes the statement false: where the answer is a limit, another may hold, too."""
    limit = bounded(card.front, card.answer) or moment(card.answer) and _FROM_OR_TO.search(card.front)
    return bool(card.distractors) and not limit and not _POSSIBLE.search(card.front)


def _answers(cards: Iterable[Card], card: Card) -> set[str]:
    """What the other cards ask for."""
    return {wording for other in cards if other.key != card.key for wording in wordings(other)}


def _wrong(card: Card, asked: set[str]) -> str:
    """One of the wrong answers, if possible none that another card asks for. The first would be the least number."""
    free = [option for option in card.distractors if option.casefold() not in asked] or card.distractors
    return free[_digest(card.key)[-1] % len(free)]


def _drawn(keys: Sequence[str], number: int) -> list[str]:
    return sorted(keys, key=_digest)[:number]


def _digest(key: str) -> bytes:
    return hashlib.sha256(f"true-false {key}".encode(errors="replace")).digest()
