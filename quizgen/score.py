"""How likely a candidate is to be acceptable: logistic regression over its features.

The weights were learned from candidates that readers judged by the rubric (training/acceptable.py);
scoring candidates by a learned model of acceptability follows Heilman and Smith (2010).
"""

from __future__ import annotations

import functools
import importlib.resources
import json
import math

from .ask import Candidate
from .features import features
from .model import Document

PLANNED = 0.55
PLANS = {"plan", "schedule", "set", "due", "expect"}


@functools.cache
def _weights() -> dict[str, float]:
    """A weight for each feature, "" being the bias."""
    path = importlib.resources.files("quizgen.language").joinpath("models/acceptable.json")
    return json.loads(path.read_text(encoding="utf-8"))


def score(candidate: Candidate, document: Document, topic: frozenset[str]) -> float:
    """A probability; where something is planned comes first. topic: the document's `topic_words`.

    What is still to happen, and where, is what readers of the news want to keep; too few labels tell of it.
    """
    if candidate.card.rule == "place" and (candidate.fact.modal or candidate.fact.lemma in PLANS):
        return PLANNED
    return probability(_weights(), features(candidate, document, topic))


def probability(weights: dict[str, float], found: dict[str, float]) -> float:
    """That a candidate with these features is acceptable. weights: by feature, "" being the bias."""
    total = weights[""] + math.fsum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
