"""Weights of a linear model: a file that is ready once it is split, and one integer for a feature's weights.

The integer has a lane for each class, so that one sum of integers scores all classes. A weight may be negative:
its lane then borrows from the next, which a bias in every lane of the sum pays back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

HALF = 1 << 13  # weights lie between -HALF and HALF
ZERO = HALF + (128 << 7 | 128)  # two bytes of a row that stand for a weight of 0, as digits of seven bits
CACHED = 100_000


class Weights(dict[str, int]):
    """Feature -> its weights in lanes of `bits`, 0 for an unknown one; `rows` as from `row`.

    Most features of a model are never met, so each is unpacked when it is first asked for.
    """

    def __init__(self, rows: Mapping[str, bytes], bits: int):
        super().__init__()
        self.rows = rows
        self.bits = bits

    def __missing__(self, feature: str) -> int:
        if len(self) > CACHED:  # a long text has ever new features
            self.clear()
        self[feature] = packed = unpacked(self.rows.get(feature, b""), self.bits)
        return packed


def row(weights: Sequence[int]) -> bytes:
    """Three bytes for each weight but 0: its class and its two digits of seven bits; no byte is 0."""
    return bytes(
        byte
        for lane, weight in enumerate(weights, 1)
        if weight
        for byte in (lane, weight + HALF >> 7 | 128, weight + HALF & 127 | 128)
    )


def unpacked(row: bytes, bits: int) -> int:
    """The weights of `row` in lanes of `bits`."""
    lanes = zip(row[::3], row[1::3], row[2::3])
    return sum([(high << 7) + low - ZERO << bits * (lane - 1) for lane, high, low in lanes])


def encode(head: dict[str, Any], rows: Mapping[str, bytes]) -> bytes:
    """A line of JSON, the features one a line, then their rows, each after a byte of 0.

    Not compressed: the wheel is, and unpacking would cost at each start.
    """
    line = json.dumps(head, ensure_ascii=False)
    return b"\0".join([f"{line}\n{chr(10).join(rows)}".encode(), *rows.values()])


def decode(content: bytes) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Head and rows from what `encode` made."""
    text, *rows = content.split(b"\0")
    head, *features = text.decode().split("\n")
    return json.loads(head), dict(zip(features, rows, strict=True))
