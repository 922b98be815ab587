"""The verb of a clause with its auxiliaries, as it follows the subject."""

from __future__ import annotations

from ..language.lemmas import inflect
from .adverbs import FILLER
from .tree import Tree, dependents, low, plural
from .words import Word

FINITE = {"VBD", "VBZ", "VBP", "MD"}
CONTRACTED = {"’s", "'s", "’re", "'re", "’ve", "'ve", "’d", "'d", "’ll", "'ll", "’m", "'m", "ca", "wo"}
DO = {"do": "VBP", "does": "VBZ", "did": "VBD"}


def auxiliaries(tree: Tree, i: int) -> list[int]:
    """The verb's auxiliaries and copula, or those that a conjunct without its own shares with the first verb."""
    own, token = dependents(tree, i, "aux", "aux:pass", "cop"), tree.tokens[i]
    bare = not own and token.tag in ("VBN", "VB", "VBG")
    shares = bare and token.relation == "conj" and tree.tokens[token.head].tag == token.tag
    return auxiliaries(tree, token.head) if shares else own


def finite(tree: Tree, i: int) -> bool:
    """Whether the first word of the predicate is a finite verb."""
    return tree.tokens[min([*auxiliaries(tree, i), i])].tag in FINITE


def chain(tree: Tree, i: int, subject: int) -> tuple[Word, ...]:
    """The predicate's words, the finite one first, with adverbs behind the token `subject`; none if contracted."""
    helpers, copular = auxiliaries(tree, i), bool(dependents(tree, i, "cop"))
    if any(low(tree, a) in CONTRACTED for a in helpers):
        return ()
    links = set(helpers)
    if not copular:
        links |= {i, *dependents(tree, i, "compound:prt")}
    left = min(helpers) if copular else subject
    for c in dependents(tree, i, "advmod"):
        if left < c < i and low(tree, c) not in FILLER and not tree.below[c]:
            links.add(c)
    return _simple(tree, i, tuple(tree.words[j] for j in sorted(links) if j in tree.words))


def _simple(tree: Tree, i: int, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """ "had made" as "made": outside its article a pluperfect has nothing to come before; "did make" likewise. """
    texts, token = [w.text.lower() for w in words], tree.tokens[i]
    if len(words) == 2 and texts[0] == "had" and token.tag == "VBN" and words[1].first == i:
        return (Word(i, i + 1, inflect(token.lemma, "VBD")),)
    if len(words) == 2 and texts[0] in DO and token.tag in ("VB", "VBP"):
        return (Word(i, i + 1, inflect(token.lemma, DO[texts[0]])),)
    if len(words) == 3 and texts[:2] == ["had", "been"]:
        subjects = dependents(tree, i, "nsubj:pass", "nsubj")
        be = "were" if subjects and plural(tree, subjects[0]) else "was"
        return Word(words[1].first, words[1].last, be), words[2]
    return words
