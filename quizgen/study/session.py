"""One sitting: which card comes next, what was answered, and how it went. Knows no screen."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..model import Choice
from .check import SUGGESTED, Verdict, check
from .progress import Progress
from .review import Grade, Phase, Review
from .titled import Titled

# A card that is to come again within minutes comes sooner where no other is left, as in Anki.
_AHEAD = datetime.timedelta(minutes=20)
_LONGEST = 60_000  # milliseconds; who took longer was away


@dataclass(frozen=True, slots=True)
class Summary:
    """How a sitting went. known: cards not graded Again when first asked. next_due: the earliest of all cards' dues.

    left: cards that could be asked now, in this sitting or the next.
    """

    reviews: int
    cards: int
    known: int
    next_due: datetime.datetime | None
    left: int


class Session:
    """A sitting over the cards that are due. `current` is the id of the card that is asked, None at the end."""

    def __init__(
        self,
        progress: Progress,
        cards: Mapping[str, Titled],
        now: Callable[[], datetime.datetime],
        most: int | None = None,
    ) -> None:
        """now: the clock, in the learner's zone. most: how many different cards at most."""
        self.progress, self.cards, self._now = progress, cards, now
        self._waiting = progress.due(cards, now())[:most]
        self._reviews: list[Review] = []
        self.current: str | None = None
        self._advance()

    @property
    def shown(self) -> Titled:
        """The card that is asked. Raises KeyError at the end."""
        return self.cards[self.current or ""]

    @property
    def left(self) -> int:
        """How many cards are still to be asked, or to be asked again, with the current one."""
        return len(self._waiting) + len(self._soon()) + (self.current is not None)

    @property
    def done(self) -> int:
        """How many reviews were made."""
        return len(self._reviews)

    def check(self, typed: str) -> Verdict:
        """The verdict on a typed answer, or on an option's text."""
        card = self.shown.card
        if isinstance(card, Choice):
            return Verdict.RIGHT if typed == card.answer else Verdict.WRONG
        return check(card, typed, (other.card.answer for other in self.cards.values()))

    def waits(self) -> dict[Grade, datetime.timedelta]:
        """How long the card would rest after each grade."""
        return self.progress.waits(self.current or "", self._now())

    def grade(self, grade: Grade) -> Review:
        """Record the grade of the current card and go on. The review is on the disk when this returns."""
        now = self._now()
        took = min((now - self._asked) // datetime.timedelta(milliseconds=1), _LONGEST)
        review = self.progress.record(self.current or "", grade, now, max(0, took))
        self._reviews.append(review)
        self._advance()
        return review

    def undo(self) -> bool:
        """Take the last grade of this sitting back, and ask that card again; whether there was one."""
        if not self._reviews:
            return False
        last = self._reviews.pop()
        self.progress.undo([last.card])
        if self.current and self.current not in self._seen():
            self._waiting.insert(0, self.current)
        self._ask(last.card)
        return True

    def summary(self) -> Summary:
        first = {review.card: review.grade for review in reversed(self._reviews)}
        states = self.progress.states(self.cards)
        due = {*self.progress.due(self.cards, self._now()), *(review.card for review in self._soon())}
        return Summary(
            reviews=len(self._reviews),
            cards=len(first),
            known=sum(grade > Grade.AGAIN for grade in first.values()),
            next_due=min((review.due for review in states.values()), default=None),
            left=len(due | ({self.current} if self.current else set())),
        )

    def _seen(self) -> set[str]:
        return {review.card for review in self._reviews}

    def _soon(self) -> list[Review]:
        """Cards of this sitting that are in steps of minutes and should come again in it, the next first."""
        last = {review.card: review for review in self._reviews if review.card != self.current}
        until = self._now() + _AHEAD
        return sorted(
            (one for one in last.values() if one.phase is not Phase.REVIEW and one.due <= until),
            key=lambda one: one.due,
        )

    def _advance(self) -> None:
        self.current = None
        soon = self._soon()
        if soon and (soon[0].due <= self._now() or not self._waiting):
            self._ask(soon[0].card)
        elif self._waiting:
            self._ask(self._waiting.pop(0))

    def _ask(self, card: str) -> None:
        self.current, self._asked = card, self._now()


def suggested(verdict: Verdict) -> Grade:
    """The grade that Enter gives."""
    return SUGGESTED[verdict]
