"""Weights of a linear model: a file that is ready as it is read, and one integer for a feature's weights.

The integer has a lane for each class, so that one sum of integers scores all classes. A weight may be negative:
its lane then borrows from the next, which a bias in every lane of the sum pays back.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import Any

HALF = 1 << 13  # weights lie between -HALF and HALF
ZERO = HALF + (128 << 7 | 128)  # two bytes of a row that stand for a weight of 0, as digits of seven bits
CACHED = 100_000
IN_A_BUCKET = 8


class Weights(dict[Any, int]):
    """What `find` takes -> its weights in lanes of `bits`; `find` gives a row as from `row`, b"" for none.

    Most features of a model are never met, so each is found and unpacked when it is first asked for.
    """

    def __init__(self, find: Callable[[Any], bytes], bits: int):
        super().__init__()
        self.find = find
        self.bits = bits

    def __missing__(self, feature: Any) -> int:
        if len(self) > CACHED:  # a long text has ever new features
            self.clear()
        row = self.find(feature)
        self[feature] = packed = unpacked(row, self.bits) if row else 0
        return packed


def row(weights: Sequence[int]) -> bytes:
    """Three bytes for each weight but 0, at most 63 of them: its class and its two digits of seven bits.

    No byte is 0, and the first is none that text in UTF-8 starts with.
    """
    return bytes(
        byte | 128
        for lane, weight in enumerate(weights)
        if weight
        for byte in (lane, weight + HALF >> 7, weight + HALF & 127)
    )


def unpacked(row: bytes, bits: int) -> int:
    """The weights of `row` in lanes of `bits`."""
    lanes = zip(row[::3], row[1::3], row[2::3])
    return sum([(high << 7) + low - ZERO << bits * (lane - 128) for lane, high, low in lanes])


class Rows:
    """The rows of a file by their features, which stand in buckets by their checksum: nothing is read before."""

    def __init__(self, content: bytes, ends: Sequence[int]):
        self._content = content
        self._ends = ends  # of buckets, after 0
        self._count = len(ends) - 1

    def find(self, feature: str) -> bytes:
        """The feature's row, b"" for an unknown one."""
        key = b"\0%b\0" % feature.encode("utf-8", "surrogatepass")
        content, ends = self._content, self._ends
        bucket = zlib.crc32(key) % self._count
        place = content.find(key, ends[bucket], ends[bucket + 1])
        if place < 0:
            return b""
        place += len(key)
        return content[place : content.index(b"\0", place)]


def encode(head: dict[str, Any], rows: Mapping[str, bytes]) -> bytes:
    """A line of JSON, where each bucket ends, and the buckets: features and rows, each after a byte of 0.

    Not compressed: the wheel is, and unpacking would cost at each start.
    """
    buckets: list[list[bytes]] = [[] for _ in range(1 + len(rows) // IN_A_BUCKET)]
    for feature, weights in rows.items():
        key = b"\0%b\0" % feature.encode("utf-8", "surrogatepass")
        buckets[zlib.crc32(key) % len(buckets)].append(key + weights)
    parts, ends = [], array("I", [0])
    for bucket in buckets:
        parts.append(b"".join(bucket) + b"\0")
        ends.append(ends[-1] + len(parts[-1]))
    if sys.byteorder == "big":
        ends.byteswap()
    line = json.dumps({**head, "buckets": len(buckets)}, ensure_ascii=False)
    return b"".join([line.encode(), b"\n", ends.tobytes(), *parts])


def decode(content: bytes) -> tuple[dict[str, Any], Rows]:
    """Head and rows from what `encode` made."""
    line, _, rest = content.partition(b"\n")
    head = json.loads(line)
    size = 4 * (head.pop("buckets") + 1)
    ends = array("I", rest[:size])
    if sys.byteorder == "big":
        ends.byteswap()
    return head, Rows(rest[size:], ends)

