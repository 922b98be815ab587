"""Penn Treebank tags by NLTK's averaged perceptron tagger, with our weights and a fast scoring loop."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from .lemmas import irregular
from .weights import Rows, Weights, decode
from .words import PLAIN_QUOTES

if TYPE_CHECKING:
    from nltk.tag.perceptron import PerceptronTagger

MODEL = Path(__file__).parent / "models" / "tags.bin"

# Weights, tag dictionary (word -> tag) and classes.
Model = tuple[Rows, dict[str, str], list[str]]

DIGITS = str.maketrans("123456789", "000000000")
EDGE = "<s>"
# Longer words are cut: nothing is known of them, and their features would fill the memory.
LONGEST = 40
CACHED = 50_000
LANE = 16  # bits
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def tag(words: Sequence[str]) -> list[str]:
    """The Penn Treebank tag of each word of one sentence."""
    return with_finite_verb(words, [tag for _, tag in _tagger().tag(plain(words))])


def with_finite_verb(words: Sequence[str], tags: list[str]) -> list[str]:
    """The tags, where "the plan envisions a truce" got no finite verb with `envisions` made one.

    Only in a sentence that ends as one, after a singular noun and before an article.
    """
    if not words or words[-1] not in (".", "”", '"') or FINITE.intersection(tags):
        return tags
    for i in range(1, len(tags) - 1):
        between = tags[i - 1] in ("NN", "NNP") and words[i + 1].lower() in ("a", "an", "the")
        if tags[i] == "NNS" and between and words[i].islower() and words[i].endswith("s"):
            return [*tags[:i], "VBZ", *tags[i + 1 :]]
    return tags


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


@lru_cache(CACHED)
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
    if kinds := irregular(w):
        features.append("i" + kinds)
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
def _tagger() -> PerceptronTagger:
    return load(MODEL)


def load(path: Path) -> PerceptronTagger:
    """An NLTK tagger with the weights of the file."""
    return tagger(read_model(path.read_bytes()))


def tagger(model: Model) -> PerceptronTagger:
    """An NLTK tagger with these weights, tag dictionary and classes."""
    from nltk.tag.perceptron import PerceptronTagger

    class FastTagger(PerceptronTagger):
        """NLTK's tagger with other features, whose weights are packed as in `weights`.

        What a word contributes at its own place or beside another is added up only once.
        """

        def decode_json_params(self, params):
            super().decode_json_params(params)
            self.names = params[2]
            self.lanes = struct.Struct(f"<{len(self.names)}H")
            self.offset = sum(1 << (LANE * i + LANE - 1) for i in range(len(self.names)))
            self.weight = Weights(params[0].find, LANE).__getitem__
            self.sums = {}

        def tag(self, tokens, return_conf=False, use_tagdict=True):
            edge = self._sums(EDGE)
            sums = [edge, edge, *map(self._sums, tokens), edge, edge]
            before = previous = EDGE
            tagged = []
            for i, token in enumerate(tokens, 2):
                given = self.tagdict.get(token)
                if given is None:
                    left, (word, own, *_), right = sums[i - 1], sums[i], sums[i + 1]
                    total = self.offset + own + left[2] + sums[i - 2][3] + right[4] + sums[i + 2][5]
                    total += self._sum(pair_features(left[0], word, right[0]))
                    total += self._sum(tag_features(before, previous, word, right[0]))
                    scores = self.lanes.unpack(total.to_bytes(self.lanes.size, "little"))
                    given = self.names[scores.index(max(scores))]
                tagged.append((token, given))
                before, previous = previous, given
            return tagged

        def _sums(self, word):
            """The word in normal form, and what it adds to the scores at and beside its place."""
            found = self.sums.get(word)
            if found is None:
                if len(self.sums) > CACHED:
                    self.sums.clear()
                found = self.sums[word] = (normal(word), *(self._sum(features(word)) for features in STATIC))
            return found

        def _sum(self, features):
            return sum(map(self.weight, features))

    return FastTagger.decode_json_obj(model)


def read_model(content: bytes) -> Model:
    """The model as `training.tags.encoded` makes it."""
    head, rows = decode(content)
    return rows, head["tagdict"], head["classes"]
