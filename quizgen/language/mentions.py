"""Names and their types by a first-order sequence perceptron over BIO labels.

After Collins (2002), "Discriminative training methods for hidden Markov models".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import add
from pathlib import Path
from typing import NamedTuple

from . import weights
from .mention_features import Usage, features

MODEL = Path(__file__).parent / "models" / "entities.bin"

TYPES = ("PERSON", "PLACE", "ORGANIZATION", "EVENT", "GROUP", "OTHER")
LABELS = ("O", *(prefix + label for label in TYPES for prefix in ("B-", "I-")))
LANE = 4  # bytes
OFFSET = 1 << 8 * LANE - 1
BIAS = sum(OFFSET << 8 * LANE * label for label in range(len(LABELS)))


class Model(NamedTuple):
    """Per feature the packed weights of all labels; per label the weight of each label before it."""

    emissions: weights.Weights
    transitions: list[list[int]]


class Mention(NamedTuple):
    """A name in a sentence, words `first` to `last` (exclusive); `scores` has how well each of TYPES fits it."""

    first: int
    last: int
    label: str
    scores: tuple[int, ...]


def mentions(words: Sequence[str], tags: Sequence[str], article: Usage) -> list[Mention]:
    """The names in a sentence; OTHER is a name of no type that is asked for."""
    model = _model()
    weight = model.emissions.__getitem__
    emissions = [emission(row, weight) if row else [] for row in features(words, tags, article)]
    return [
        Mention(first, last, label, _scores(emissions[first:last]))
        for first, last, label in spans(decode(emissions, model.transitions))
    ]


def _scores(emissions: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Per type the mean weight of its B- and I- labels over the name's words."""
    first, rest = emissions[0], emissions[1:]
    return tuple(
        (first[1 + 2 * k] + sum(row[2 + 2 * k] for row in rest)) // len(emissions) for k in range(len(TYPES))
    )


def decode(emissions: Sequence[list[int]], transitions: list[list[int]]) -> list[int]:
    """The best sequence of labels (Viterbi); a word without weights is outside of names."""
    labels: list[int] = []
    run: list[list[int]] = []
    for row in emissions:
        if row:
            run.append(row)
            continue
        if run:
            labels += _best(run, transitions)
            run = []
        labels.append(0)
    return labels + (_best(run, transitions) if run else [])


def emission(row: Sequence[str], weight: Callable[[str], int]) -> list[int]:
    """The score of each label by the features of a word."""
    total = BIAS + sum(map(weight, row))
    return [lane - OFFSET for lane in memoryview(total.to_bytes(LANE * len(LABELS), "little")).cast("I")]


_IMPOSSIBLE = -(10**9)
# An I- label stands behind its B- label and goes on with the name of the same type before it.
INSIDE = [label.startswith("I-") for label in LABELS]


def _best(run: list[list[int]], transitions: list[list[int]]) -> list[int]:
    scores = [_IMPOSSIBLE if INSIDE[label] else value + transitions[label][0] for label, value in enumerate(run[0])]
    back = []
    for emissions in run[1:]:
        pointers = []
        following = []
        for label, value in enumerate(emissions):
            first, last = (label - 1, label + 1) if INSIDE[label] else (0, len(LABELS))
            reached = list(map(add, scores[first:last], transitions[label][first:last]))
            best = max(reached)
            following.append(best + value)
            pointers.append(first + reached.index(best))
        back.append(pointers)
        scores = following
    label = scores.index(max(scores))
    path = [label]
    for pointers in reversed(back):
        label = pointers[label]
        path.append(label)
    return path[::-1]


def spans(labels: Sequence[int]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for i, label in enumerate(labels):
        prefix, _, kind = LABELS[label].partition("-")
        if prefix == "B":
            found.append((i, i + 1, kind))
        elif prefix == "I":
            first, _, _ = found.pop()
            found.append((first, i + 1, kind))
    return found


@cache
def _model() -> Model:
    return read_model(MODEL.read_bytes())


def read_model(content: bytes) -> Model:
    """The model as `training.entities.packed` makes it."""
    head, rows = weights.decode(content)
    return Model(weights.Weights(rows.find, 8 * LANE), head["transitions"])
