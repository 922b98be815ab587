"""What the clause is like."""

from __future__ import annotations

from ..ask import Candidate
from ..facts.words import count, indices
from ..gates.telling import stems
from ..model import Entity
from .gist import Gist

COMMON_VERBS = {"say", "be", "become", "include", "remain", "believe", "use", "make", "show", "find"}

# Verbs that tell no event of themselves, and verbs that tell a result.
WEAK = {"be", "come", "get", "give", "go", "have", "know", "like", "make", "receive", "remain", "see", "take", "want"}
TELLING = {"build", "call", "estimate", "find", "kill", "launch", "lead", "open", "run", "show", "start", "think", "win"}


def fact(c: Candidate, told: Gist) -> dict[str, float]:
    fact, tokens = c.fact, c.fact.sentence.tokens
    subject = tokens[fact.subject.head] if fact.subject.words else None
    names = [e for e in fact.sentence.entities if e.label not in ("NUMBER", "TERM", "DATE")]
    named = {i for e in names for i in range(e.first, e.last)}
    subject_named = not named.isdisjoint(indices(fact.subject.words))
    asked = range(c.draft.first, c.draft.last)
    determiner = fact.subject.words[0].text.lower() if fact.subject.words else ""
    return {
        "passive": fact.passive,
        "copular": fact.copular,
        "subject named": subject_named,
        "bare plural subject": bool(subject and subject.tag == "NNS" and not subject_named),
        "indefinite subject": determiner in ("a", "an", "one", "some", "another"),
        "definite subject": determiner in ("the", "this") and not subject_named,
        "parts": min(len(fact.parts), 5) / 5,
        "sentence length": min(len(tokens), 60) / 60,
        "short sentence": len(tokens) <= 18,
        "share of the sentence": min(1.0, count(c.card.front) / max(1, len(tokens))),
        "pair": any(t.relation == "conj" and (i in asked or t.head in asked) for i, t in enumerate(tokens)),
        "verbatim": fact.kind == "sentence" and not fact.dropped,
        "resolved": bool(fact.sentence.references),
        "common verb": fact.lemma in COMMON_VERBS,
        "weak verb": fact.lemma in WEAK,
        "telling verb": fact.lemma in TELLING,
        **_subject(c, [e for e in names if not named.isdisjoint(indices(fact.subject.words))], told),
    }


def _subject(c: Candidate, names: list[Entity], told: Gist) -> dict[str, float]:
    """Who or what does it: somebody of whom the article tells much, or a passer-by."""
    own = indices(c.fact.subject.words)
    asked = range(c.draft.first, c.draft.last)
    name = next((e.name or e.text for e in names if own.issuperset(range(e.first, e.last)) and e.first not in asked), "")
    if not name:
        return {}
    often = told.mentions[name]
    return {
        "subject mentioned often": min(often, 8) / 8,
        "subject mentioned once": often <= 1,
        "subject in the title": not told.title.isdisjoint(stems(name)),
        "main subject": often == max(told.mentions.values()),
    }
