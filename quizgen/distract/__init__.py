"""Wrong options for multiple choice: from the article first, then from lists of names of the same kind, or computed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..ask import Candidate
from ..model import Card, Choice, Document
from ..values.length import only_long
from .dates import other_dates
from .names import WRONG, other_names
from .numbers import other_numbers
from .scene import Scene, scene
from .slot import unfit


def choices(
    candidates: Iterable[Candidate], document: Document, level: str = "medium"
) -> dict[tuple[str, str], Choice]:
    """The candidates that can be multiple choice, as such, by key and answer.

    level: "easy", "medium" or "hard": how close the distractors come to the answer.
    """
    seen = scene(document)
    found = ((c.card, choice(c, seen, level)) for c in candidates)
    return {(card.key, card.answer): made for card, made in found if made}


def choice(candidate: Candidate, seen: Scene, level: str = "medium") -> Choice | None:
    """The candidate as a multiple-choice question; None where three good distractors cannot be had."""
    wrong = wrong_options(candidate, seen, level)
    if len(wrong) < WRONG or only_long(candidate.card.answer, wrong):
        return None
    return _choice(candidate.card, wrong)


def wrong_options(candidate: Candidate, seen: Scene, level: str = "medium") -> list[str]:
    """At most three options that are surely wrong and could be right by all that the stem tells."""
    if unfit(candidate, seen.document.article.title):
        return []
    label = candidate.draft.label
    if label == "NUMBER":
        return other_numbers(candidate, seen, level)
    if label == "DATE":
        return other_dates(candidate, seen, level)
    return other_names(candidate, seen, level)


def with_distractors(
    cards: Sequence[Card], candidates: Iterable[Candidate], document: Document, level: str = "medium"
) -> list[Card]:
    """The cards, each with the wrong options that there are for it: exercises need them where Anki does not."""
    seen = scene(document)
    made = {(c.card.key, c.card.answer): c for c in candidates}
    return [
        card if isinstance(card, Choice) else replace(
            card, distractors=tuple(wrong_options(made[card.key, card.answer], seen, level)))
        for card in cards
    ]  # fmt: skip


def _choice(card: Card, wrong: Sequence[str]) -> Choice:
    """The card with options; its key is its own, as Anki knows a note by it and cannot change a note's type."""
    key = hashlib.sha256(f"{card.key}\x1fmcq".encode()).hexdigest()[:16]
    place = (card.sentence, card.start, card.end, card.rule)
    return Choice(key, card.front, card.answer, *place, tuple(wrong), card.aliases, card.score, card.tags)


def mixed(cards: Iterable[Card], options: Mapping[tuple[str, str], Choice], types: Sequence[str]) -> list[Card]:
    """The cards with their share of choices, spread over the deck. types: those that may stay as they are.

    options: from `choices`; a card of another type becomes a choice in any case.
    """
    found: list[Card] = []
    for place, card in enumerate(cards, 1):
        made = options.get((card.key, card.answer))
        due = sum(c.type == "mcq" for c in found) < place / len(types)
        found.append(replace(made, front=card.front, score=card.score, context=card.context) if made and (due or card.type not in types) else card)
    return found
