"""Every rule on every fact -> candidates."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .facts import Fact, find_facts
from .facts.again import again, plain
from .facts.introduce import introduce, introductions
from .facts.roles import Role, find_roles
from .model import Card, Cloze, Document, Question
from .rules import RULES
from .rules.draft import Draft

QUESTION_WORDS, CLOZE_WORDS = 20, 25


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A card that a rule proposes, with the fact and draft that it came from.

    Equal to itself alone: gates and features keep by it what they have found out about it.
    """

    card: Card
    fact: Fact
    draft: Draft
    roles: Mapping[str, Role] = field(default_factory=dict)  # by which the document introduces people


def ask(document: Document) -> Iterator[Candidate]:
    """Candidates of all rules, in the order of facts and rules; the same front and answer only once."""
    title = set(document.article.title.split())
    roles = {name: role for name, role in introductions(find_roles(document)).items() if name.split()[-1] not in title}
    seen: set[tuple[str, str]] = set()
    for fact in find_facts(document):
        for name, rule in RULES.items():
            for draft in rule(fact):
                card = _card(name, fact, draft, roles)
                if (card.front, card.answer) not in seen:
                    seen.add((card.front, card.answer))
                    yield Candidate(card, fact, draft, roles)


def worded(draft: Draft, roles: Mapping[str, Role], context: str = "") -> str:
    """The front in full: each person by name and role where nothing before has told them. context: shown above it."""
    answer = plain(draft.answer)
    front = again(draft.front, answer, context)
    limit = CLOZE_WORDS if "[...]" in front else QUESTION_WORDS
    return introduce(front, {n: role for n, role in roles.items() if n.split()[-1] not in context}, answer, limit)


def _card(rule: str, fact: Fact, draft: Draft, roles: Mapping[str, Role]) -> Card:
    sentence = fact.sentence
    key = _key(sentence.text, rule, draft)
    source = (sentence.text, sentence.start, sentence.end, rule)
    answer, front = plain(draft.answer), worded(draft, roles)
    if "[...]" in front:
        return Cloze(key, front, answer, *source, hint=draft.hint, aliases=draft.aliases)
    return Question(key, front, answer, *source, aliases=draft.aliases)


def _key(sentence: str, rule: str, draft: Draft) -> str:
    """Names the fact by sentence and slot, never by the wording of the front."""
    parts = (" ".join(sentence.split()), rule, str(draft.first), str(draft.last))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
