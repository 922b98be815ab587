"""What a sentence can lose and stay true and whole, what it misses least first."""

from __future__ import annotations

from .kinds import kind
from .marked import after_subject, tails
from .remarks import remark
from .tree import Tree, claimed, dated, dependents, low, openers, subtree

# What opens an adjunct without which the rest is still so.
TIME_OR_PLACE = {"in", "at", "on", "during", "after", "before", "since", "following", "while", "when", "as", "amid"}
TIMES = {"century", "decade", "war", "year", "years"}
SUBJECTS = {"DT", "PRP", "PRP$", "NNP", "NNPS", "NN", "NNS", "JJ", "EX"}  # what a main clause begins with


def remarks(tree: Tree) -> list[range]:
    """The remarks between commas or dashes, by the tree or by their marks, the last first."""
    found = {span for i in range(len(tree.tokens)) if (span := remark(tree, i))}
    found.update(tails(tree.sentence), after_subject(tree.sentence))
    return sorted(found, key=lambda span: (-span[-1], len(span)))


def adjuncts(tree: Tree, root: int) -> list[range]:
    """Last clauses joined by "and", times and places behind the verb, the one that opens the sentence."""
    verbs = [root, *dependents(tree, root, "xcomp")]
    below = [i for verb in verbs for i in tree.below[verb]]
    joined = [_joined(tree, i) for i in below]
    later = [_adjunct(tree, i) for i in sorted(below, reverse=True) if i > root]
    first = [_opening(tree, i) for i in tree.below[root]]
    return [span for span in (*joined, *later, *first) if span]


def _joined(tree: Tree, i: int) -> range | None:
    """ "and ..." to the end of the sentence. """
    if tree.tokens[i].relation != "conj" or not kind(tree, i):
        return None
    start, end = min(subtree(tree.below, i)), len(tree.tokens) - 1
    joins = low(tree, start) in ("and", "but") and max(subtree(tree.below, i)) >= end - 1
    return range(start - (tree.tokens[start - 1].text == ","), end) if joins else None


def _adjunct(tree: Tree, i: int) -> range | None:
    """A time or place behind the verb, in one piece and without a comma or the source of a claim in it."""
    span = _piece(tree, i)
    if span is None or tree.tokens[i].relation.split(":")[0] not in ("obl", "advcl") or claimed(tree, i):
        return None
    opens = low(tree, span.start) in TIME_OR_PLACE
    return span if opens and not any(tree.tokens[j].text in (",", "“", "”") for j in span) else None


def _opening(tree: Tree, i: int) -> range | None:
    """What opens the sentence, with its comma; never a condition or the source of a claim."""
    span = _piece(tree, i)
    if span is None or span.start > 0 or tree.tokens[i].relation.split(":")[0] not in ("obl", "advcl"):
        return None
    marks = {low(tree, c) for c in openers(tree, i)}
    if claimed(tree, i) or any(dated(tree, j) or low(tree, j) in TIMES for j in span) or marks & {"if", "unless", "without", "despite", "like", "unlike"}:
        return None
    after = tree.tokens[span.stop + 1] if span.stop + 1 < len(tree.tokens) else None
    return range(0, span.stop + 1) if tree.tokens[span.stop].text == "," and after and after.tag in SUBJECTS else None


def _piece(tree: Tree, i: int) -> range | None:
    """The tokens under `i` without a comma at the end; None where they are torn apart."""
    under = sorted(subtree(tree.below, i))
    while under and tree.tokens[under[-1]].text in (",", "."):
        under.pop()
    if not under or under[-1] - under[0] + 1 != len(under):
        return None
    return range(under[0], under[-1] + 1)
