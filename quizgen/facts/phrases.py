"""Phrases of the dependency tree, cut to what identifies them (S1)."""

from __future__ import annotations

from ..model import Sentence
from .words import Word

# Dependents that add a remark and can go without making the phrase untrue.
REMARKS = {"appos", "parataxis", "discourse", "vocative", "reparandum", "dislocated", "list", "dep", "orphan"}
# Dependents that are remarks only behind a comma, dash or bracket.
LOOSE = {"acl", "acl:relcl", "advcl", "advcl:relcl", "nmod", "amod", "nmod:unmarked", "obl"}
BREAKS = {",", "(", "[", "-LRB-", "–", "—", "--", ";", ":", "-"}
PUNCTUATION = set(""". , ; : ? ! - – — -- ( ) [ ] … ... ` ' " “ ” ‘ ’ `` '' / * •""".split())


def children(sentence: Sentence) -> list[list[int]]:
    """The dependents of each token, in order."""
    below: list[list[int]] = [[] for _ in sentence.tokens]
    for i, token in enumerate(sentence.tokens):
        if token.head >= 0:
            below[token.head].append(i)
    return below


def subtree(below: list[list[int]], top: int) -> set[int]:
    """The token and everything under it."""
    found, todo = set(), [top]
    while todo:
        i = todo.pop()
        if i not in found:
            found.add(i)
            todo.extend(below[i])
    return found


def loose(sentence: Sentence, below: list[list[int]], head: int, child: int) -> bool:
    """Whether a dependent is a remark that can go."""
    token = sentence.tokens[child]
    if token.relation in REMARKS:
        # In "Keller, Hartmann and Moreau" the second name is often hung up as an apposition.
        names = token.tag == "NNP" and sentence.tokens[head].tag == "NNP" and token.relation == "appos"
        return not (names and any(sentence.tokens[c].relation == "conj" for c in (*below[head], *below[child])))
    if token.relation not in LOOSE or child < head:
        return False
    start = min(subtree(below, child))
    if token.relation in ("acl:relcl", "acl") and sentence.tokens[head].tag in ("NNP", "NNPS"):
        return True
    return start > 0 and sentence.tokens[start - 1].text in BREAKS or sentence.tokens[start].text in BREAKS


def phrase(sentence: Sentence, below: list[list[int]], words: dict[int, Word], top: int, skip: frozenset[int] = frozenset()) -> tuple[Word, ...]:
    """The words of the phrase under `top` without remarks, outer punctuation and the dependents in `skip`."""
    kept, todo = set(), [top]
    while todo:
        i = todo.pop()
        kept.add(i)
        for child in below[i]:
            if child not in skip and not loose(sentence, below, i, child):
                todo.append(child)
    return _words(sentence, words, kept)


def _words(sentence: Sentence, words: dict[int, Word], kept: set[int]) -> tuple[Word, ...]:
    kept = set(kept)
    for i in sorted(kept):
        text = sentence.tokens[i].text
        # A comma or dash goes with the remark that it set off.
        if text in BREAKS | {")", "]"} and not (_kept_near(kept, i, -1) and _kept_near(kept, i, 1)):
            kept.discard(i)
    covered: dict[int, Word] = {}
    for i in sorted(kept):
        word = words.get(i)
        if word is None:
            word = next((w for w in words.values() if w.first < i < w.last), None)
        if word is not None:
            covered[word.first] = word
    return trim(tuple(covered[i] for i in sorted(covered)))


def _kept_near(kept: set[int], i: int, step: int) -> bool:
    return i + step in kept


def trim(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without punctuation at either end; a closing bracket, quote or full stop of an abbreviation stays."""
    first, last = 0, len(words)
    while first < last and words[first].text in PUNCTUATION - {"“", "(", "'", "‘", '"'}:
        first += 1
    while last > first and words[last - 1].text in PUNCTUATION - {"”", ")", "'", "’", '"'}:
        last -= 1
    return words[first:last]
