"""How hard a card is and what it asks of a learner, as tags; a deck of one level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from .ask import Candidate
from .hints import EITHER
from .model import Card, Cloze, Document, LeftOut

LEVELS = ("easy", "medium", "hard")
LEAD = 6  # sentences that a reader remembers best
# What asks for reasons, ways, plans and statements, not for a single fact.
UNDERSTAND = re.compile(
    r"\b(?:why|for what|what .*\b(?:do|say|mean)\?|what .*\b(?:say|conclude|find|reveal|show) about|"
    r"how (?!many|much|long|old|far|often|big|large|high|tall|fast)\w+)",
    re.IGNORECASE,
)
HINTS = {"PERSON": "person", "PLACE": "place", "ORGANIZATION": "organisation", "EVENT": "event", "WORK": "work",
         "GROUP": "group", "DATE": "date", "NUMBER": "number", "TERM": "term"}  # fmt: skip


def graded(candidates: Iterable[Candidate], document: Document, level: str = "") -> list[Candidate]:
    """The candidates with level and kind as tags, and with the hints of a level."""
    mentions = Counter(form for s in document.sentences for e in s.entities for form in {e.name, e.text} if form)
    return [replace(c, card=_graded(c, mentions, level)) for c in candidates]


def _graded(candidate: Candidate, mentions: Counter[str], level: str) -> Card:
    card = candidate.card
    kind = "understand" if UNDERSTAND.search(card.front) else "remember"
    more = {"hint": _hint(candidate, card, level)} if isinstance(card, Cloze) else {}
    return replace(card, tags=(*card.tags, f"level::{_level(candidate, mentions)}", f"kind::{kind}"), **more)


def _level(candidate: Candidate, mentions: Counter[str]) -> str:
    """By how much the article makes of the answer, how exact it is, and how early it comes."""
    points = _exact(candidate.card.answer) if candidate.draft.label in ("NUMBER", "DATE") else 0
    if candidate.draft.label not in ("NUMBER", "DATE"):
        points = max(0, 3 - mentions[candidate.card.answer]) if candidate.draft.label else 2
    points += candidate.fact.number >= LEAD
    return LEVELS[0 if points < 2 else 1 if points < 3 else 2]


def _exact(answer: str) -> int:
    """1 for a single figure or year, 2 for more of them, 3 for a day."""
    figures = re.sub(r"\D", "", answer).rstrip("0")
    if re.fullmatch(r"\D*[12]\d{3}s?", answer):
        return 1
    return 1 if len(figures) < 2 else 2 if len(figures) < 4 else 3


def _hint(candidate: Candidate, card: Cloze, level: str) -> str:
    """For an easy card the kind of answer and a name's initials; for a hard one only what is needed."""
    label = candidate.draft.label
    if level == "easy" and label in HINTS:
        initials = "".join(f" {w[0]}." for w in card.answer.split() if w[0].isupper())
        kind = card.hint or HINTS[label]
        return kind if label in ("NUMBER", "DATE") or not initials else f"{kind},{initials}"
    return "" if level == "hard" and not EITHER.search(card.front) else card.hint


def level_of(card: Card) -> str:
    """The level that a card is tagged with; medium for one without."""
    return next((level for level in LEVELS if f"level::{level}" in card.tags), "medium")


def at_level(cards: Sequence[Card], level: str, wanted: int) -> tuple[list[Card], list[LeftOut]]:
    """At most so many cards, in order: those of the level, then those next to it; and the others.

    level: "" takes the first ones whatever their level.
    """
    if not level:
        return list(cards[:wanted]), [LeftOut(card, "more cards than asked for") for card in cards[wanted:]]
    far = [away(card, level) for card in cards]
    ranked = sorted((i for i in range(len(cards)) if abs(far[i]) < 2), key=lambda i: (abs(far[i]), i))
    kept = set(ranked[:wanted])
    reasons = {-1: "easier than asked for", 0: "more cards than asked for", 1: "harder than asked for"}
    left = [LeftOut(cards[i], reasons[(far[i] > 0) - (far[i] < 0)]) for i in range(len(cards)) if i not in kept]
    return [cards[i] for i in sorted(kept)], left


def away(card: Card, level: str) -> int:
    """How many levels the card is harder than asked for, negative for easier."""
    return LEVELS.index(level_of(card)) - LEVELS.index(level)
