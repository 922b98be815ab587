"""Logistic regression over named features, by gradient descent with momentum; no randomness."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

Row = tuple[Mapping[str, float], float]
MOMENTUM = 0.9


def learn(rows: Sequence[Row], decay: float, rounds: int = 400) -> dict[str, float]:
    """A weight for each feature, "" being the bias. rows: features and truth, 0 to 1; decay: L2 penalty."""
    names = ["", *sorted({name for features, _ in rows for name in features})]
    place = {name: i for i, name in enumerate(names)}
    active = [([place[name] for name in found], list(found.values()), truth) for found, truth in rows]
    weights, speed = [0.0] * len(names), [0.0] * len(names)
    rate = _rate(active, decay)
    for _ in range(rounds):
        slope = [-decay * weight for weight in weights]
        slope[0] = 0.0
        for where, values, truth in active:
            total = weights[0]
            for i, value in zip(where, values, strict=True):
                total += weights[i] * value
            miss = truth - _sigmoid(total)
            slope[0] += miss
            for i, value in zip(where, values, strict=True):
                slope[i] += miss * value
        for i, steep in enumerate(slope):
            speed[i] = MOMENTUM * speed[i] + rate * steep
            weights[i] += speed[i]
    return {name: round(weight, 4) for name, weight in zip(names, weights, strict=True)}


def _rate(active: Sequence[tuple[list[int], list[float], float]], decay: float) -> float:
    """The longest step that is sure not to swing ever further: the loss bends by a quarter of the rows' squares."""
    squares = sum(1 + sum(value * value for value in values) for _, values, _ in active)
    return (1 + MOMENTUM) / (squares / 4 + decay)


def chance(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """The probability that weights give a row."""
    return _sigmoid(weights[""] + sum(weights[name] * value for name, value in features.items() if name in weights))


def _sigmoid(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
