"""Terms of the topic: noun phrases that the article uses far more than English does.

Words are weighed by Dunning's log-likelihood ratio (NLTK's `BigramAssocMeasures.likelihood_ratio`)
against background counts learned from the treebanks and news; phrases must be collocations of the
article: they recur, or their words are both terms.
"""

from __future__ import annotations

import functools
import gzip
import importlib.resources
from collections import Counter
from collections.abc import Sequence

from ..model import Entity, Sentence

MOST = 15
LEAST_RATIO = 10.0  # p < 0.002 for one degree of freedom
LONGEST = 3  # words of a phrase
LONGER = 0.2  # what each further word adds to the weight of a phrase, as a share of it
COMMON = 5  # so often a word must stand in the background for English to know it


def find_keywords(sentences: Sequence[Sentence]) -> list[tuple[Entity, ...]]:
    """Entities labelled TERM for each sentence, never over another entity, in order."""
    phrases = [_phrases(s) for s in sentences]
    frequency = Counter(name for found in phrases for _, _, name in found)
    words = Counter(t.lemma.lower() for s in sentences for t in s.tokens if t.text.isalpha())
    total, asked = words.total(), {w for name in frequency for w in name.split()}
    ratio = {w: _ratio(w, n, total) for w, n in words.items() if w in asked}
    weight = {name: _weight(name, n, ratio) for name, n in frequency.items()}
    best = sorted((n for n in weight if weight[n] >= LEAST_RATIO), key=lambda n: (-weight[n], n))[:MOST]
    terms = frozenset(best)
    return [tuple(_entity(s, *p) for p in found if p[2] in terms) for s, found in zip(sentences, phrases, strict=True)]


def _phrases(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Maximal runs of adjectives and nouns that end in a common noun, of at most three words."""
    tokens = sentence.tokens
    taken = {i for e in sentence.entities for i in range(e.first, e.last)}
    found, first = [], 0
    for i in range(len(tokens) + 1):
        if i < len(tokens) and i not in taken and tokens[i].tag in ("NN", "NNS", "JJ") and tokens[i].text.isalpha():
            continue
        last = i
        while last > first and not tokens[last - 1].tag.startswith("NN"):
            last -= 1
        start = max(first, last - LONGEST)
        if last > start:
            name = " ".join([*(t.text.lower() for t in tokens[start : last - 1]), tokens[last - 1].lemma.lower()])
            found.append((start, last, name))
        first = i + 1
    return found


def _entity(sentence: Sentence, first: int, last: int, name: str) -> Entity:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Entity(start, end, text, "TERM", name=name, first=first, last=last)


def _weight(name: str, n: int, ratio: dict[str, float]) -> float:
    """How telling a phrase is that stands n times; 0 for one that stands once and is no pair of terms."""
    words = name.split()
    scores = [ratio.get(w, 0.0) for w in words]
    if n < 2 and (len(words) < 2 or min(scores) <= 0):
        return 0.0
    return sum(scores) / len(scores) * (1 + LONGER * (len(words) - 1))


def _ratio(word: str, n: int, total: int) -> float:
    """Log-likelihood ratio of `n` in `total` words against the background; negative where it is rarer."""
    from nltk.metrics import BigramAssocMeasures

    background, size = _background()
    b = background.get(word, 0)
    if n / total <= b / size:
        return -1.0
    return BigramAssocMeasures.likelihood_ratio(n, (n + b, total), total + size)


def common(word: str) -> bool:
    """Whether the background knows the word in lower case: no name at the head of a sentence."""
    return _background()[0].get(word.lower(), 0) >= COMMON


@functools.cache
def _background() -> tuple[dict[str, int], int]:
    """How often English uses each lemma, and their sum."""
    path = importlib.resources.files(__package__).joinpath("models/counts.tsv.gz")
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    counts = {word: int(n) for word, n in (line.split("\t") for line in lines)}
    return counts, sum(counts.values())
