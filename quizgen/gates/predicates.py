"""Predicates that say little, or want more than stands on the front."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..facts.words import count
from ..model import Document

LIGHT = {"seem", "want", "let", "look", "like", "love", "feel", "know", "think", "thank", "mean", "need", "try"}
# Verbs that say something only with enough beside them.
PALE = {"have", "do", "take", "get", "go", "come", "put", "turn", "happen", "keep", "appear", "be"}
ENOUGH = 8  # words
# What must follow a verb somewhere on the front.
WANTING = {
    "accuse": r" of\b",
    "allow": r" to ",
    "ask": r" to | for | whether ",
    "base": r" on | in ",
    "characterise": r" as ",
    "characterize": r" as ",
    "charge": r" with\b",
    "convict": r" of\b",
    "describe": r" as ",
    "expect": r" to ",
    "force": r" to ",
    "involve": r" in | ing ",
    "link": r" to | with ",
    "regard": r" as ",
    "sentence": r" to\b",
    "suspect": r" of\b",
    "tell": r" that | to | how ",
    "urge": r" to ",
}
# Verbs that cannot come last.
OPEN = re.compile(
    r"\b(explain|agreed?|settled|signed up|continued|insisted|replied|responded|followed|happened|joined|helped|tried"
    r"|failed|succeeded)( so far)?\W*$"
)


def empty_predicate(c: Candidate, _document: Document) -> bool:
    """A verb that says little, and little beside it."""
    if c.fact.kind == "role" or c.fact.copular:
        return False
    return c.fact.lemma in LIGHT or c.fact.lemma in PALE and count(c.card.front) < ENOUGH


def incomplete(c: Candidate, _document: Document) -> bool:
    """A predicate that wants more: "was sceptical", "asked the bank to explain"."""
    wanted = WANTING.get(c.fact.lemma)
    if wanted and not re.search(wanted, c.card.front):
        return True
    return _bare_adjective(c) or OPEN.search(c.card.front) is not None


def _bare_adjective(c: Candidate) -> bool:
    """Whether all that is said is an adjective."""
    if not c.fact.copular or c.fact.kind == "role" or len(c.fact.parts) != 1:
        return False
    part = c.fact.parts[0]
    adjective = c.fact.sentence.tokens[part.head].tag.startswith("JJ")
    return part.relation == "predicate" and adjective and len(part.words) <= 2


def others_too(c: Candidate, _document: Document) -> bool:
    """It was told that somebody "also" did it, and who is asked for: others did it as well."""
    sentence, asked = c.fact.sentence, set(range(c.draft.first, c.draft.last))
    tokens = sentence.tokens
    verbs = {t.head for t in tokens if t.text.lower() in ("also", "too") and t.relation == "advmod"}
    subjects = (i for i, t in enumerate(tokens) if t.relation.startswith("nsubj") and t.head in verbs)
    return any(i in asked or not asked.isdisjoint(sentence.below[i]) for i in subjects)


def second_half(c: Candidate, _document: Document) -> bool:
    """The second of two joined clauses, which leans on the first."""
    return c.fact.kind == "conjunct" and not c.fact.modal


def side_remark(c: Candidate, _document: Document) -> bool:
    """A relative clause, of which one in seven was acceptable; what it plans is news all the same."""
    return c.fact.kind == "relative" and not c.fact.modal
