"""Every rule on every fact -> candidates."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .facts.fact import Fact
from .model import Card, Cloze, Question
from .rules import RULES
from .rules.draft import Draft


@dataclass(frozen=True, slots=True)
class Candidate:
    """A card that a rule proposes, with the fact and draft that it came from."""

    card: Card
    fact: Fact
    draft: Draft


def ask(facts: Sequence[Fact]) -> Iterator[Candidate]:
    """Candidates of all rules, in the order of facts and rules; the same front and answer only once."""
    seen = set()
    for fact in facts:
        for name, rule in RULES.items():
            for draft in rule(fact):
                if (draft.front, draft.answer) not in seen:
                    seen.add((draft.front, draft.answer))
                    yield Candidate(_card(name, fact, draft), fact, draft)


def _card(rule: str, fact: Fact, draft: Draft) -> Card:
    sentence = fact.sentence
    source = {"sentence": sentence.text, "start": sentence.start, "end": sentence.end, "rule": rule, "aliases": draft.aliases}
    key = _key(sentence.text, rule, draft)
    if "[...]" in draft.front:
        return Cloze(key, draft.front, draft.answer, hint=draft.hint, **source)
    return Question(key, draft.front, draft.answer, **source)


def _key(sentence: str, rule: str, draft: Draft) -> str:
    """Names the fact by sentence and slot, never by the wording of the front."""
    parts = (" ".join(sentence.split()), rule, str(draft.first), str(draft.last))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
