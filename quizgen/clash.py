"""What two cards of one deck do to each other: ask for the same, or give each other's answer away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from .ask import Candidate
from .model import Card
from .values.moment import MONTH

PER_SENTENCE = 2
PER_ANSWER = 2
# Beside a date or number these make it part of a longer one.
BEFORE = re.compile(r"(?:\d|\b(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)[a-z]*)[.,]? $")
AFTER = re.compile(r"[.,]\d| (?:and \d|\d|hundred|thousand|million|billion|trillion|per ?cent|[A-Z])")


def clashing(passed: Sequence[Candidate]) -> dict[Candidate, set[Candidate]]:
    """For each candidate the others that cannot stand in one deck with it, as one gives the other's answer away."""
    clashes: dict[Candidate, set[Candidate]] = {c: set() for c in passed}
    for one, other in combinations(passed, 2):
        if _tells(one, other) or _tells(other, one):
            clashes[one].add(other)
            clashes[other].add(one)
    return clashes


def redundant(candidate: Candidate, chosen: Sequence[Candidate]) -> str:
    """Why the candidate adds nothing to those chosen, or gives one of them away."""
    for other in chosen:
        if _same_fact(candidate, other):
            return "asks for the same fact as a better card"
        if _tells(other, candidate):
            return "its answer stands on another card's front"
        if _tells(candidate, other):
            return "its front gives away another card's answer"
    if sum(other.fact.number == candidate.fact.number for other in chosen) >= PER_SENTENCE:
        return "enough cards from this sentence"
    if sum(same_answer(candidate, other) for other in chosen) >= PER_ANSWER:
        return "enough cards with this answer"
    return ""


def _same_fact(one: Candidate, other: Candidate) -> bool:
    """Whether both ask one sentence for words that they share, or for one answer."""
    overlap = one.draft.first < other.draft.last and other.draft.first < one.draft.last
    return one.card.start == other.card.start and (overlap or same_answer(one, other))


def same_answer(one: Candidate, other: Candidate) -> bool:
    """Whether the answers are the same but for capitals."""
    return one.card.answer.lower() == other.card.answer.lower()


def _tells(one: Candidate, other: Candidate) -> bool:
    """Whether the front of the one, or what stands above it, holds the answer of the other."""
    if _stands(other.card.answer, one.card.front):
        return True
    told = re.compile(rf"(?<!\w){_pattern(other)}(?!\w)", re.IGNORECASE)
    return told.search(one.card.context) is not None and told.search(_hidden(other, one.card.context)) is not None


def _pattern(other: Candidate) -> str:
    """What tells the answer in a text; of a month of a year its name is enough, with or without a day."""
    answer = re.escape(other.card.answer)
    month = MONTH.search(other.card.answer) if other.draft.label == "DATE" else None
    if month is None:
        return answer
    return rf"(?:{answer}|(?:\d{{1,2}}(?:st|nd|rd|th)? )?{month[0]}(?: \d{{1,2}}(?:st|nd|rd|th)?(?!\d))?(?:,? \d{{4}})?)"


def _hidden(other: Candidate, context: str) -> str:
    """The context without what another card asks for, where that is a date or number by itself: "was sold for …"."""
    if other.draft.label not in ("DATE", "NUMBER"):
        return context
    found = list(re.finditer(rf"(?<![\w$£€-]){_pattern(other)}(?![\w%-])", context, re.IGNORECASE))
    if any(BEFORE.search(context[: m.start()]) or AFTER.match(context, m.end()) for m in found):
        return context  # part of a longer one
    for m in reversed(found):
        context = f"{context[: m.start()]}…{context[m.end() :]}"
    return context


def without_answers(card: Candidate, chosen: Sequence[Candidate]) -> Card:
    """The card, in its context no date or number that another of those chosen asks for."""
    context = card.card.context
    for other in chosen:
        if other is not card:
            context = _hidden(other, context)
    return replace(card.card, context=context)


def _stands(answer: str, front: str) -> bool:
    if answer.casefold() not in front.casefold():
        return False  # as mostly, and seen sooner than a pattern is made
    return re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", front, re.IGNORECASE) is not None
