"""Whether a typed answer is right: strict about what is asked for, tolerant about how it is written."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable

from ..model import Card
from .days import is_day, part_of_day, same_day
from .review import Grade
from .tokens import tokens
from .typo import slipped


class Verdict(enum.Enum):
    """What to tell the learner of the typed answer."""

    RIGHT = "Right"
    SPELLING = "Right, but mind the spelling"
    PARTLY = "Partly right"
    WRONG = "Not right"


SUGGESTED = {Verdict.RIGHT: Grade.GOOD, Verdict.SPELLING: Grade.GOOD, Verdict.PARTLY: Grade.HARD,
             Verdict.WRONG: Grade.AGAIN}  # fmt: skip
_ORDER = list(Verdict)
_MOST_EXTRA = 3  # words beside the right ones; whoever types a whole list has not answered


def check(card: Card, typed: str, others: Iterable[str] = ()) -> Verdict:
    """The best verdict by the answer or one of its aliases. others: answers that are not right, though spelt alike."""
    wordings = (card.answer, *card.aliases)
    if card.front.count("[...]") == 1 and tokens(typed) == tokens(card.front.replace("[...]", card.answer)):
        return Verdict.RIGHT  # the whole statement, with its gap filled
    best = min((_verdict(wording, typed) for wording in wordings), key=_ORDER.index)
    if best is Verdict.SPELLING and any(tokens(typed) == tokens(other) for other in others):
        return Verdict.WRONG
    return best


def _verdict(answer: str, typed: str) -> Verdict:
    wanted, given = tokens(answer), tokens(typed)
    if not given:
        return Verdict.RIGHT if not wanted and typed.strip() == answer.strip() else Verdict.WRONG
    listed = _listed(given, wanted) if "," in answer or " and " in answer else None
    if given == wanted or same_day(typed, answer) or listed is Verdict.RIGHT:
        return Verdict.RIGHT
    if is_day(answer):
        return Verdict.PARTLY if part_of_day(typed, answer) else Verdict.WRONG
    if "".join(given) == "".join(wanted) or _slips(given, wanted):
        return Verdict.SPELLING
    return listed or (Verdict.PARTLY if _part(given, wanted) else Verdict.WRONG)


def _listed(given: tuple[str, ...], wanted: tuple[str, ...]) -> Verdict | None:
    """The verdict on a list, whose order does not count; None where a word is not of it."""
    less, whole = Counter(given), Counter(wanted)
    del less["and"], whole["and"]
    if not less or not less <= whole:
        return None
    return Verdict.RIGHT if less == whole else Verdict.PARTLY


def _slips(given: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return len(given) == len(wanted) and all(one == other or slipped(one, other) for one, other in zip(given, wanted))


def _part(given: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether one holds the other: a part of the answer, or all of it and a little more."""
    less = _within(given, wanted) and any(len(word) > 2 or word[0].isdigit() for word in given)
    return less or bool(wanted) and _within(wanted, given) and len(given) - len(wanted) <= _MOST_EXTRA


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the words stand together, in their order, in the whole."""
    return any(whole[start : start + len(part)] == part for start in range(len(whole) - len(part) + 1))
