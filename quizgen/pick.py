"""Gates, score, redundancy -> the few candidates worth learning, with a reason for each one left out."""

from __future__ import annotations

import math
from collections.abc import Sequence, Set

from .ask import Candidate
from .clash import clashing, redundant, same_answer, without_answers
from .features import gist
from .level import away
from .model import Card, Document, LeftOut
from .weigh import LOWEST, weigh

VARIETY = 0.1  # what a first card of its kind is worth, in score
RULED_OUT = 0.3  # what a card costs for each of those that it keeps out of the deck, by their scores
DOUBTFUL = "less likely to be acceptable than the cards taken"
FIT = 0.2  # what a card of the level that is asked for is worth, and what one of the other end costs
ONE_IN = 3  # cards may be a question for the sake of variety
LEAST = 0.5  # of cards with a lower score on new articles fewer than half were acceptable
FEW = 2  # so many cards an article gets all the same


def pick(
    candidates: Sequence[Candidate], document: Document, count: int | None = None, level: str = ""
) -> tuple[list[Card], list[LeftOut]]:
    """The cards, best first, and the rest with reasons. count: at most so many; by default by length.

    level: of two cards for one thing the one of this level is taken, where it is not much worse; "" takes the better.
    """
    passed, left_out = _pass(candidates, document)
    wanted = default_count(document) if count is None else count
    chosen: list[Candidate] = []
    clashes = clashing(passed)
    while passed and len(chosen) < wanted:
        asked, left = {_slot(c) for c in chosen}, set(passed)
        good = [c for c in passed if c.card.score >= LEAST]
        if not good and len(chosen) >= FEW:
            break
        candidate = max(good or passed, key=lambda c: _worth(c, asked, level) - RULED_OUT * _lost(clashes[c] & left))
        passed.remove(candidate)
        reason = redundant(candidate, chosen)
        if reason:
            left_out.append((candidate, reason))
        else:
            chosen.append(candidate)
    asked = {_slot(c) for c in chosen}
    rest = sorted(passed, key=lambda c: -_worth(c, asked, level))
    left_out += [(c, "more cards than asked for" if c.card.score >= LEAST else DOUBTFUL) for c in rest]
    for candidate in list(chosen):
        others = [c for c in chosen if c is not candidate]
        better = _best_wording(candidate, [c for c, _ in left_out], others)
        if better is not candidate:
            chosen[chosen.index(candidate)] = better
            left_out.append((candidate, "asks for the same fact as a better card"))
    chosen = _some_as_questions(chosen, left_out)
    best_first = sorted(chosen, key=lambda c: -c.card.score)
    return [without_answers(c, chosen) for c in best_first], _once(left_out, chosen)


def _best_wording(candidate: Candidate, left_out: Sequence[Candidate], others: Sequence[Candidate]) -> Candidate:
    """The best of the wordings of one card that go with the others: the one chosen may have kept less out."""
    card = candidate.card
    same = (c for c in left_out if (c.card.key, c.card.answer) == (card.key, card.answer) and c.card.score > card.score)
    return max((candidate, *(c for c in same if not redundant(c, others))), key=lambda c: c.card.score)


def _some_as_questions(chosen: Sequence[Candidate], left_out: list[tuple[Candidate, str]]) -> list[Candidate]:
    """The cards, some of the gaps as questions for the same words, so that a deck is not all gaps.

    Of 58 pairs strict readers took 30% of the gaps and 28% of the questions, which the model thinks much less of.
    """
    deck, asked = list(chosen), 0
    for place, gap in enumerate(chosen):
        twins = [c for c, _ in left_out if _same_slot(c, gap)] if asked < (place + 2) // ONE_IN else []
        question = max(twins, key=lambda c: c.card.score, default=None)
        if question and not redundant(question, deck[:place] + deck[place + 1 :]):
            deck[place] = question
            left_out.append((gap, "asks for the same fact as a better card"))
        asked += deck[place].card.type == "qa"
    return deck


def _same_slot(question: Candidate, gap: Candidate) -> bool:
    """Whether one asks what the other leaves out; of what the gates stop there is no score."""
    passed = question.card.score and question.card.type == "qa" and gap.card.type == "cloze"
    return bool(passed) and question.card.start == gap.card.start and same_answer(question, gap)


def _once(left_out: Sequence[tuple[Candidate, str]], chosen: Sequence[Candidate]) -> list[LeftOut]:
    """What was left out, each draft once: a candidate may come with its context and without."""
    taken = {id(c.draft) for c in chosen}
    found = {id(c.draft): LeftOut(c.card, reason) for c, reason in reversed(left_out) if id(c.draft) not in taken}
    return list(reversed(found.values()))


def _pass(
    candidates: Sequence[Candidate], document: Document
) -> tuple[list[Candidate], list[tuple[Candidate, str]]]:
    """The candidates that may be cards, with their scores, best first, and those that may not."""
    passed: list[Candidate] = []
    left_out: list[tuple[Candidate, str]] = []
    disputed, told = _disputed(candidates), gist(document)
    for candidate in candidates:
        found, reason = weigh(candidate, document, told)
        if found and candidate.card.front in disputed:
            found, reason = [], "two answers to one question"
        passed += found
        if not found:
            left_out.append((candidate, reason))
    # Ties go to the earlier sentence, then to the earlier rule: sort is stable.
    return sorted(passed, key=lambda c: -c.card.score), left_out


def _lost(others: Set[Candidate]) -> float:
    """What a deck loses without them, in score: of the cards with one answer the best counts."""
    best: dict[str, float] = {}
    for c in others:
        best[c.card.answer] = max(best.get(c.card.answer, 0), c.card.score - LOWEST)
    return math.fsum(best.values())


def _worth(candidate: Candidate, asked: Set[str], level: str) -> float:
    """The score, more for what asks for something new or fits the level. asked: the slots asked for already."""
    fit = FIT * _fit(candidate, level) if level else 0
    return candidate.card.score + VARIETY * (_slot(candidate) not in asked) + fit


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
