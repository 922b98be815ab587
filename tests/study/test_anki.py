"""Reviews made here are Anki's own after an import."""

from __future__ import annotations

import datetime

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from quizgen.errors import OutputError
from quizgen.model import Deck
from quizgen.study import Grade, cards_of
from quizgen.study.anki import write_reviewed

from .test_session import CARDS

DECK = Deck("The bridge", tuple(one.card for one in CARDS.values()), datetime.date(2025, 5, 1))
DAY = datetime.timedelta(days=1)
# Anki asks its own clock what day it is.
NOW = datetime.datetime.now().astimezone()


@pytest.fixture
def imported(progress, tmp_path):
    """Import the deck with its reviews; gives the collection and its card of an id."""
    opened = []

    def done():
        write_reviewed([DECK], tmp_path / "deck.apkg", progress)
        collection = Collection(str(tmp_path / "collection.anki2"))
        opened.append(collection)
        options = ImportAnkiPackageOptions(with_scheduling=True)
        path = str(tmp_path / "deck.apkg")
        collection.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options))

        def card(one):
            query = "SELECT cards.id FROM cards JOIN notes ON notes.id = nid WHERE guid = ?"
            return collection.get_card(collection.db.scalar(query, one))

        return collection, card

    yield done
    for collection in opened:
        collection.close()


def test_a_card_in_days_is_due_on_its_day_with_its_memory(progress, imported):
    one = next(iter(cards_of(DECK)))
    progress.record(one, Grade.EASY, NOW - 20 * DAY)
    last = progress.record(one, Grade.GOOD, NOW - 10 * DAY, took=3000)
    collection, card = imported()
    found = card(one)
    assert (found.type, found.queue, found.reps, found.lapses) == (2, 2, 2, 0)
    today = (NOW - datetime.timedelta(hours=4)).date()  # Anki's day begins at four
    assert found.due - collection.sched.today == (last.due.date() - today).days
    assert found.ivl == (last.due - last.at).days
    assert found.memory_state.stability == pytest.approx(last.stability, abs=0.001)
    assert found.memory_state.difficulty == pytest.approx(last.difficulty, abs=0.01)
    assert collection.db.all("SELECT ease, ivl, lastivl, type, time FROM revlog ORDER BY id") == [
        [4, 8, 0, 0, 0],
        [3, found.ivl, 8, 1, 3000],
    ]


def test_cards_in_steps_and_new_ones(progress, imported):
    forgotten, begun, new = cards_of(DECK)
    progress.record(forgotten, Grade.EASY, NOW - 20 * DAY)
    again = progress.record(forgotten, Grade.AGAIN, NOW)
    progress.record(begun, Grade.GOOD, NOW)
    collection, card = imported()
    assert (card(forgotten).type, card(forgotten).queue, card(forgotten).lapses) == (3, 1, 1)
    assert card(forgotten).due == int(again.due.timestamp())
    assert (card(begun).type, card(begun).queue) == (1, 1)
    assert (card(new).type, card(new).reps) == (0, 0)
    # Two reviews of one moment are both there.
    assert collection.db.scalar("SELECT count(*) FROM revlog") == 3
    assert collection.fix_integrity()[1]


def test_anki_goes_on_with_the_card(progress, imported):
    one, *others = cards_of(DECK)
    progress.record(one, Grade.EASY, NOW - 20 * DAY)
    for other in others:
        progress.record(other, Grade.EASY, NOW)
    collection, card = imported()
    collection.decks.set_current(card(one).did)
    queued = collection.sched.get_queued_cards(fetch_limit=1)
    assert (queued.review_count, queued.new_count) == (1, 0)
    found = card(one)
    found.start_timer()
    collection.sched.answerCard(found, 3)
    assert card(one).ivl > 8


def test_a_target_that_cannot_be_written(progress, tmp_path):
    with pytest.raises(OutputError, match="no folder"):
        write_reviewed([DECK], tmp_path / "none" / "deck.apkg", progress)
