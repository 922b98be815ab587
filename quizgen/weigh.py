"""A candidate through gates and score: by itself and, where it leans on what stands before, with that above it."""

from __future__ import annotations

from dataclasses import replace

from .ask import Candidate
from .context import in_context
from .features import Gist
from .gates import CURED, GATES, LOOK_BEFORE, gate
from .model import Document
from .score import score

LEANING = 0.03  # the chance not to stand alone from which on a card is also tried with its context
HELPS = 0.05  # in score; where the context helps more, the front is not shown without
LOWEST = 0.35  # a card with a lower score is none: of such cards one in five was acceptable


def weigh(candidate: Candidate, document: Document, told: Gist) -> tuple[list[Candidate], str]:
    """The forms of the candidate that may be cards, with their scores, and why it has none. told: the document's gist."""
    reason = gate(candidate, document)
    found: list[Candidate] = []
    leaning = reason in CURED
    bare = None
    if not reason:
        value, reason, leans, bare = score(candidate, document, told)
        found += _good(candidate, value)
        leaning = leans >= LEANING
    fuller = in_context(candidate, document) if leaning else None
    if fuller:
        passed = bare if fuller.card.front == candidate.card.front else None
        if not gate(fuller, document, GATES if passed is None else LOOK_BEFORE):
            value, reason, *_ = score(fuller, document, told, passed)
            found = [c for c in found if c.card.score > value - HELPS] + _good(fuller, value)
    return found, "" if found else reason


def _good(candidate: Candidate, value: float) -> list[Candidate]:
    """The candidate with its score, unless that is too low."""
    scored = replace(candidate, card=replace(candidate.card, score=round(value, 4)))
    return [scored] if value >= LOWEST else []
