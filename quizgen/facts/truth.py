"""Whether a clause says that something is so: neither denied nor supposed."""

from __future__ import annotations

from .tree import Tree, dependents, low
from .verbs import DENYING, FACTIVE, SAY

NOT = {"not", "n't", "n’t", "never", "no", "nobody", "nothing", "none", "neither", "nor"}
NEGATIVE = NOT | {"hardly", "barely", "without", "unlikely", "fail", "failed", "fails", "few", "little"}
NEGATING = {"advmod", "det", "neg", "cc", "mark", "aux"}
SUPPOSING = {"if", "unless", "whether", "lest"}
FACTIVE_MARKS = {"when", "after", "before", "while", "as", "since", "because", "although", "though", "whereas", "until"}
TIMING = {"when", "where", "as", "after", "before", "while"}
TOLD = SAY | FACTIVE


def denied(tree: Tree, i: int, parts: set[int]) -> bool:
    """Whether the clause says that something is not so. parts: the tokens beside the verb that are kept of it."""
    if any(low(tree, c) in NEGATIVE and tree.tokens[c].relation in NEGATING for c in tree.below[i]):
        return True
    return tree.tokens[i].lemma in DENYING or any(low(tree, j) in NOT for j in parts)


def supposed(tree: Tree, i: int) -> bool:
    """Whether the clause or one above it is a condition, a wish, a question or a denied report."""
    node = i
    while node >= 0:
        if _unreal(tree, node) or node != i and _makes_unreal(tree, node):
            return True
        if tree.tokens[node].relation == "acl:relcl":
            return False  # what a relative clause tells holds whatever is supposed of its noun
        node = tree.tokens[node].head
    return False


def _unreal(tree: Tree, i: int) -> bool:
    token, marks = tree.tokens[i], _marks(tree, i)
    if marks & SUPPOSING or _either(tree, i):
        return True
    timed = any(low(tree, c) in TIMING for c in tree.below[i])
    if token.relation == "advcl" and not timed and not marks & FACTIVE_MARKS:
        return True
    if token.relation == "ccomp" and token.head >= 0 and tree.tokens[token.head].lemma not in TOLD:
        return True
    return any(_marks(tree, c) & {"if", "unless"} for c in dependents(tree, i, "advcl"))


def _makes_unreal(tree: Tree, i: int) -> bool:
    """Whether nothing under the token can be trusted to be so."""
    return tree.tokens[i].relation in ("xcomp", "csubj", "acl") or denied(tree, i, set())


def _either(tree: Tree, i: int) -> bool:
    """Whether the verb is one of two of which only one need be so."""
    second = tree.tokens[i].relation == "conj" and any(low(tree, c) in ("or", "nor") for c in dependents(tree, i, "cc"))
    others = [j for j in dependents(tree, i, "conj") if tree.tokens[j].tag.startswith("VB")]
    return second or any(low(tree, c) == "or" for j in others for c in dependents(tree, j, "cc"))


def _marks(tree: Tree, i: int) -> set[str]:
    return {low(tree, m) for m in dependents(tree, i, "mark")}
