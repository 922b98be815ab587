"""Participles behind a noun as clauses of their own."""

from __future__ import annotations

from .fact import Fact, Part
from .parts import parts
from .phrases import phrase
from .speakers import speaker
from .tree import Tree, dependents, openers, plural
from .truth import denied, supposed
from .words import Word, indices


def participle(tree: Tree, i: int) -> Fact | None:
    """ "The firm, founded in 1998, …" says that the firm was founded in 1998. """
    head = tree.tokens[i].head
    if i not in tree.words or head > i or not tree.tokens[head].tag.startswith("NN") or supposed(tree, head):
        return None
    if dependents(tree, i, "nsubj", "nsubj:pass") or not dependents(tree, i, "obl", "obl:agent", "obl:unmarked"):
        return None
    source, verb = speaker(tree, head), tree.words[i]
    words = phrase(tree, head, frozenset({i, *openers(tree, head)}))
    told = parts(tree, i, -1, False, (verb,))
    if source is None or not words or denied(tree, i, indices(w for p in told for w in p.words)):
        return None
    be = Word(i, i, "were" if plural(tree, head) else "was")
    return Fact(
        tree.number,
        tree.sentence,
        i,
        tree.tokens[i].lemma,
        Part("nsubj:pass", head, words),
        (be, verb),
        told,
        "participle",
        passive=True,
        speaker=source,
    )
