"""Who claims what a clause says."""

from __future__ import annotations

from .phrases import phrase
from .tree import Tree, claimed, dependents, openers
from .verbs import SAY
from .words import join

PRONOUN_TAGS = {"PRP", "PRP$", "WP", "WP$", "WDT"}
PRONOUNS = {"he", "she", "it", "they", "we", "i", "you", "who", "which", "that"}
# Relations by which a clause is part of what the verb above it says or is told.
PART_OF = {
    "conj", "acl:relcl", "advcl", "xcomp", "obl", "obj", "nsubj", "nmod", "acl", "ccomp", "parataxis", "appos",
}  # fmt: skip


def speaker(tree: Tree, i: int) -> str | None:
    """Who claims the clause ("" for the article itself), or None where the claim has no usable name."""
    claims = [c for c in dependents(tree, i, "obl") if claimed(tree, c)]
    if claims:
        return _source(tree, claims[0])
    node = i
    while node >= 0:
        report = _report(tree, node)
        if report >= 0:
            return _reporter(tree, report)
        token = tree.tokens[node]
        node = token.head if token.relation in PART_OF else -1
    return ""


def _report(tree: Tree, i: int) -> int:
    """The verb of saying under or over which the clause stands, -1 for none."""
    for c in dependents(tree, i, "parataxis"):
        if tree.tokens[c].lemma in SAY and dependents(tree, c, "nsubj"):
            return c
    token = tree.tokens[i]
    said = token.relation == "parataxis" and tree.tokens[token.head].lemma in SAY
    return token.head if said or token.relation == "ccomp" else -1


def _reporter(tree: Tree, report: int) -> str | None:
    who = dependents(tree, report, "nsubj")
    if not who:
        return None
    pronoun = tree.tokens[who[0]].tag in ("PRP", "WP", "WDT", "EX", "DT")
    word = tree.words.get(who[0])
    if pronoun and (word is None or word.text.lower() in PRONOUNS):
        return None
    return _source(tree, who[0])


def _source(tree: Tree, i: int) -> str | None:
    """The phrase without its preposition, None where a pronoun is left in it."""
    words = phrase(tree, i, frozenset(openers(tree, i)))
    unresolved = [w for w in words if w.text == tree.tokens[w.first].text]
    return None if any(tree.tokens[w.first].tag in PRONOUN_TAGS for w in unresolved) else join(words)
