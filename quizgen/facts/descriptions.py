"""Definite nouns told in full: "the bill" -> "the bill to adopt presumed consent", as the article first told it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..model import Document, Reference, Sentence
from .phrases import phrase
from .tree import Tree, children, dependents, low
from .words import Word, count, glued, indices, join

LONGEST = 9
LOOKBACK = 12  # sentences
DEFINITE = {"the", "this", "that", "these", "those"}
TELLING = {"nmod", "nmod:poss", "acl", "acl:relcl", "nmod:desc"}
OUTSIDE = {"case", "cc", "mark", "punct", "nummod", "det:predet"}
INSIDE_NAMES = {"compound", "nmod:unmarked", "obl:unmarked"}
PRONOUN_TAGS = {"PRP", "PRP$", "WP", "WDT", "EX"}
# Adjectives that a later mention may add and still be the same thing.
AGAIN = {"new", "latest", "same", "whole", "two", "three"}


class Told(NamedTuple):
    """A noun as an earlier sentence, of that number, told it; words: in lower case."""

    number: int
    words: frozenset[str]
    text: str


def describe(document: Document) -> list[tuple[Reference, ...]]:
    """For each sentence the definite noun phrases that an earlier mention tells in full."""
    told: dict[str, Told] = {}
    found = []
    for number, sentence in enumerate(document.sentences):
        plain = {j: Word(j, j + 1, t.text, glued(sentence, j)) for j, t in enumerate(sentence.tokens)}
        tree = Tree(number, sentence, children(sentence), plain)
        nouns = list(_nouns(sentence))
        found.append(tuple(_references(tree, nouns, told)))
        for i in nouns:
            text = _telling(tree, i)
            if text:
                words = frozenset(w.lower() for w in text.split())
                told.setdefault(sentence.tokens[i].lemma.lower(), Told(number, words, text))
    return found


def _nouns(sentence: Sentence) -> Iterator[int]:
    """Common nouns that head a phrase and are not yet known by name."""
    named = {i for e in sentence.entities if e.label not in ("NUMBER", "TERM") for i in range(e.first, e.last)}
    known = named.union(*(range(r.first, r.last) for r in sentence.references))
    for i, token in enumerate(sentence.tokens):
        if token.tag in ("NN", "NNS") and i not in known and token.relation not in INSIDE_NAMES:
            yield i


def _references(tree: Tree, nouns: list[int], told: Mapping[str, Told]) -> Iterator[Reference]:
    for i in nouns:
        known = told.get(tree.tokens[i].lemma.lower())
        left = [c for c in tree.below[i] if c < i]
        if known is None or tree.number - known.number > LOOKBACK or not _bare(tree, i, left):
            continue
        if {tree.tokens[c].lemma.lower() for c in left[1:]} <= known.words | AGAIN:
            start, end = tree.tokens[left[0]].start, tree.tokens[i].end
            text = tree.sentence.text[start - tree.sentence.start : end - tree.sentence.start]
            yield Reference(start, end, text, known.text, "", left[0], i + 1)


def _bare(tree: Tree, i: int, left: list[int]) -> bool:
    """Whether the noun is definite and nothing tells it apart. left: the dependents before it."""
    if not left or low(tree, left[0]) not in DEFINITE:
        return False
    plain = all(tree.tokens[c].relation in ("det", "amod", "nummod") and not tree.below[c] for c in left)
    right = (tree.tokens[c].relation for c in tree.below[i] if c > i)
    return plain and not any(relation in TELLING or relation in ("conj", "appos") for relation in right)


def _telling(tree: Tree, i: int) -> str:
    """The noun phrase with the modifiers that say which, made definite; "" where it has none or is too long."""
    plain = ("NUMBER", "TERM", "DATE", "TIME")
    named = {j for e in tree.sentence.entities if e.label not in plain for j in range(e.first, e.last)}
    names = [c for c in dependents(tree, i, "compound", "amod") if c in named]
    if not (names or dependents(tree, i, *TELLING)) or dependents(tree, i, "conj"):
        return ""
    outside = dependents(tree, i, *OUTSIDE)
    indefinite = [c for c in dependents(tree, i, "det") if low(tree, c) not in DEFINITE]
    words = phrase(tree, i, {*outside, *indefinite})
    text = join(words)
    if not words or count(text) > LONGEST or not _readable(tree, text, indices(words)):
        return ""
    first = words[0].first
    if low(tree, first) in DEFINITE:
        return "the " + text.split(" ", 1)[1]
    if dependents(tree, i, "nmod:poss"):
        return text
    return "the " + (text if first in named else text[:1].lower() + text[1:])


def _readable(tree: Tree, text: str, covered: set[int]) -> bool:
    """Whether the words stood together and hold neither a pronoun nor a quotation, bracket or comma."""
    together = max(covered) - min(covered) + 1 == len(covered)
    pronoun = any(tree.tokens[j].tag in PRONOUN_TAGS for j in covered)
    return together and not pronoun and not any(c in text for c in '“”"(),')
