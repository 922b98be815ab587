"""The weights of the dependency parser: reading and writing them, and scoring with them.

A key's weights are found by the remainder that it leaves: no key is stored, and a table of weights is ready as it
is read. Keys that share a remainder share their weights, in training as later (hash kernels: Bohnet, COLING 2010).

The weights for all classes are packed into one integer, a lane for each class, so that the scores of all classes
are one sum of integers, which Python adds at the speed of C. A lane may be negative: it then borrows from the next
one, and a bias in every lane of the sum pays that back.
"""

from __future__ import annotations

import functools
import json
import re
import sys
from array import array
from collections.abc import Mapping, Sequence

from quizgen.language import weights
from quizgen.language.tree_features import ROOT_TAG, State

# Divisors: primes far from a power of two, which would keep only some fields of a key.
MOVES = 1_999_993
LABELS = 499_979
LANE_BITS = 16
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

    moves: by a key's remainder the lanes LEFT and RIGHT, each less the weight of SHIFT.
    rows: by a key's remainder where its lanes are in `labels`.
    labels: a lane for each relation but the first. All lanes have the width of the array type code `lane`.
    sure: by `arc_key` the relation that nearly all such arcs have.
    roles: for each relation the bit that a child with it sets in State.roles, or 0.
    """

    def __init__(
        self,
        relations: Sequence[str],
        tags: Sequence[str],
        words: Sequence[str],
        sure: Mapping[int, int],
        moves: Sequence[int] = (),
        rows: Sequence[int] = (),
        labels: Sequence[int] | Mapping[int, int] = (),
        lane: str = "H",
    ):
        self.relations = relations
        self.tags = {tag: number for number, tag in enumerate(tags, ROOT_TAG + 1)}
        self._mark = {tag: kind for kind, starts in enumerate(MARKS, 1) for tag in tags if tag.startswith(starts)}
        self.words = {word: number for number, word in enumerate(words, 1)}
        self.sure = sure
        self.moves, self.rows, self.labels = moves, rows, labels
        self.roles = [sum(1 << bit for bit, group in enumerate(ROLES) if name in group) for name in relations]
        self.root = relations.index("root")
        self.lane = lane
        self._bytes = memoryview(b"").cast(lane).itemsize
        self._bits = 8 * self._bytes
        self._half = 1 << self._bits - 1
        self._bias = sum(self._half << self._bits * lane for lane in range(len(relations) - 1))

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

    def transition_scores(self, keys: Sequence[int]) -> tuple[int, int]:
        """The scores of LEFT and RIGHT, that of SHIFT being 0."""
        moves, half = self.moves, self._half
        total = sum([moves[key % MOVES] for key in keys]) + half + (half << self._bits)
        return (total & 2 * half - 1) - half, (total >> self._bits) - half

    def best_label(self, keys: Sequence[int]) -> int:
        """The relation with the highest score; of equals the first."""
        scores = self.label_scores(keys)
        return scores.index(max(scores)) + 1

    def label_scores(self, keys: Sequence[int]) -> list[int]:
        """The scores of all relations but the first, each above the same bias."""
        rows = self.rows
        total = sum(map(self.labels.__getitem__, [rows[key % LABELS] for key in keys])) + self._bias
        size = self._bytes * (len(self.relations) - 1)
        scores = memoryview(total.to_bytes(size, sys.byteorder)).cast(self.lane).tolist()
        if sys.byteorder == "big":
            scores.reverse()
        return scores


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
    last, found = -1, []
    for position, tag in enumerate(tags):
        if tag.startswith(starts):
            last = position
        found.append(last)
    return found


def encode(known: Model, moves: Mapping[int, Sequence[int]], labels: Mapping[int, Sequence[int]]) -> bytes:
    """A line of JSON, the tables of moves and of rows, then the rows of relations, each after a byte of 0.

    moves, labels: the weights of each lane by a key's remainder; at most 65,535 different ones for labels.
    Not compressed: the wheel is, and unpacking would cost at each start.
    """
    head = {
        "relations": known.relations,
        "tags": list(known.tags),
        "words": list(known.words),
        "sure": list(known.sure.items()),
    }
    table, places = array("i", bytes(4 * MOVES)), array("H", bytes(2 * LABELS))
    for rest, (left, right) in moves.items():
        table[rest] = left + (right << LANE_BITS)
    rows: dict[bytes, int] = {b"": 0}
    for rest, lanes in labels.items():
        places[rest] = rows.setdefault(weights.row(lanes), len(rows))
    if sys.byteorder == "big":
        table.byteswap()
        places.byteswap()
    tables = table.tobytes() + places.tobytes()
    return json.dumps(head, ensure_ascii=False).encode() + b"\n" + tables + b"\0".join(rows)


def decode(data: bytes) -> Model:
    """The model from what `encode` made."""
    start = data.index(b"\n") + 1
    head = json.loads(data[:start])
    middle, end = start + 4 * MOVES, start + 4 * MOVES + 2 * LABELS
    moves, rows = array("i"), array("H")
    with memoryview(data) as view:  # as slices of it are no copies
        moves.frombytes(view[start:middle])
        rows.frombytes(view[middle:end])
    if sys.byteorder == "big":
        moves.byteswap()
        rows.byteswap()
    labels = weights.Weights(data[end:].split(b"\0").__getitem__, LANE_BITS)
    return Model(head["relations"], head["tags"], head["words"], dict(head["sure"]), moves, rows, labels)
