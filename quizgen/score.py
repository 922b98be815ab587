"""How likely a candidate is to be acceptable: that it has none of the rubric's faults.

For each fault a logistic regression over the features says how likely it is; the faults are taken as independent.
The weights were learned from candidates that readers judged by the rubric (training/acceptable.py); a model of
acceptability follows Heilman and Smith (2010), one for each fault is what worked best for them.
"""

from __future__ import annotations

import functools
import importlib.resources
import json
import math
import re
from collections.abc import Mapping
from operator import mul
from typing import NamedTuple

from .ask import Candidate
from .features import Gist, features
from .model import Document

FAULTS = {
    "F1": "may not be so",
    "F2": "may be badly worded",
    "F3": "may not stand alone",
    "F4": "may have more than one answer",
    "F5": "may be guessed",
    "F6": "may not be worth keeping",
    "G": "may be the wrong kind of question or gap",
}
PLANNED, LIKELY = 0.7, 0.25  # the score of where something is planned, unless the model thinks less than this of it
# What readers took of a rule's cards on articles without labels, by what the model expected; few labels tell of them.
EXPECTED = {"claim": 0.4, "plan": 0.5, "role": 0.6, "speaker": 0.5, "subject": 0.8, "term": 0.4, "time": 0.7}
REWORDED = 0.6  # likewise of what is put down to somebody with "According to", where the article says it otherwise
PERSON = 0.85  # likewise of the names of people
BARE = 0.88  # likewise of what stands without anything above it, unless it opens the article
PASSING = 0.6  # likewise of people of whom an article hardly tells: readers took 2 of 25, and no office of nine
TOLD = 5  # so often an article tells of somebody whom its readers keep
LEAD = 3  # sentences; of whom they tell, the article tells
PLANS = {"plan", "schedule", "set", "due", "expect"}
OWNER = re.compile(r"[’']s\b|\b(?:of|to)\b")  # "Russia’s ambassador to Turkey", not "the Florida coach"
Weights = Mapping[str, tuple[float, ...]]  # by feature, "" being the bias; one for each of FAULTS


class Score(NamedTuple):
    """value: the probability that a reader finds no fault; fault: the likeliest one, in words; leans: of F3.

    features: what it was found from.
    """

    value: float
    fault: str
    leans: float
    features: Mapping[str, float] = {}


@functools.cache
def _learned() -> Mapping[str, Mapping[str, float]]:
    path = importlib.resources.files("quizgen.language").joinpath("models/acceptable.json")
    return json.loads(path.read_text(encoding="utf-8"))


@functools.cache
def _weights(kind: str) -> Weights:
    return by_feature(_learned(), kind)


def by_feature(learned: Mapping[str, Mapping[str, float]], kind: str) -> Weights:
    """The weights of all faults side by side, so that the features of a candidate are gone through once.

    learned: by fault, or by fault and kind where a kind of answer has its own, then by feature; all have the same
    features. kind: what is asked for: "DATE", "PERSON" and so on.
    """
    tables = [learned.get(f"{fault} {kind}", learned[fault]) for fault in FAULTS]
    return {name: tuple(table[name] for table in tables) for name in tables[0]}


def score(
    candidate: Candidate, document: Document, told: Gist, bare: Mapping[str, float] | None = None
) -> Score:
    """Where something is planned comes first. told: the document's gist.

    What is still to happen, and where, is what readers of the news want to keep; too few labels tell of it.
    bare: the features of the same front without its context, where they are known.
    """
    seen = features(candidate, document, told, bare)
    found = chances(_weights(candidate.draft.label), seen)
    likeliest = FAULTS[max(found, key=found.__getitem__)]
    planned = candidate.card.rule == "place" and (candidate.fact.modal or candidate.fact.lemma in PLANS)
    value = acceptable(found) * _prior(candidate, told)
    return Score(max(value, PLANNED) if planned and value >= LIKELY else value, likeliest, found["F3"], seen)


def _prior(candidate: Candidate, told: Gist) -> float:
    """What the labels, of few articles, do not tell the model enough of."""
    name = candidate.card.answer
    late = told.names.get(name, candidate.fact.number) >= LEAD
    if candidate.card.rule == "role" and not late and OWNER.search(candidate.card.front):
        return 1  # readers took four of six of those told in the beginning
    expected = EXPECTED.get(candidate.card.rule, 1)
    if candidate.card.front.startswith("According to") and "ccording to" not in candidate.fact.sentence.text:
        expected *= REWORDED
    passing = candidate.card.rule == "role" or candidate.draft.label == "PERSON" and told.mentions[name] < TOLD
    if not candidate.card.context and candidate.fact.number:
        expected *= BARE
    if candidate.draft.label == "PERSON":
        expected *= PERSON
    return expected * (PASSING if late and passing else 1)


def chances(weights: Weights, found: Mapping[str, float]) -> dict[str, float]:
    """The probability of each fault in a candidate with these features."""
    names = [name for name in found if name in weights]
    values = [1, *map(found.__getitem__, names)]
    columns = zip(weights[""], *map(weights.__getitem__, names), strict=True)  # one for each fault
    totals = [math.fsum(map(mul, column, values)) for column in columns]
    return {fault: _probability(total) for fault, total in zip(FAULTS, totals, strict=True)}


def acceptable(faults: Mapping[str, float]) -> float:
    """The probability that none of the faults is there."""
    return math.prod(1 - chance for chance in faults.values())


def _probability(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
