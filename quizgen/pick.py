"""Gates, score, redundancy -> the few candidates worth learning, with a reason for each one left out."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from .ask import Candidate
from .features import gist
from .gates import gate
from .level import away
from .model import Card, Document, LeftOut
from .score import score

PER_SENTENCE = 2
PER_ANSWER = 2
VARIETY = 0.1  # what a first card of its kind is worth, in score
MIXED = 0.06  # what a card of the type that the deck has less of is worth, so that questions stand among gaps
DOUBTFUL = "less likely to be acceptable than the cards taken"
FIT = 0.2  # what a card of the level that is asked for is worth, and what one of the other end costs
LEAST = 0.42  # of cards with a lower score fewer than one in three were acceptable
FEW, LOWEST = 4, 0.25  # so many cards an article gets all the same, if they score so much


def pick(
    candidates: Sequence[Candidate], document: Document, count: int | None = None, level: str = ""
) -> tuple[list[Card], list[LeftOut]]:
    """The cards, best first, and the rest with reasons. count: at most so many; by default by length.

    level: of two cards for one thing the one of this level is taken, where it is not much worse; "" takes the better.
    """
    passed, left_out = _pass(candidates, document)
    wanted = default_count(document) if count is None else count
    chosen: list[Candidate] = []
    while passed and len(chosen) < wanted:
        asked, rarer = {_slot(c) for c in chosen}, _rarer(chosen)
        good = [c for c in passed if c.card.score >= LEAST]
        if not good and len(chosen) >= FEW:
            break
        candidate = max(good or passed, key=lambda c: _worth(c, asked, level) + MIXED * (c.card.type == rarer))
        passed.remove(candidate)
        reason = _redundant(candidate, chosen)
        if reason:
            left_out.append(LeftOut(candidate.card, reason))
        else:
            chosen.append(candidate)
    asked = {_slot(c) for c in chosen}
    rest = sorted(passed, key=lambda c: -_worth(c, asked, level))
    left_out += [LeftOut(c.card, "more cards than asked for" if c.card.score >= LEAST else DOUBTFUL) for c in rest]
    return [c.card for c in chosen], left_out


def _pass(candidates: Sequence[Candidate], document: Document) -> tuple[list[Candidate], list[LeftOut]]:
    """The candidates that may be cards, with their scores, best first, and those that may not."""
    passed, left_out = [], []
    disputed, told = _disputed(candidates), gist(document)
    for candidate in candidates:
        reason = gate(candidate, document)
        if not reason and candidate.card.front in disputed:
            reason = "two answers to one question"
        if not reason:
            value, fault = score(candidate, document, told)
            card = replace(candidate.card, score=round(value, 4))
            candidate = Candidate(card, candidate.fact, candidate.draft)
            reason = "" if value >= LOWEST else fault
        if reason:
            left_out.append(LeftOut(candidate.card, reason))
        else:
            passed.append(candidate)
    # Ties go to the earlier sentence, then to the earlier rule: sort is stable.
    return sorted(passed, key=lambda c: -c.card.score), left_out


def _worth(candidate: Candidate, asked: Set[str], level: str) -> float:
    """The score, more for what asks for something new or fits the level. asked: the slots asked for already."""
    fit = FIT * _fit(candidate, level) if level else 0
    return candidate.card.score + VARIETY * (_slot(candidate) not in asked) + fit


def _rarer(chosen: Sequence[Candidate]) -> str:
    """The type that fewer of the cards have, questions or gaps; "" where they are as many."""
    questions = sum(c.card.type == "qa" for c in chosen)
    gaps = sum(c.card.type == "cloze" for c in chosen)
    return "" if questions == gaps else "qa" if questions < gaps else "cloze"


def _fit(candidate: Candidate, level: str) -> int:
    """1 for a card of the level, 0 for one beside it, -1 for one at the other end."""
    return 1 - abs(away(candidate.card, level))


def _slot(candidate: Candidate) -> str:
    """What is asked for, so that a deck asks for more than one thing: who, where, when, how many."""
    return candidate.draft.label


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
        if _same_fact(candidate, other):
            return "asks for the same fact as a better card"
        if _stands(card.answer, other.card.front):
            return "its answer stands on another card's front"
        if _stands(other.card.answer, card.front):
            return "its front gives away another card's answer"
    if sum(other.fact.number == candidate.fact.number for other in chosen) >= PER_SENTENCE:
        return "enough cards from this sentence"
    if sum(_same_answer(candidate, other) for other in chosen) >= PER_ANSWER:
        return "enough cards with this answer"
    return ""


def _same_fact(one: Candidate, other: Candidate) -> bool:
    """Whether both ask one sentence for the same words of it, or for one answer."""
    return one.card.start == other.card.start and (one.draft.first == other.draft.first or _same_answer(one, other))


def _same_answer(one: Candidate, other: Candidate) -> bool:
    return one.card.answer.lower() == other.card.answer.lower()


def _stands(answer: str, front: str) -> bool:
    if answer.casefold() not in front.casefold():
        return False  # as mostly, and seen sooner than a pattern is made
    return re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", front, re.IGNORECASE) is not None
