"""What keeps a card from being shown."""

from __future__ import annotations

from .model import Card, Choice, Cloze

GAP = "[...]"


def fault(card: Card) -> str:
    """What is wrong with the card, as the end of a sentence about it, or ""."""
    if not _visible(card.front):
        return "has an empty front; write a question"
    if not _visible(card.answer):
        return "has an empty answer; write one"
    if isinstance(card, Cloze) and card.front.count(GAP) != 1:
        return f"needs its gap {GAP} exactly once"
    if isinstance(card, Choice) and not any(_visible(wrong) and wrong != card.answer for wrong in card.distractors):
        return "has no wrong option; write distractors"
    return ""


def _visible(text: str) -> bool:
    return any(character.isprintable() and not character.isspace() for character in text)
