"""Logistic regression over named features, by gradient descent with momentum; no randomness."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

Row = tuple[Mapping[str, float], float]


def learn(rows: Sequence[Row], decay: float, rounds: int = 400, rate: float = 2.0) -> dict[str, float]:
    """A weight for each feature, "" being the bias. rows: features and truth, 0 to 1; decay: L2 penalty; rate: of all rows."""
    weights = dict.fromkeys(["", *sorted({name for features, _ in rows for name in features})], 0.0)
    speed = dict.fromkeys(weights, 0.0)
    for _ in range(rounds):
        slope = {name: -decay * weight if name else 0.0 for name, weight in weights.items()}
        for features, truth in rows:
            miss = truth - chance(weights, features)
            slope[""] += miss
            for name, value in features.items():
                slope[name] += miss * value
        for name in weights:
            speed[name] = 0.9 * speed[name] + rate / len(rows) * slope[name]
            weights[name] += speed[name]
    return {name: round(weight, 4) for name, weight in weights.items()}


def chance(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """The probability that weights give a row."""
    total = weights[""] + sum(weights[name] * value for name, value in features.items() if name in weights)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
