"""Remarks between commas or dashes that a sentence can lose."""

from __future__ import annotations

from .kinds import kind
from .tree import Tree, claimed, low, subtree
from .verbs import SAY

REMOVABLE = {"appos", "acl:relcl", "acl", "advcl", "parataxis", "obl", "nmod", "conj"}
SEPARATORS = {",", "–", "—"}
REPORTING = {
    "according", "added", "adds", "argued", "argues", "claimed", "claims", "said", "say", "says", "warned", "warns",
}  # fmt: skip


def remark(tree: Tree, i: int) -> range | None:
    """The tokens of a remark under `i` with the comma or dash before it, and with the one after it if it is the same.

    None where there is no such remark, or it says who says so.
    """
    token, span = tree.tokens[i], _span(tree, i)
    if span is None or token.head < 0 or token.relation not in REMOVABLE:
        return None
    if claimed(tree, i) or token.relation == "parataxis" and token.lemma in SAY:
        return None
    if any(low(tree, j) in REPORTING for j in span) or _cuts_a_name(tree, span.start):
        return None
    before = tree.tokens[span.start - 1].text
    after = tree.tokens[span.stop].text if span.stop < len(tree.tokens) else "."
    if before not in SEPARATORS or after not in SEPARATORS | {"."}:
        return None
    if token.relation == "conj" and (after != "." or not kind(tree, i)):
        return None  # only a last clause; names in a list stay together
    return range(span.start - 1, span.stop + (after == before))


def _span(tree: Tree, i: int) -> range | None:
    """The tokens under `i` without commas at either end; None where they are torn apart or open the sentence."""
    under = sorted(subtree(tree.below, i))
    while under and tree.tokens[under[-1]].text in SEPARATORS | {"."}:
        under.pop()
    while under and tree.tokens[under[0]].text in SEPARATORS:
        under.pop(0)
    if not under or under[0] == 0 or under[-1] - under[0] + 1 != len(under):
        return None
    return range(under[0], under[-1] + 1)


def _cuts_a_name(tree: Tree, start: int) -> bool:
    return any(e.first < start - 1 < e.last or e.first < start < e.last for e in tree.sentence.entities)
