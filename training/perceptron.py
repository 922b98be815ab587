"""Averaged perceptron weights, those of all classes packed into one integer.

Lanes are 32 bits wide: a weight times the number of sentences seen stays far below that.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

LANE_BITS = 32


class Total(NamedTuple):
    """What a run learned: its weights summed over the `clock` sentences that it saw, by a key's remainder."""

    clock: int
    weights: dict[int, int]


class Weights:
    """A key takes part from its second error on: what was seen in one teaches little.

    now: weights by the remainder that a key leaves; clock: how many sentences were seen; sums: each step times the
    clock at which it was made.
    """

    def __init__(self, divisor: int) -> None:
        self.now = [0] * divisor
        self.sums = [0] * divisor
        self.seen: set[int] = set()
        self.clock = 0

    def update(self, keys: Sequence[int], step: int) -> None:
        now, sums, seen, weighted, divisor = self.now, self.sums, self.seen, step * self.clock, len(self.now)
        for key in keys:
            if key in seen:
                rest = key % divisor
                now[rest] += step
                sums[rest] += weighted
            else:
                seen.add(key)

    def total(self) -> Total:
        rows = enumerate(zip(self.now, self.sums))
        return Total(self.clock, {rest: now * self.clock - past for rest, (now, past) in rows if now or past})


def mean(runs: Sequence[Total], lanes: int, steps: int, kept: int, limit: int) -> dict[int, list[int]]:
    """The lanes of the mean of the runs, averaged over their clocks, in `steps` to the unit, none beyond `limit`.

    Only the `kept` with the largest weights stay.
    """
    bias = sum(1 << LANE_BITS * (lane + 1) - 1 for lane in range(lanes))
    scale = steps / sum(run.clock for run in runs)
    totals: dict[int, int] = {}
    for run in runs:
        for rest, value in run.weights.items():
            totals[rest] = totals.get(rest, 0) + value
    rows = {
        rest: [max(-limit, min(limit, round(lane * scale))) for lane in _unpack(value + bias, lanes)]
        for rest, value in totals.items()
    }
    size = {rest: max(map(abs, row)) for rest, row in rows.items()}
    best = sorted(rows, key=lambda rest: (-size[rest], rest))[:kept]
    return {rest: rows[rest] for rest in sorted(best) if size[rest]}


def _unpack(biased: int, lanes: int) -> list[int]:
    half = 1 << LANE_BITS - 1
    return [lane - half for lane in struct.unpack(f"<{lanes}I", biased.to_bytes(4 * lanes, "little"))]
