"""How likely a candidate is to be acceptable and worth learning."""

from __future__ import annotations

from .ask import Candidate
from .facts.words import count
from .model import Cloze, Document


def score(candidate: Candidate, document: Document) -> float:
    """A figure between 0 and 1; higher is better."""
    card, fact = candidate.card, candidate.fact
    value = 0.5
    value += {"main": 0.1, "conjunct": 0.0, "relative": 0.0, "role": 0.1}.get(fact.kind, -0.1)
    value -= 0.003 * fact.number
    named = sum(e.label in ("PERSON", "PLACE", "ORGANIZATION", "DATE", "EVENT") and e.text in card.front for e in fact.sentence.entities)
    value += 0.05 * min(named, 3)
    length = count(card.front)
    value -= 0.02 * max(0, 8 - length) + 0.01 * max(0, length - 16)
    value -= 0.05 * isinstance(card, Cloze)
    return max(0.0, min(1.0, value))
