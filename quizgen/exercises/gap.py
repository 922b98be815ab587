"""The gap of a statement."""

from __future__ import annotations

import re

from ..faults import GAP as GAP
from ..hints import without_hint
from ..model import Card, Choice, Cloze

_AT = re.compile(rf",? ?\b(?:on|in|during) {re.escape(GAP)}(?=[\s,.;:]|$)", re.IGNORECASE)
# Behind these the date may be that of another event than the one that the statement is about.
_OTHER = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|while|after|before|since|until|because|if|as)\b", re.IGNORECASE
)


def gapped(card: Card) -> bool:
    """Whether the card is a statement with a gap: every cloze is, a choice may be."""
    return isinstance(card, Cloze) or isinstance(card, Choice) and card.front.count(GAP) == 1


def filled(front: str, answer: str) -> str:
    """The statement with its gap filled."""
    text = without_hint(front).replace(GAP, answer, 1)
    return text[:1].upper() + text[1:] if front.startswith(GAP) else text


def event(front: str) -> str:
    """What happened at the date that the gap stands for, "" where it cannot be said without the date."""
    front = without_hint(front)
    text, cuts = _AT.subn("", front, count=1)
    if not cuts or _OTHER.search(front[: front.index(GAP)]):
        return ""
    text = text.lstrip(" ,")
    return text[:1].upper() + text[1:]
