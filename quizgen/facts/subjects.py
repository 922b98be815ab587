"""The subject of a clause, and whether tags, agreement and word order confirm it."""

from __future__ import annotations

from .chain import FINITE
from .fact import Part
from .kinds import kind, relative_pronoun
from .phrases import phrase
from .tree import Tree, dependents, low, openers, plural
from .words import indices

RELATIVE = {"WDT", "WP", "WP$", "WRB"}
NO_NOUN = {"IN", "WP$", "WRB", "VB", "VBP", "TO"}  # nothing that a noun phrase could begin with


def subject(tree: Tree, i: int, sort: str) -> Part | None:
    """The subject's phrase; an antecedent for who/which/that, the first verb's for a conjunct. sort: of the clause."""
    own = dependents(tree, i, "nsubj", "nsubj:pass")
    if len(own) > 1:
        return None
    if not own:
        head = tree.tokens[i].head
        return subject(tree, head, kind(tree, head)) if sort == "conjunct" and _joined(tree, i) else None
    s = own[0]
    tag = tree.tokens[s].tag
    if sort == "relative":
        return _antecedent(tree, i, s) if tag in ("WP", "WDT") else None
    if tag in ("WP", "WDT", "EX", "WRB") or s > i and sort != "main":
        return None
    return Part(tree.tokens[s].relation, s, phrase(tree, s))


def _joined(tree: Tree, i: int) -> bool:
    """Whether "and" or "but" stands right before the conjunct's first word, at most adverbs between."""
    first = min([i, *dependents(tree, i, "aux", "aux:pass", "cop")])
    while first and tree.tokens[first - 1].tag == "RB":
        first -= 1
    return first > 0 and tree.tokens[first - 1].tag == "CC"


def _antecedent(tree: Tree, i: int, pronoun: int) -> Part | None:
    """The noun phrase that a relative pronoun stands for: all of it before the pronoun, a noun at its head."""
    head = _antecedent_head(tree, i)
    # "An agreement between A and B, which …" is about the agreement.
    top = tree.tokens[head].head
    if tree.tokens[head].relation == "conj" and any(low(tree, c) == "between" for c in openers(tree, top)):
        head = top
    while tree.tokens[head].relation == "nmod" and any(low(tree, c) == "between" for c in openers(tree, head)):
        head = tree.tokens[head].head
    if not tree.tokens[head].tag.startswith("NN") or dependents(tree, head, "nsubj", "nsubj:pass", "cop"):
        return None
    words = phrase(tree, head, frozenset({i, *openers(tree, head)}))
    between = tree.tokens[max(indices(words), default=head) + 1 : pronoun]
    if any(t.text not in (",", "–", "—", "(", ")") for t in between):
        return None
    return Part("nsubj", head, words)


def _antecedent_head(tree: Tree, i: int) -> int:
    """The noun that a relative clause tells of: by the tree, or the one that stands before the pronoun."""
    if tree.tokens[i].relation == "acl:relcl":
        return tree.tokens[i].head
    before = range(relative_pronoun(tree, i) - 1, -1, -1)
    head = next((j for j in before if tree.tokens[j].tag.startswith("NN")), 0)
    while tree.tokens[head].relation in ("conj", "compound", "flat") and 0 <= tree.tokens[head].head < head:
        head = tree.tokens[head].head
    return head


def misread(tree: Tree, found: Part) -> bool:
    """Whether the subject cannot be a noun phrase, so that the tree must be wrong."""
    inside = [tree.tokens[i] for i in sorted(indices(found.words))]
    tags = [t.tag for t in inside]
    lone_comma = sum(t.text == "," for t in inside) == 1 and "CC" not in tags
    verb = not FINITE.isdisjoint(tags) and RELATIVE.isdisjoint(tags)
    return lone_comma or verb or not NO_NOUN.isdisjoint(tags[:1]) or "TO" in tags[:2]


def agrees(tree: Tree, i: int, finite: int) -> bool:
    """Whether number of subject and finite verb fit; police and team may take either."""
    token, word = tree.tokens[i], low(tree, finite)
    several = plural(tree, i) or low(tree, i) in ("they", "we", "you")
    if word in ("was", "is", "has", "does", "’s", "'s") or tree.tokens[finite].tag == "VBZ":
        counted = token.tag == "NNS" and bool(dependents(tree, i, "nummod"))  # "nine years is"
        return not several or token.tag == "NNPS" or counted
    if word in ("were", "are", "have", "do"):
        return several or token.tag in ("CD", "DT", "JJ", "NN", "NNP")
    return True
