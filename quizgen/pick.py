"""Gates, score, redundancy -> the few candidates worth learning, with a reason for each one left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from .ask import Candidate
from .features import topic_words
from .gates import gate
from .model import Card, Document, LeftOut
from .score import score

PER_SENTENCE = 2
PER_ANSWER = 2
VARIETY = 0.1  # what a first card of its kind is worth, in score
LEAST = 0.18  # a lower score means that fewer than about one in four such cards were acceptable


def pick(candidates: Sequence[Candidate], document: Document, count: int | None = None) -> tuple[list[Card], list[LeftOut]]:
    """The cards, best first, and the rest with reasons. count: at most so many; by default by length."""
    wanted = default_count(document) if count is None else count
    passed, left_out = [], []
    disputed, topic = _disputed(candidates), topic_words(document)
    for candidate in candidates:
        reason = gate(candidate, document) or ("two answers to one question" if candidate.card.front in disputed else "")
        if reason:
            left_out.append(LeftOut(candidate.card, reason))
        else:
            passed.append(replace(candidate, card=replace(candidate.card, score=round(score(candidate, document, topic), 4))))
    # Ties go to the earlier sentence, then to the earlier rule: sort is stable.
    passed.sort(key=lambda c: -c.card.score)
    chosen: list[Candidate] = []
    while passed:
        asked = {_slot(c) for c in chosen}
        candidate = max(passed, key=lambda c: c.card.score + VARIETY * (_slot(c) not in asked))
        passed.remove(candidate)
        reason = _redundant(candidate, chosen)
        if candidate.card.score < LEAST:
            reason = "not likely enough to be acceptable"
        elif len(chosen) >= wanted:
            reason = "more cards than asked for"
        if reason:
            left_out.append(LeftOut(candidate.card, reason))
        else:
            chosen.append(candidate)
    return [c.card for c in chosen], left_out


def _slot(candidate: Candidate) -> str:
    """What is asked for, so that a deck asks for more than one thing: who, where, when, how many."""
    return candidate.draft.label + candidate.card.type


def _disputed(candidates: Sequence[Candidate]) -> set[str]:
    """Fronts that different answers go with."""
    answers: dict[str, set[str]] = {}
    for candidate in candidates:
        answers.setdefault(candidate.card.front, set()).add(candidate.card.answer.lower())
    return {front for front, found in answers.items() if len(found) > 1}


def default_count(document: Document) -> int:
    """About one card for 65 words, 10 to 20 in all."""
    words = sum(len(s.tokens) for s in document.sentences)
    return max(10, min(20, words // 65))


def _redundant(candidate: Candidate, chosen: Sequence[Candidate]) -> str:
    """Why the candidate adds nothing to those chosen, or gives one of them away."""
    card = candidate.card
    for other in chosen:
        if other.fact.number == candidate.fact.number and (other.fact.verb == candidate.fact.verb and other.draft.first == candidate.draft.first or _same(other.card.answer, card.answer)):
            return "asks for the same fact as a better card"
        if _stands(card.answer, other.card.front):
            return "its answer stands on another card's front"
        if _stands(other.card.answer, card.front):
            return "its front gives away another card's answer"
    if sum(other.fact.number == candidate.fact.number for other in chosen) >= PER_SENTENCE:
        return "enough cards from this sentence"
    if Counter(other.card.answer.lower() for other in chosen)[card.answer.lower()] >= PER_ANSWER:
        return "enough cards with this answer"
    return ""


def _same(one: str, other: str) -> bool:
    return one.lower() == other.lower()


def _stands(answer: str, front: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", front, re.IGNORECASE) is not None
