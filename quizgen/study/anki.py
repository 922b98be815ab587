"""Decks -> an Anki package that holds the reviews made here, for a collection that has not got these cards yet."""

from __future__ import annotations

import datetime
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from ..model import Deck
from ..write import apkg
from ..write.check import check_cards
from ..write.target import check_target, replacing
from .progress import Progress
from .review import Grade, Phase, Review

_EASE = 2500  # thousandths; Anki's own scheduler before FSRS wants one
_LEARNING = {Phase.LEARNING: 1, Phase.RELEARNING: 3}  # Anki's types of cards; 2 is for days
_KIND = {Phase.LEARNING: 0, Phase.REVIEW: 1, Phase.RELEARNING: 2}  # of a review, by where the card stood before it
_CARD = (
    "UPDATE cards SET type = ?, queue = ?, due = ?, ivl = ?, factor = ?, reps = ?, lapses = ?, left = ?, data = ? "
    "WHERE id = ?"
)
_REVIEW = "INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)"
_ONE_STEP = 1001  # that many steps left, today and in all
_DAY = datetime.timedelta(days=1)


def write_reviewed(decks: Sequence[Deck], path: Path, progress: Progress) -> int:
    """Write the package; how many reviews are in it. Raises OutputError where it cannot be written."""
    check_target(path)
    check_cards(decks)
    with replacing(path) as draft, tempfile.TemporaryDirectory() as folder:
        bare = Path(folder, "bare.apkg")
        apkg.write(decks, bare, parent="", typed=False, tagged=False)
        with zipfile.ZipFile(bare) as archive:
            database = Path(archive.extract("collection.anki2", folder))
        with closing(sqlite3.connect(database)) as db:
            count = _fill(db, progress)
            db.commit()
        apkg.pack(database, draft)
    return count


def _fill(db: sqlite3.Connection, progress: Progress) -> int:
    """Write the reviews of the collection's cards into it, and what they left."""
    [began] = db.execute("SELECT crt FROM col").fetchone()
    cards = dict(db.execute("SELECT notes.guid, cards.id FROM notes JOIN cards ON cards.nid = notes.id"))
    reviews: dict[str, list[Review]] = {}
    for review in progress.history(cards):
        reviews.setdefault(review.card, []).append(review)
    taken: set[int] = set()  # Anki's log knows a review by its moment alone
    for card, made in reviews.items():
        db.execute(_CARD, (*_state(made, began), cards[card]))
        for before, review in pairwise([None, *made]):
            db.execute(_REVIEW, _logged(cards[card], before, review, taken))
    return sum(map(len, reviews.values()))


def _state(made: Sequence[Review], began: int) -> tuple[object, ...]:
    """What Anki keeps of a card. began: when its collection did, in seconds; days are counted from there."""
    last = made[-1]
    asked = int(last.at.timestamp())
    memory = json.dumps({"s": round(last.stability, 4), "d": round(last.difficulty, 3), "lrt": asked})
    lapses = sum(one.grade is Grade.AGAIN and before.phase is Phase.REVIEW for before, one in zip(made, made[1:]))
    if last.phase is Phase.REVIEW:
        first = datetime.datetime.fromtimestamp(began, last.due.tzinfo).date()
        place = (2, 2, (last.due.date() - first).days, _interval(last), _EASE)
    else:
        place = (_LEARNING[last.phase], 1, int(last.due.timestamp()), 0, _EASE)
    return (*place, len(made), lapses, 0 if last.phase is Phase.REVIEW else _ONE_STEP, memory)


def _logged(card: int, before: Review | None, review: Review, taken: set[int]) -> tuple[object, ...]:
    number = int(review.at.timestamp() * 1000)
    while number in taken:
        number += 1
    taken.add(number)
    kind = _KIND[before.phase] if before else 0
    previous = _interval(before) if before else 0
    return number, card, int(review.grade), _interval(review), previous, _EASE, review.took, kind


def _interval(review: Review) -> int:
    """Days, or less than a day as negative seconds."""
    wait = review.due - review.at
    return wait // _DAY if review.phase is Phase.REVIEW else -int(wait.total_seconds())
