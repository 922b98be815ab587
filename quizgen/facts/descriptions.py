"""Definite nouns told in full: "the bill" -> "the bill to adopt presumed consent", as the article first told it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Document, Reference, Sentence
from .phrases import children, phrase
from .words import Word, count, indices, join

LONGEST = 9
LOOKBACK = 12
DEFINITE = {"the", "this", "that", "these", "those"}
TELLING = {"nmod", "nmod:poss", "acl", "acl:relcl", "nmod:desc"}
PRONOUN_TAGS = {"PRP", "PRP$", "WP", "WDT", "EX"}


def describe(document: Document) -> list[tuple[Reference, ...]]:
    """For each sentence the definite noun phrases that an earlier mention tells in full."""
    told: dict[str, tuple[int, frozenset[str], str]] = {}
    found = []
    for number, sentence in enumerate(document.sentences):
        below = children(sentence)
        here = []
        for i in _nouns(sentence):
            span = _bare(sentence, below, i)
            known = told.get(sentence.tokens[i].lemma.lower())
            if span and known and number - known[0] <= LOOKBACK and span[2] <= known[1] | {"new", "latest", "same", "whole", "two", "three"}:
                tokens = sentence.tokens
                text = sentence.text[tokens[span[0]].start - sentence.start : tokens[i].end - sentence.start]
                here.append(Reference(tokens[span[0]].start, tokens[i].end, text, known[2], "", span[0], i + 1))
        found.append(tuple(here))
        for i in _nouns(sentence):
            text = _telling(sentence, below, i)
            if text:
                modifiers = frozenset(w.lower() for w in text.split())
                told.setdefault(sentence.tokens[i].lemma.lower(), (number, modifiers, text))
    return found


def _nouns(sentence: Sentence) -> Iterator[int]:
    named = {i for e in sentence.entities if e.label not in ("NUMBER", "TERM") for i in range(e.first, e.last)}
    resolved = {i for r in sentence.references for i in range(r.first, r.last)}
    return (i for i, t in enumerate(sentence.tokens) if t.tag in ("NN", "NNS") and i not in named and i not in resolved and t.relation not in ("compound", "nmod:unmarked", "obl:unmarked"))


def _bare(sentence: Sentence, below: list[list[int]], i: int) -> tuple[int, int, frozenset[str]] | None:
    """First token, head and adjectives of a definite noun phrase that nothing tells apart, or None."""
    tokens = sentence.tokens
    left = [c for c in below[i] if c < i]
    if not left or tokens[left[0]].text.lower() not in DEFINITE:
        return None
    if any(tokens[c].relation not in ("det", "amod", "nummod") for c in left) or any(below[c] for c in left):
        return None
    if any(tokens[c].relation in TELLING or tokens[c].relation in ("conj", "appos") for c in below[i] if c > i):
        return None
    return left[0], i, frozenset(tokens[c].lemma.lower() for c in left[1:])


def _telling(sentence: Sentence, below: list[list[int]], i: int) -> str:
    """The noun phrase with the modifiers that say which, made definite; "" where it has none or is too long."""
    tokens = sentence.tokens
    named = {j for e in sentence.entities if e.label not in ("NUMBER", "TERM", "DATE", "TIME") for j in range(e.first, e.last)}
    telling = [c for c in below[i] if tokens[c].relation in TELLING or tokens[c].relation in ("compound", "amod") and c in named]
    if not telling or any(tokens[c].relation == "conj" for c in below[i]):
        return ""
    plain = {j: Word(j, j + 1, t.text, j > 0 and t.start == tokens[j - 1].end) for j, t in enumerate(tokens)}
    skip = frozenset(c for c in below[i] if tokens[c].relation in ("case", "cc", "mark", "punct", "nummod", "det:predet") or tokens[c].relation == "det" and tokens[c].text.lower() not in DEFINITE)
    words = phrase(sentence, below, plain, i, skip)
    if not words or count(join(words)) > LONGEST or any(tokens[j].tag in PRONOUN_TAGS for j in indices(words)) or any(c in join(words) for c in "“”\"(),"):
        return ""
    if max(indices(words)) - min(indices(words)) + 1 != len(indices(words)):
        return ""
    text = join(words)
    first = tokens[words[0].first]
    if first.text.lower() in DEFINITE:
        return "the " + text.split(" ", 1)[1]
    owned = any(tokens[c].relation == "nmod:poss" for c in below[i])
    return text if owned else "the " + (text if words[0].first in named else text[:1].lower() + text[1:])
