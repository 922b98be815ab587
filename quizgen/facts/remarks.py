"""Remarks between commas or dashes that a sentence can lose."""

from __future__ import annotations

from .chain import FINITE
from .kinds import kind
from .tree import Tree, claimed, listed, low, subtree
from .verbs import SAY

REMOVABLE = {"appos", "acl:relcl", "acl", "advcl", "parataxis", "obl", "nmod", "conj"}
SEPARATORS = {",", "–", "—"}
CONDITIONS = {"without", "if", "unless", "until", "except", "despite", "to", "into"}  # what changes without them
SHORT = 8  # tokens of "X said" at the end of a sentence
OPENERS = {"WDT", "WP", "WP$", "WRB", "CC", "IN", "RB"}
REPORTING = {
    "according", "added", "adds", "argued", "argues", "claimed", "claims", "said", "say", "says", "warned", "warns",
}  # fmt: skip


def remark(tree: Tree, i: int) -> range | None:
    """The tokens of a remark under `i` with the comma or dash before it, and with the one after it if it is the same.

    None where there is no such remark, or it says who says so.
    """
    token = tree.tokens[i]
    if token.head < 0 or token.relation not in REMOVABLE:
        return None
    span = _span(tree, i)
    if span is None or listed(tree, i) or _one_more(tree, span):
        return None  # no remark, or half of a list
    if claimed(tree, i) or token.relation == "parataxis" and token.lemma in SAY:
        return None
    if any(low(tree, j) in REPORTING for j in span) or _cuts_a_name(tree, span.start):
        return None
    if not _whole(tree, span):
        return None
    if _subject(tree, span) or low(tree, span.start) in CONDITIONS:
        return None
    before = tree.tokens[span.start - 1].text
    after = tree.tokens[span.stop].text if span.stop < len(tree.tokens) else "."
    if before not in SEPARATORS or after not in SEPARATORS | {"."}:
        return None
    if token.relation == "conj" and (after != "." or not kind(tree, i)):
        return None  # only a last clause; names in a list stay together
    shared = after == "," and (_within_remark(tree, span) or _speech_tag(tree, span.stop + 1))
    closes = after == before and not shared
    return range(span.start - 1, span.stop + closes)


def _one_more(tree: Tree, span: range) -> bool:
    """ "Fourteen civilians, five soldiers and one guard": a number that opens the span, and "and" within it. """
    return tree.tokens[span.start].tag == "CD" and any(low(tree, i) == "and" for i in span)


def _whole(tree: Tree, span: range) -> bool:
    """Whether the span is a remark and neither half of one nor the main clause: a finite verb needs an opening word."""
    tokens = [tree.tokens[i] for i in span]
    dashes = sum(t.text in ("–", "—") for t in tokens)
    verb = any(t.tag in FINITE for t in tokens)
    relative = len(tokens) > 1 and tokens[1].tag in ("WDT", "WP", "WP$")
    return dashes % 2 == 0 and (not verb or tokens[0].tag in OPENERS or relative)


def _subject(tree: Tree, span: range) -> bool:
    """Whether the span is what the sentence tells of: "In a letter, the doctors, ..., said"."""
    first = all(t.text != "," for t in tree.tokens[: span.start - 1])
    verb = span.stop + 1 < len(tree.tokens) and tree.tokens[span.stop + 1].tag in FINITE
    return first and verb and tree.tokens[0].tag in ("IN", "RB", "TO", "VBG", "VBN")


def _within_remark(tree: Tree, span: range) -> bool:
    """Whether the comma behind the span closes another remark too: ", which hurts Closer, a magazine, is ..."."""
    goes_on = span.stop + 1 < len(tree.tokens) and tree.tokens[span.stop + 1].tag in FINITE
    comma = max((i for i in range(span.start - 1) if tree.tokens[i].text == ","), default=-1)
    outer = tree.tokens[comma + 1 : span.start - 1]
    remark = outer and (outer[0].tag in ("WDT", "WP") or not any(t.tag in FINITE for t in outer))
    return goes_on and comma > 0 and bool(remark)


def _speech_tag(tree: Tree, start: int) -> bool:
    """Whether "its captain wrote" is all that follows."""
    rest = tree.tokens[start:]
    return len(rest) < SHORT and any(t.lemma in SAY for t in rest)


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
