"""The weights of the dependency parser: reading and writing them, and scoring with them.

The weights of a feature for all classes are packed into one integer, a lane for each class, so that the
scores of all classes are one sum of integers, which Python adds at the speed of C. A lane may be negative:
it then borrows from the next one, and BIAS in every lane of the sum pays that back.
"""

from __future__ import annotations

import array
import functools
import itertools
import json
import re
import struct
import sys
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quizgen.language.tree_features import State

MOVE_BITS = 40
MOVE_MASK = (1 << MOVE_BITS) - 1
MOVE_BIAS = (1 << MOVE_BITS - 1) * (1 + (1 << MOVE_BITS))
SUFFIX = 3
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


@dataclass(frozen=True, slots=True)
class Model:
    """relations[0] is no relation; `words`, `tags` and `clusters` give the numbers that features are made of.

    moves: for a key the lanes LEFT and RIGHT, each less the weight of SHIFT.
    labels: for a key a lane for each relation but the first, `lane` being an array type code.
    """

    relations: tuple[str, ...]
    tags: Mapping[str, int]
    words: Mapping[str, int]
    clusters: Mapping[str, int]
    moves: Mapping[int, int]
    labels: Mapping[int, int]
    lane: str = "H"

    @property
    def root(self) -> int:
        return self.relations.index("root")

    def roles(self, label: int) -> int:
        """The bit that a child with this relation sets in State.roles, or 0."""
        return _ROLE_BITS.get(self.relations[label], 0)

    def state(self, words: Sequence[str], tags: Sequence[str]) -> State:
        """The start state of a sentence."""
        return State(
            [self._word(word) for word in words],
            [self.tags.get(tag, 0) for tag in tags],
            [self.clusters.get(normal(word), 0) for word in words],
            _marks(tags),
        )

    def _word(self, word: str) -> int:
        number = self.words.get(normal(word))
        return self.words.get(ending(word), 0) if number is None else number

    def transition_scores(self, keys: Iterable[int]) -> tuple[int, int]:
        """The scores of LEFT and RIGHT, that of SHIFT being 0."""
        total = sum(filter(None, map(self.moves.get, keys))) + MOVE_BIAS
        half = 1 << MOVE_BITS - 1
        return (total & MOVE_MASK) - half, (total >> MOVE_BITS) - half

    def best_label(self, keys: Iterable[int]) -> int:
        """The relation with the highest score; of equals the first."""
        width = array.array(self.lane).itemsize
        lanes = len(self.relations) - 1
        bias = _bias(width, lanes)
        total = sum(filter(None, map(self.labels.get, keys))) + bias
        scores = memoryview(total.to_bytes(width * lanes, sys.byteorder)).cast(self.lane).tolist()
        if sys.byteorder == "big":
            scores.reverse()
        return scores.index(max(scores)) + 1


_ROLE_BITS = {relation: 1 << bit for bit, relations in enumerate(ROLES) for relation in relations}


@functools.cache
def _bias(width: int, lanes: int) -> int:
    return sum(1 << 8 * width * (lane + 1) - 1 for lane in range(lanes))


def normal(word: str) -> str:
    """The word as the vocabulary has it: in lower case, digits as 0."""
    return re.sub(r"\d", "0", word.lower())


def ending(word: str) -> str:
    """What stands for a word that the vocabulary lacks: its last letters, and whether it is capitalised."""
    return ("^" if word[:1].isupper() else "~") + normal(word[-SUFFIX:])


def _marks(tags: Sequence[str]) -> tuple[list[int], ...]:
    """For each word where the last verb, comma, conjunction and other mark up to it stand, or -1."""
    groups = (("VB", "MD"), (",",), ("CC",), (":", "-LRB-", "-RRB-", "``", "''"))
    return tuple(_last(tags, starts) for starts in groups)


def _last(tags: Sequence[str], starts: tuple[str, ...]) -> list[int]:
    hits = (position if tag.startswith(starts) else -1 for position, tag in enumerate(tags))
    return list(itertools.accumulate(hits, max))


def encode(model: Model) -> bytes:
    """The model as one compressed block, the same bytes for the same model."""
    head = {
        "relations": model.relations,
        "tags": list(model.tags),
        "words": list(model.words),
        "clusters": [[word, cluster] for word, cluster in model.clusters.items()],
        "moves": len(model.moves),
        "labels": len(model.labels),
    }
    move_keys, label_keys = sorted(model.moves), sorted(model.labels)
    width = 2 * (len(model.relations) - 1)
    parts = [
        json.dumps(head, ensure_ascii=False).encode(),
        b"\n",
        _planes(b"".join(key.to_bytes(8, "little") for key in move_keys), 8),
        _planes(b"".join(model.moves[key].to_bytes(10, "little", signed=True) for key in move_keys), 10),
        _planes(b"".join(key.to_bytes(8, "little") for key in label_keys), 8),
        _planes(b"".join(model.labels[key].to_bytes(width, "little", signed=True) for key in label_keys), width),
    ]
    return zlib.compress(b"".join(parts), 9)


def decode(data: bytes) -> Model:
    """The model from what `encode` made."""
    head, body = zlib.decompress(data).split(b"\n", 1)
    fields = json.loads(head)
    width = 2 * (len(fields["relations"]) - 1)
    columns = []
    start = 0
    for count, size in ((fields["moves"], 8), (fields["moves"], 10), (fields["labels"], 8), (fields["labels"], width)):
        columns.append(_integers(body[start : start + count * size], size))
        start += count * size
    return Model(
        tuple(fields["relations"]),
        {tag: number for number, tag in enumerate(fields["tags"], 2)},
        {word: number for number, word in enumerate(fields["words"], 1)},
        dict(fields["clusters"]),
        dict(zip(columns[0], columns[1])),
        dict(zip(columns[2], columns[3])),
    )


def _planes(data: bytes, width: int) -> bytes:
    """Numbers of `width` bytes turned to columns, first all first bytes: like bytes side by side pack better."""
    return b"".join(data[byte::width] for byte in range(width))


def _integers(planes: bytes, width: int) -> Iterable[int]:
    count = len(planes) // width
    data = bytearray(len(planes))
    for byte in range(width):
        data[byte::width] = planes[byte * count : (byte + 1) * count]
    rows = struct.iter_unpack(f"{width}s", data)
    return (int.from_bytes(row, "little", signed=True) for (row,) in rows)
