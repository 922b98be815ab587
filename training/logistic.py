"""Logistic regression over named features, by Newton's method; no randomness."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy

Row = tuple[Mapping[str, float], float]
ROUNDS = 12  # after eight nothing changes
LEAST = 1e-6  # the penalty on the bias, for a truth that never changes


def learn(rows: Sequence[Row], decay: float, weighing: Sequence[float] | None = None) -> dict[str, float]:
    """A weight for each feature, "" being the bias.

    rows: features and truth, 0 to 1; decay: L2 penalty; weighing: how much each row counts, by default 1.
    """
    names = ["", *sorted({name for features, _ in rows for name in features})]
    place = {name: i for i, name in enumerate(names)}
    table = numpy.zeros((len(rows), len(names)))
    table[:, 0] = 1
    for row, (features, _) in enumerate(rows):
        table[row, [place[name] for name in features]] = list(features.values())
    truth = numpy.array([true for _, true in rows])
    counts = numpy.ones(len(rows)) if weighing is None else numpy.array(weighing)
    penalty = numpy.full(len(names), decay)
    penalty[0] = LEAST
    weights = numpy.zeros(len(names))
    for _ in range(ROUNDS):
        found = _sigmoid(table @ weights)
        slope = (counts * (truth - found)) @ table - penalty * weights
        bend = table.T @ (table * (counts * found * (1 - found))[:, None]) + numpy.diag(penalty)
        weights = weights + numpy.linalg.solve(bend, slope)
    return {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}


def chance(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """The probability that weights give a row."""
    total = weights[""] + sum(weights[name] * value for name, value in features.items() if name in weights)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _sigmoid(totals: numpy.ndarray) -> numpy.ndarray:
    return 1 / (1 + numpy.exp(-numpy.clip(totals, -30, 30)))
