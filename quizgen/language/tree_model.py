"""The weights of the dependency parser: reading and writing them, and scoring with them.

The weights of a feature for all classes are packed into one integer, a lane for each class, so that the
scores of all classes are one sum of integers, which Python adds at the speed of C. A lane may be negative:
it then borrows from the next one, and BIAS in every lane of the sum pays that back.
"""

from __future__ import annotations

import itertools
import json
import re
import struct
import sys
import zlib
from collections.abc import Iterable, Mapping, Sequence

from quizgen.language.tree_features import ROOT_TAG, State

MOVE_BITS = 32
MOVE_MASK = (1 << MOVE_BITS) - 1
MOVE_HALF = 1 << MOVE_BITS - 1
MOVE_BIAS = MOVE_HALF + (MOVE_HALF << MOVE_BITS)
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
    labels: for a key a lane for each relation but the first, of the width of the array type code `lane`.
    roles: for each relation the bit that a child with it sets in State.roles, or 0.
    """

    def __init__(
        self,
        relations: Sequence[str],
        tags: Sequence[str],
        words: Sequence[str],
        moves: Mapping[int, int],
        labels: Mapping[int, int],
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

    def best_label(self, keys: Iterable[int]) -> int:
        """The relation with the highest score; of equals the first."""
        scores = self.label_scores(keys)
        return scores.index(max(scores)) + 1

    def label_scores(self, keys: Iterable[int]) -> list[int]:
        """The scores of all relations but the first."""
        total = sum(filter(None, map(self.labels.get, keys))) + self._bias
        size = self._width * (len(self.relations) - 1)
        scores = memoryview(total.to_bytes(size, sys.byteorder)).cast(self.lane).tolist()
        if sys.byteorder == "big":
            scores.reverse()
        return scores


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
    """The model as one compressed block, the same bytes for the same model."""
    head = {
        "relations": model.relations,
        "tags": list(model.tags),
        "words": list(model.words),
        "moves": len(model.moves),
        "labels": len(model.labels),
    }
    parts = [json.dumps(head, ensure_ascii=False).encode(), b"\n"]
    moves, labels = sorted(model.moves.items()), sorted(model.labels.items())
    parts.append(_planes([key for key, _ in moves]))
    parts.append(_planes([weights for _, weights in moves]))
    parts.append(_planes([key for key, _ in labels]))
    width = 2 * (len(model.relations) - 1)
    parts += (weights.to_bytes(width, "little", signed=True) for _, weights in labels)
    return zlib.compress(b"".join(parts), 9)


def decode(data: bytes) -> Model:
    """The model from what `encode` made."""
    head, body = zlib.decompress(data).split(b"\n", 1)
    fields = json.loads(head)
    numbers = []
    start = 0
    for count in fields["moves"], fields["moves"], fields["labels"]:
        numbers.append(_numbers(body[start : start + 8 * count]))
        start += 8 * count
    moves, weights, labels = numbers
    rows = struct.iter_unpack(f"{2 * (len(fields['relations']) - 1)}s", body[start:])
    return Model(
        fields["relations"],
        fields["tags"],
        fields["words"],
        dict(zip(moves, weights)),
        dict(zip(labels, (int.from_bytes(row, "little", signed=True) for (row,) in rows))),
    )


def _planes(numbers: Sequence[int]) -> bytes:
    """Numbers of 64 bits turned to columns, first all first bytes: like bytes side by side pack better."""
    data = struct.pack(f"<{len(numbers)}q", *numbers)
    return b"".join(data[byte::8] for byte in range(8))


def _numbers(planes: bytes) -> tuple[int, ...]:
    count = len(planes) // 8
    data = bytearray(len(planes))
    for byte in range(8):
        data[byte::8] = planes[byte * count : (byte + 1) * count]
    return struct.unpack(f"<{count}q", data)
