"""What a learner has reviewed and when each card is due, in one SQLite file."""

from __future__ import annotations

import datetime
import json
import os
import threading
from collections.abc import Callable, Iterable
from typing import Any

from ..errors import InputError
from .review import Grade, Review
from .rows import COLUMNS, INSERT, MILLISECOND, review_of, row, whole
from .schedule import HIGHEST, LOWEST, RETENTION, rescheduled, reviewed
from .store import connected, writing


class Progress:
    """A file of progress; several processes and threads may use it at once.

  XX gives them; all times are aware datetimes, whose zone says where a
    day ends. What a method that writes has returned from is on the disk.
    """

    def __init__(self, path: str | os.PathLike[str], fuzz: Callable[[], float] | None = None) -> None:
        """path: made, with its folder, where it is not there. fuzz: as `reviewed` takes it, random.random or None.

        Raises InputError for a file of another kind, OutputError where it cannot be written.
        """
        self.path = os.fspath(path)
        self._fuzz = fuzz
        self._lock = threading.RLock()
        self._db = connected(path)

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def retention(self) -> float:
        """The share of cards, 0.7 to 0.97, that should be known when they are asked; it holds from the next review."""
        found = self._rows("SELECT value FROM settings WHERE name = 'retention'")
        return float(found[0][0]) if found else RETENTION

    @retention.setter
    def retention(self, share: float) -> None:
        if not LOWEST <= share <= HIGHEST:
            raise InputError(f"the retention should be from {LOWEST} to {HIGHEST}, not {share}")
        with self._lock, writing(self._db, self.path) as db:
            db.execute("INSERT OR REPLACE INTO settings VALUES ('retention', ?)", (repr(float(share)),))

    def record(self, card: str, grade: Grade | int, now: datetime.datetime, took: int = 0) -> Review:
        """Note that the card was answered. took: milliseconds, 0 for unknown."""
        with self._lock, writing(self._db, self.path) as db:
            last = self.last(card)
            # A clock that was set back must not put the review before the last one, nor two fall together.
            at = max(whole(now), last.at + MILLISECOND) if last else whole(now)
            review = reviewed(card, last, Grade(grade), at, took, self.retention, self._fuzz)
            db.execute(INSERT, row(review))
        return review

    def undo(self, cards: Iterable[str] | None = None) -> Review | None:
        """Take the latest review back and return it, None where there is none. cards: of these only."""
        with self._lock, writing(self._db, self.path) as db:
            wanted, values = _among(cards)
            found = db.execute(f"SELECT id, {COLUMNS} FROM reviews {wanted} ORDER BY at DESC, id DESC LIMIT 1", values)
            latest = found.fetchone()
            if latest:
                db.execute("DELETE FROM reviews WHERE id = ?", latest[:1])
        return review_of(latest[1:]) if latest else None

    def merge(self, reviews: Iterable[Review]) -> int:
        """Add reviews from another file; how many were new. A card reviewed in both is scheduled anew from all."""
        new: dict[str, dict[datetime.datetime, Review]] = {}
        for review in reviews:
            new.setdefault(review.card, {})[review.at] = review
        with self._lock, writing(self._db, self.path) as db:
            count, retention = 0, self.retention
            for here in self.history(new):
                new[here.card].pop(here.at, None)
            for card, there in new.items():
                known = self.history([card]) if there else []
                added = rescheduled([*known, *there.values()], retention) if known else there.values()
                if known:
                    db.execute("DELETE FROM reviews WHERE card = ?", (card,))
                db.executemany(INSERT, map(row, added))
                count += len(there)
        return count

    def last(self, card: str) -> Review | None:
        """The card's last review, which says when it is due; None for a new card."""
        return self.states([card]).get(card)

    def states(self, cards: Iterable[str]) -> dict[str, Review]:
        """The last review of each of the cards that have one."""
        return {review.card: review for review in self.history(cards)}

    def history(self, cards: Iterable[str] | None = None) -> list[Review]:
        """All reviews, of these cards or of all, the earliest first."""
        wanted, values = _among(cards)
        found = self._rows(f"SELECT {COLUMNS} FROM reviews {wanted} ORDER BY at, id", values)
        return [review_of(values) for values in found]

    def due(self, cards: Iterable[str], now: datetime.datetime) -> list[str]:
        """Those of the cards to be asked now: first those that are due, the longest due first, then the new ones."""
        cards = list(dict.fromkeys(cards))
        states = self.states(cards)
        due = sorted((review.due, card) for card, review in states.items() if review.is_due(now))
        return [card for _, card in due] + [card for card in cards if card not in states]

    def waits(self, card: str, now: datetime.datetime) -> dict[Grade, datetime.timedelta]:
        """How long the card would rest after each grade, without fuzz."""
        last, retention = self.last(card), self.retention
        return {grade: reviewed(card, last, grade, now, retention=retention).due - now for grade in Grade}

    def forecast(self, cards: Iterable[str], now: datetime.datetime, days: int = 30) -> list[int]:
        """How many of the cards fall due today and on each following day; overdue ones today, new ones never."""
        counts = [0] * days
        for review in self.states(cards).values():
            day = max(0, (review.due.astimezone(now.tzinfo).date() - now.date()).days)
            if day < days:
                counts[day] += 1
        return counts

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._db.execute(query, values).fetchall()


def _among(cards: Iterable[str] | None) -> tuple[str, tuple[object, ...]]:
    """The condition for these cards; as JSON, since SQLite limits the number of values."""
    return ("", ()) if cards is None else ("WHERE card IN (SELECT value FROM json_each(?))", (json.dumps(list(cards)),))
