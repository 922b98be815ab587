"""A candidate through gates and score: by itself and, where it leans on what stands before, with that above it."""

from __future__ import annotations

from dataclasses import replace

from .ask import Candidate
from .context import in_context
from .features import Gist
from .gates import CURED, gate
from .model import Document
from .score import score

LEANING = 0.03  # the chance not to stand alone from which on a card is also tried with its context
LOWEST = 0.35  # a card with a lower score is none: of such cards one in five was acceptable


def weigh(candidate: Candidate, document: Document, told: Gist) -> tuple[list[Candidate], str]:
    """The forms of the candidate that may be cards, with their scores, and why it has none. told: the document's gist."""
    reason = gate(candidate, document)
    found: list[Candidate] = []
    leaning = reason in CURED
    if not reason:
        scored, reason, leans = _scored(candidate, document, told)
        found += scored
        leaning = leans >= LEANING
    fuller = in_context(candidate, document) if leaning else None
    if fuller and not gate(fuller, document):
        scored, reason, _ = _scored(fuller, document, told)
        found += scored
    return found, "" if found else reason


def _scored(candidate: Candidate, document: Document, told: Gist) -> tuple[list[Candidate], str, float]:
    """The candidate with its score unless that is too low, its likeliest fault, and the chance not to stand alone."""
    value, fault, leans = score(candidate, document, told)
    scored = replace(candidate, card=replace(candidate.card, score=round(value, 4)))
    good = [scored] if value >= LOWEST else []
    return good, fault, leans
