"""The weights of the dependency parser: reading and writing them, and scoring with them.

The weights of a feature for all classes are packed into one integer, a lane for each class, so that the
scores of all classes are one sum of integers, which Python adds at the speed of C. A lane may be negative:
it then borrows from the next one, and BIAS in every lane of the sum pays that back.
"""

from __future__ import annotations

import functools
import itertools
import json
import re
import struct
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from quizgen.language import weights
from quizgen.language.tree_features import ROOT_TAG, State

MOVE_BITS = 32
MOVE_MASK = (1 << MOVE_BITS) - 1
MOVE_HALF = 1 << MOVE_BITS - 1
MOVE_BIAS = MOVE_HALF + (MOVE_HALF << MOVE_BITS)
LABEL_BITS = 16
CACHED = 50_000
SUFFIX = 3
VERBS = ("VB", "MD")
MARKS = ((",",), ("CC",), ("W",), (":", "-LRB-", "-RRB-", "``", "''"))
ROLES = (
    ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer"),
    ("obj", "ccomp"),
    ("iobj", "xcomp"),
    ("aux",),
    ("aux:pass",),
    ("cop",),
    ("case",),
    ("mark",),
    ("cc",),
    ("conj",),
    ("det", "nmod:poss"),
    ("expl",),
    ("obl", "obl:agent", "nmod"),
    ("acl:relcl", "acl", "advcl"),
)


class Model:
    """relations[0] is no relation; `words` and `tags` give the numbers that features are made of.

    moves: for a key the lanes LEFT and RIGHT, each less the weight of SHIFT, 32 bits each.
    labels: for a key a lane for each relation but the first, of the width of the array type code `lane`; or, until
        the key is first met, its row of `weights` (most never are).
    roles: for each relation the bit that a child with it sets in State.roles, or 0.
    """

    def __init__(
        self,
        relations: Sequence[str],
        tags: Sequence[str],
        words: Sequence[str],
        moves: Mapping[int, int],
        labels: dict[int, Any],
        lane: str = "H",
    ):
        self.relations = relations
        self.tags = {tag: number for number, tag in enumerate(tags, ROOT_TAG + 1)}
        self._mark = {tag: kind for kind, starts in enumerate(MARKS, 1) for tag in tags if tag.startswith(starts)}
        self.words = {word: number for number, word in enumerate(words, 1)}
        self.moves = moves
        self.labels = labels
        self.roles = [sum(1 << bit for bit, group in enumerate(ROLES) if name in group) for name in relations]
        self.root = relations.index("root")
        self.lane = lane
        self._width = memoryview(b"").cast(lane).itemsize
        self._bias = sum(1 << 8 * self._width * (lane + 1) - 1 for lane in range(len(relations) - 1))

    def state(self, words: Sequence[str], tags: Sequence[str]) -> State:
        """The start state of a sentence."""
        return State(
            [self._word(word) for word in words],
            [self.tags.get(tag, 0) for tag in tags],
            _marks(tags),
            self._ahead(tags),
        )

    def _ahead(self, tags: Sequence[str]) -> list[int]:
        found = [0, 0, 0]
        for tag in reversed(tags):
            if tag.startswith(VERBS):
                found.append(self.tags.get(tag, 0))
            else:
                mark = self._mark.get(tag, 0)
                found.append(found[-1] & 63 | mark << 6 if mark else found[-1])
        return found[::-1]

    def _word(self, word: str) -> int:
        number = self.words.get(normal(word))
        return self.words.get(ending(word), 0) if number is None else number

    def transition_scores(self, keys: Iterable[int]) -> tuple[int, int]:
        """The scores of LEFT and RIGHT, that of SHIFT being 0."""
        total = sum(filter(None, map(self.moves.get, keys))) + MOVE_BIAS
        return (total & MOVE_MASK) - MOVE_HALF, (total >> MOVE_BITS) - MOVE_HALF

    def best_label(self, keys: Sequence[int]) -> int:
        """The relation with the highest score; of equals the first."""
        scores = self.label_scores(keys)
        return scores.index(max(scores)) + 1

    def label_scores(self, keys: Sequence[int]) -> list[int]:
        """The scores of all relations but the first."""
        try:
            total = sum(filter(None, map(self.labels.get, keys)))
        except TypeError:  # a row is no number
            self._unpack(keys)
            total = sum(filter(None, map(self.labels.get, keys)))
        total += self._bias
        size = self._width * (len(self.relations) - 1)
        scores = memoryview(total.to_bytes(size, sys.byteorder)).cast(self.lane).tolist()
        if sys.byteorder == "big":
            scores.reverse()
        return scores

    def _unpack(self, keys: Iterable[int]) -> None:
        for key in keys:
            row = self.labels.get(key)
            if isinstance(row, bytes):
                self.labels[key] = weights.unpacked(row, LABEL_BITS)


@functools.lru_cache(CACHED)
def normal(word: str) -> str:
    """The word as the vocabulary has it: in lower case, digits as 0."""
    return re.sub(r"\d", "0", word.lower())


def ending(word: str) -> str:
    """What stands for a word that the vocabulary lacks: its last letters, and whether it is capitalised."""
    return ("^" if word[:1].isupper() else "~") + normal(word[-SUFFIX:])


def _marks(tags: Sequence[str]) -> tuple[list[int], ...]:
    """For each word where the last verb, comma, conjunction and other mark up to it stand, or -1."""
    return tuple(_last(tags, starts) for starts in (VERBS, MARKS[0], MARKS[1], MARKS[3]))


def _last(tags: Sequence[str], starts: tuple[str, ...]) -> list[int]:
    hits = (position if tag.startswith(starts) else -1 for position, tag in enumerate(tags))
    return list(itertools.accumulate(hits, max))


def encode(model: Model) -> bytes:
    """The model of a training run: a line of JSON, the keys and weights of moves, the keys and rows of labels.

    Not compressed: the wheel is, and unpacking would cost at each start.
    """
    head = {
        "relations": model.relations,
        "tags": list(model.tags),
        "words": list(model.words),
        "moves": len(model.moves),
        "labels": len(model.labels),
    }
    moves, labels = sorted(model.moves.items()), sorted(model.labels.items())
    columns = [key for key, _ in moves], [lanes for _, lanes in moves], [key for key, _ in labels]
    rows = (weights.row(_signed(lanes, len(model.relations) - 1)) for _, lanes in labels)
    return b"".join(
        [json.dumps(head, ensure_ascii=False).encode(), b"\n", *map(_planes, columns), b"\0".join(rows)]
    )


def decode(data: bytes) -> Model:
    """The model from what `encode` made."""
    start = data.index(b"\n") + 1
    head = json.loads(data[:start])
    columns = []
    for count in head["moves"], head["moves"], head["labels"]:
        columns.append(_numbers(data[start : start + 8 * count]))
        start += 8 * count
    moves, lanes, labels = columns
    return Model(
        head["relations"],
        head["tags"],
        head["words"],
        dict(zip(moves, lanes)),
        dict(zip(labels, data[start:].split(b"\0"))),
    )


def _signed(lanes: int, count: int) -> list[int]:
    half = 1 << LABEL_BITS - 1
    biased = lanes + sum(half << LABEL_BITS * lane for lane in range(count))
    return [(biased >> LABEL_BITS * lane & 2 * half - 1) - half for lane in range(count)]


def _planes(numbers: Sequence[int]) -> bytes:
    """Numbers of 64 bits turned to columns, first all first bytes: like bytes side by side pack better."""
    data = struct.pack(f"<{len(numbers)}q", *numbers)
    return b"".join(data[byte::8] for byte in range(8))


def _numbers(planes: bytes) -> array[int]:
    count = len(planes) // 8
    data = bytearray(len(planes))
    for byte in range(8):
        data[byte::8] = planes[byte * count : (byte + 1) * count]
    numbers = array("q", data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
