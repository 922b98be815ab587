"""Where the answer stands in its sentence: at the heart of what is told, or in an aside."""

from __future__ import annotations

from ..ask import Candidate
from ..facts.fact import verb_over
from ..gates.telling import shown
from .gist import Gist, stem
from .worth import MOST, nouns_worth, verbs_worth

CLAUSES = ("acl", "acl:relcl", "advcl", "appos", "ccomp", "conj", "parataxis", "xcomp")
DEEP = 5


def slot(c: Candidate, told: Gist) -> dict[str, float]:
    tokens, asked = c.fact.sentence.tokens, range(c.draft.first, c.draft.last)
    head = next((i for i in asked if tokens[i].head not in asked), c.draft.first)
    counted = tokens[head].head if tokens[head].relation == "nummod" else -1
    path = _path(c, counted if counted >= 0 else head)
    relations = [tokens[i].relation for i in path]
    verb = tokens[verb_over(c.fact.sentence, head)]
    others = [e for e in c.fact.sentence.entities if e.first in shown(c) and e.first not in asked]
    numbers = [e for e in others if e.label == "NUMBER"]
    names = [e for e in others if e.label in ("PERSON", "ORGANIZATION", "PLACE", "EVENT", "WORK")]
    found = {
        "depth": min(len(path), DEEP) / DEEP,
        "straight under the verb": len(path) == 1,
        f"as {relations[0] if relations else 'root'}": 1,
        **{f"inside {relation}": 1 for relation in CLAUSES if relation in relations},
        "event of its verb": verbs_worth().get(verb.lemma.lower(), 1) / MOST,
        "other numbers": min(len(numbers), 3) / 3,
        "only number": c.draft.label == "NUMBER" and not numbers,
        "number before": any(e.first < c.draft.first for e in numbers),
        "other names": min(len(names), 4) / 4,
        "name before": any(e.first < c.draft.first for e in names),
        "late": c.draft.first / max(1, len(tokens)),
    }
    return {**found, **_counted(c, counted, told)} if counted >= 0 else found


def _path(c: Candidate, i: int) -> list[int]:
    """The tokens from the answer up to the fact's own verb, or to the root."""
    tokens, path = c.fact.sentence.tokens, []
    while i >= 0 and i != c.fact.verb:
        path.append(i)
        i = tokens[i].head
    return path


def _counted(c: Candidate, i: int, told: Gist) -> dict[str, float]:
    """What is counted."""
    noun = c.fact.sentence.tokens[i]
    public = nouns_worth().get(noun.lemma.lower(), (0, 1))[1]
    return {
        "counts": 1,
        "counts what is public": public / MOST,
        "counts what the title names": stem(noun) in told.title,
        "counts what the lead names": stem(noun) in told.lead,
        "counts what is often told": min(told.spread[stem(noun)], 6) / 6,
    }
