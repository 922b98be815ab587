"""Complements and adjuncts of a clause."""

from __future__ import annotations

from .adverbs import FILLER
from .dating import relative
from .fact import Part
from .phrases import loose, phrase
from .tree import Tree, claimed, dated, dependents, low, openers, subtree
from .words import Word, indices

CORE = {"obj", "iobj", "xcomp", "ccomp", "obl", "advmod", "advcl", "nmod"}
# Dependents of a noun or adjective behind a copula that belong to the clause, not to its phrase.
OUTSIDE = {
    "nsubj", "cop", "aux", "advcl", "mark", "cc", "parataxis", "punct", "obl", "csubj", "ccomp", "discourse", "expl",
}  # fmt: skip


def parts(tree: Tree, i: int, subject: int, copular: bool, chain: tuple[Word, ...]) -> tuple[Part, ...]:
    """The parts behind the verb, then those of the adjuncts before the subject that can stand there.

    subject: its token, -1 where it stands outside the clause.
    """
    used = frozenset(w.first for w in chain)
    first = min(i, subject) if subject >= 0 else i
    telling = [c for c in tree.below[i] if c not in used and _tells(tree, i, c, copular)]
    found = [Part(tree.tokens[c].relation, c, phrase(tree, c), c < i) for c in telling]
    kept = [p for p in found if p.words and not _undated(tree, p)]
    after = [p for p in kept if p.head >= first and (p.head >= i or p.relation == "advmod")]
    before = [p for p in kept if p.head < first and p.relation.startswith("obl")]
    predicate = [_predicate(tree, i, used)] if copular else []
    return (*predicate, *after, *(p for p in before if openers(tree, p.head) or dated(tree, p.head)))


def _predicate(tree: Tree, i: int, used: frozenset[int]) -> Part:
    """The noun or adjective behind a copula with what belongs to it."""
    outside = {c for c in tree.below[i] if _base(tree, c) in OUTSIDE}
    outside |= {c for c in dependents(tree, i, "advmod") if c < i and low(tree, c) in FILLER - {"so", "too"}}
    outside |= {c for c in dependents(tree, i, "conj") if dependents(tree, c, "cop", "nsubj")}
    return Part("predicate", i, phrase(tree, i, used | outside))


def _tells(tree: Tree, i: int, c: int, copular: bool) -> bool:
    """Whether the dependent is a complement or adjunct that says something outside the article."""
    base, relation = _base(tree, c), tree.tokens[c].relation
    if base not in CORE or copular and base in ("nmod", "advmod", "obj"):
        return False
    if relation == "advmod":
        return low(tree, c) not in FILLER | {"when", "where", "why", "how"}
    if base == "advcl":
        return c > i and not loose(tree, i, c)
    return relation != "obl" or not (c > i and _addition(tree, c) or claimed(tree, c))


def _base(tree: Tree, i: int) -> str:
    """The token's relation without its subtype."""
    return tree.tokens[i].relation.split(":")[0]


def _undated(tree: Tree, part: Part) -> bool:
    """Whether the part is a time that no calendar date says ("this week", "recently")."""
    covered = indices(part.words)
    inside = [e for e in tree.sentence.entities if e.label == "DATE" and covered.issuperset(range(e.first, e.last))]
    dates = [e for e in inside if e.first <= part.head < e.last]
    return any(relative(e) and (not e.value or "W" in e.value) for e in dates)


def _addition(tree: Tree, i: int) -> bool:
    """Whether an adjunct behind a comma is a mere addition ("…, with proceeds going to charity")."""
    start = min(subtree(tree.below, i))
    return tree.tokens[start - 1].text in (",", "–", "—", "(") and not dated(tree, i)


def dangling(tree: Tree, part: Part) -> bool:
    """Whether an adverbial clause lacks the word that opens it: its subject went elsewhere in a wrong tree."""
    if not part.relation.startswith("advcl"):
        return False
    first = tree.tokens[part.words[0].first]
    opened = first.tag in ("IN", "TO", "WRB", "VBG", "VBN") or first.relation in ("mark", "advmod", "case")
    return not opened or first.tag == "RB" and not dependents(tree, part.head, "mark")
