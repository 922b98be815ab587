"""The nouns of studying: a grade and a review."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass


class Grade(enum.IntEnum):
    """How well the answer was known, as FSRS and Anki count it."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Phase(enum.IntEnum):
    """Where a card stands: in steps of minutes, in intervals of days, or in steps again as it was forgotten."""

    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@dataclass(frozen=True, slots=True)
class Review:
    """One answer to a card, and what the memory of it is from then on.

    at, due: aware datetimes in the learner's zone; took: milliseconds, 0 for unknown.
    step: which of the steps in minutes, None in the phase REVIEW. stability: days until recall falls to 90%.
    difficulty: 1 to 10.
    """

    card: str
    at: datetime.datetime
    grade: Grade
    took: int
    phase: Phase
    step: int | None
    stability: float
    difficulty: float
    due: datetime.datetime

    def is_due(self, now: datetime.datetime) -> bool:
        """Whether the card should be asked again: in days it falls due with the day, in steps with the minute."""
        if self.phase is Phase.REVIEW:
            return self.due.astimezone(now.tzinfo).date() <= now.date()
        return self.due <= now
