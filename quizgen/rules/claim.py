from __future__ import annotations

from collections.abc import Iterator

from ..facts.again import plain
from ..facts.fact import Fact
from ..facts.tree import children
from ..facts.words import capital, join
from .asking import asked, full, parts_text, spaced
from .draft import Draft

# Verbs of which "say" tells the same, and those of studies.
SAY = {"add", "announce", "argue", "claim", "declare", "insist", "note", "say", "state", "stress", "warn"}
FIND = {"conclude", "find", "reveal", "show"}


def claim(fact: Fact) -> Iterator[Draft]:
    """What did somebody say about it? (Q11b) — what a report says of several things, as a sentence of its own."""
    verb = _report(fact)
    if not verb or not fact.parts or fact.lemma in SAY | FIND or not _several(fact):
        return
    answer = capital(spaced("they", join(fact.chain), parts_text(fact.parts)))
    front = asked("what did", fact.speaker, verb, "about", join(fact.subject.words))
    yield Draft(front, answer, fact.chain[0].first, max(w.last for p in fact.parts for w in p.words))


def _report(fact: Fact) -> str:
    """The verb to ask with, "" where nobody by name says it and no study finds it."""
    tokens, i = fact.sentence.tokens, fact.verb
    if not fact.speaker or fact.kind not in ("main", "reported"):
        return ""
    over = [tokens[c].lemma for c in children(fact.sentence)[i] if tokens[c].relation == "parataxis"]
    if tokens[i].relation in ("ccomp", "parataxis"):
        over.append(tokens[tokens[i].head].lemma)
    verb = next((verb for verb in over if verb in SAY | FIND), "")
    return verb if verb in FIND else "say" if verb and _named(fact) else ""


def _named(fact: Fact) -> bool:
    """Whether the speaker is a name, at most with a role before or behind it."""
    named = (e for e in fact.sentence.entities if e.label in ("PERSON", "ORGANIZATION"))
    return any(plain(fact.speaker).partition(",")[0].endswith((full(e), e.text)) for e in named)


def _several(fact: Fact) -> bool:
    """Whether the subject is several things, none of them a person, and neither counted nor anybody's."""
    words, tag = fact.subject.words, fact.sentence.tokens[fact.subject.head].tag
    barred = any(e.label in ("PERSON", "NUMBER") for e in fact.entities(fact.subject))
    return bool(words) and not barred and (tag in ("NNS", "NNPS") or any(w.text == "and" for w in words))
