"""Penn Treebank tags by NLTK's averaged perceptron tagger, with our weights and a fast scoring loop."""

from __future__ import annotations

import gzip
import json
import struct
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from .words import PLAIN_QUOTES

MODEL = Path(__file__).parent / "models" / "tags.gz"

DIGITS = str.maketrans("123456789", "000000000")
EDGE = "<s>"
LONGEST = 40


def tag(words: Sequence[str]) -> list[str]:
    """The Penn Treebank tag of each word of one sentence."""
    return [tag for _, tag in _tagger().tag(plain(words))]


def plain(words: Sequence[str]) -> list[str]:
    """The words as the model knows them: straight apostrophes, quotes that show their direction."""
    written = []
    opened = False
    for word in words:
        word = word[:LONGEST]
        if word in "\"“”„«»":
            opened = word in "“„«" or (word == '"' and not opened)
            written.append("``" if opened else "''")
        else:
            written.append(word.translate(PLAIN_QUOTES))
    return written


def normal(word: str) -> str:
    return word.lower().translate(DIGITS)


def shape(word: str) -> str:
    """Whether the word has capitals, digits, hyphens: "Xx", "X", "x", "0x"."""
    kinds = "".join(
        "X" if c.isupper() else "x" if c.islower() else "0" if c.isdigit() else c for c in word[:12]
    )
    return "".join(c for c, following in zip(kinds, kinds[1:] + " ") if c != following)


def own_features(word: str) -> list[str]:
    w = normal(word)
    n = len(w)
    features = ["b", "w" + w, "f" + word, "h" + shape(word), "p" + w[:1], "q" + w[:2], "r" + w[:3]]
    features += ["s%d%s" % (k, w[-k:]) for k in (1, 2, 3, 4) if n > k]
    features.append("z%s%s" % (w[-2:], shape(word)))
    return features


def left_features(word: str) -> list[str]:
    w = normal(word)
    return ["l" + w, "m" + w[-3:], "n" + shape(word)]


def left2_features(word: str) -> list[str]:
    return ["k" + normal(word)]


def right_features(word: str) -> list[str]:
    w = normal(word)
    return ["x" + w, "y" + w[-3:], "Y" + w[-2:], "X" + shape(word)]


def right2_features(word: str) -> list[str]:
    w = normal(word)
    return ["v" + w, "V" + w[-3:]]


def pair_features(left: str, word: str, right: str) -> tuple[str, str]:
    return f"A{left} {word}", f"B{word} {right}"


def tag_features(before: str, previous: str, word: str, right: str) -> tuple[str, ...]:
    """Features of the tags that were already given; `word` and `right` in normal form."""
    return (
        "1" + previous,
        f"2{before} {previous}",
        f"3{previous} {word}",
        f"4{previous} {right}",
        "5" + before,
        f"6{before} {previous} {word}",
        f"7{previous} {word[-3:]}",
    )


STATIC = (own_features, left_features, left2_features, right_features, right2_features)


@cache
def _tagger():
    return load(MODEL)


def load(model: Path):
    """An NLTK tagger with the weights of `model`."""
    from nltk.tag.perceptron import PerceptronTagger

    class FastTagger(PerceptronTagger):
        """NLTK's tagger with other features; a feature's weights for all classes are one integer.

        The integer has one lane of 16 bits for each class, so adding up integers scores all classes
        at once. What a word contributes at its own place or beside another is added up only once.
        """

        def tag(self, tokens, return_conf=False, use_tagdict=True):
            weight = self.model.weights.get
            parts = [self._parts(word) for word in tokens]
            edge = self._parts(EDGE)
            parts = [edge, edge, *parts, edge, edge]
            unpack, size, offset = self.lanes.unpack, self.lanes.size, self.offset
            names = self.names
            tagdict = self.tagdict
            before, previous = EDGE, EDGE
            tagged = []
            for i, token in enumerate(tokens, 2):
                given = tagdict.get(token)
                if given is None:
                    left, (word, own, *_), right = parts[i - 1], parts[i], parts[i + 1]
                    total = offset + own + left[2] + parts[i - 2][3] + right[4] + parts[i + 2][5]
                    for feature in pair_features(left[0], word, right[0]):
                        total += weight(feature, 0)
                    for feature in tag_features(before, previous, word, right[0]):
                        total += weight(feature, 0)
                    scores = unpack(total.to_bytes(size, "little"))
                    given = names[scores.index(max(scores))]
                tagged.append((token, given))
                before, previous = previous, given
            return tagged

        def _parts(self, word):
            found = self.cache.get(word)
            if found is None:
                weight = self.model.weights.get
                sums = [sum(weight(f, 0) for f in features(word)) for features in STATIC]
                found = self.cache[word] = (normal(word), *sums)
            return found

        def decode_json_params(self, params):
            super().decode_json_params(params)
            self.names = params[2]
            self.lanes = struct.Struct(f"<{len(self.names)}H")
            self.offset = sum(1 << (16 * i + 15) for i in range(len(self.names)))
            self.cache = {}

    return FastTagger.decode_json_obj(read_model(model))


def read_model(path: Path) -> tuple[dict[str, int], dict[str, str], list[str]]:
    """Weights (feature -> packed lanes), tag dictionary (word -> tag) and classes in lane order."""
    head, _, blob = gzip.decompress(path.read_bytes()).partition(b"\n")
    heading = json.loads(head)
    names = blob[heading["size"] :].decode().split("\n")
    width = 2 * len(heading["classes"]) + 1
    unpacked = int.from_bytes
    packed = (unpacked(blob[i : i + width], "little", signed=True) for i in range(0, heading["size"], width))
    return dict(zip(names, packed, strict=True)), heading["tagdict"], heading["classes"]
