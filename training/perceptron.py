"""Averaged perceptron weights, those of all classes of a feature packed into one integer.

Lanes are 32 bits wide: a weight times the number of sentences seen stays far below that.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

LANE_BITS = 32


class Total(NamedTuple):
    """What a run learned: its weights summed over the `clock` sentences that it saw."""

    clock: int
    weights: dict[int, int]


class Weights:
    """A feature gets a weight when it takes part in its second error: what was seen in one teaches little.

    clock: how many sentences were seen; sums: each step times the clock at which it was made.
    """

    def __init__(self) -> None:
        self.now: dict[int, int] = {}
        self.sums: dict[int, int] = {}
        self.once: set[int] = set()
        self.clock = 0

    def update(self, keys: Sequence[int], step: int) -> None:
        now, sums, once, weighted = self.now, self.sums, self.once, step * self.clock
        for key in keys:
            if key in now:
                now[key] += step
                sums[key] += weighted
            elif key in once:
                now[key], sums[key] = step, weighted
            else:
                once.add(key)

    def total(self) -> Total:
        return Total(self.clock, {key: now * self.clock - self.sums[key] for key, now in self.now.items()})


def mean(runs: Sequence[Total], lanes: int, steps: int, kept: int, bits: int) -> dict[int, int]:
    """The mean of the runs, averaged over their clocks, in `steps` to the unit and lanes of `bits`.

    Only the `kept` features with the largest weights stay.
    """
    bias = sum(1 << LANE_BITS * (lane + 1) - 1 for lane in range(lanes))
    scale = steps / sum(run.clock for run in runs)
    totals: dict[int, int] = {}
    for run in runs:
        for key, value in run.weights.items():
            totals[key] = totals.get(key, 0) + value
    size = {key: round(scale * max(map(abs, _unpack(value + bias, lanes)))) for key, value in totals.items()}
    best = sorted(totals, key=lambda key: (-size[key], key))[:kept]
    rows = {key: [round(value * scale) for value in _unpack(totals[key] + bias, lanes)] for key in best}
    return {key: pack(row, bits) for key, row in rows.items() if any(row)}


def pack(row: Sequence[int], bits: int) -> int:
    return sum(value << bits * lane for lane, value in enumerate(row) if value)


def _unpack(biased: int, lanes: int) -> list[int]:
    half = 1 << LANE_BITS - 1
    return [lane - half for lane in struct.unpack(f"<{lanes}I", biased.to_bytes(4 * lanes, "little"))]
