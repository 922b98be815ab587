"""Which kind of clause a token heads."""

from __future__ import annotations

from ..language.lemmas import inflect
from .tree import Tree, dependents, low

KINDS = {
    "root": "main",
    "acl:relcl": "relative",
    "advcl": "adverbial",
    "ccomp": "reported",
    "parataxis": "reported",
}


def kind(tree: Tree, i: int) -> str:
    """main, conjunct, relative, adverbial or reported; "" where the token heads no clause."""
    token = tree.tokens[i]
    if not token.tag.startswith("VB") and not dependents(tree, i, "cop"):
        return ""
    if relative_pronoun(tree, i) > 0:
        return "relative"
    if token.relation == "conj" and token.head >= 0:
        return "conjunct" if kind(tree, token.head) and not _half_passive(tree, i) else ""
    return KINDS.get(token.relation, "")


def _half_passive(tree: Tree, i: int) -> bool:
    """ "He was evicted and sentenced to ...": a past tense without an object that may share the passive before it. """
    token = tree.tokens[i]
    either = token.tag == "VBD" and inflect(token.lemma, "VBN") == token.text.lower()
    alone = either and not dependents(tree, i, "obj", "ccomp", "xcomp", "nsubj", "nsubj:pass")
    return alone and bool(dependents(tree, token.head, "aux:pass"))


def relative_pronoun(tree: Tree, i: int) -> int:
    """The who or which that is the verb's subject, whatever the tree hangs the verb to; -1 for none."""
    for s in dependents(tree, i, "nsubj", "nsubj:pass"):
        if s < i and tree.tokens[s].tag in ("WP", "WDT") and low(tree, s) in ("who", "which", "that"):
            return s
    return -1
