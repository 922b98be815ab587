"""Progress in its file: what is due, undo, settings, and that nothing confirmed is ever lost."""

from __future__ import annotations

import datetime
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.errors import InputError, OutputError
from quizgen.model import Cloze, Deck
from quizgen.study import Grade, Progress, cards_of
from quizgen.study.schedule import rescheduled
from quizgen.study.store import MIGRATIONS

from .conftest import NOW, later

ROOT = Path(__file__).parents[2]


def test_due_are_the_longest_due_first_then_the_new_in_their_order(progress):
    progress.record("late", Grade.GOOD, later(minutes=-20))
    progress.record("later", Grade.GOOD, later(minutes=-15))
    progress.record("not yet", Grade.GOOD, NOW)
    progress.record("of another deck", Grade.GOOD, later(minutes=-60))
    cards = ["new 2", "later", "not yet", "new 1", "late", "new 2"]
    assert progress.due(cards, NOW) == ["late", "later", "new 2", "new 1"]


def test_what_was_recorded_is_read_back_by_the_next_who_opens_the_file(progress):
    reviews = [progress.record("c", grade, later(days=day), took=1200) for day, grade in enumerate((3, 3, 1, 4))]
    with Progress(progress.path) as again:
        assert again.history() == reviews
        assert again.last("c") == reviews[-1]
        assert again.last("d") is None
    assert reviews[0].at.utcoffset() == datetime.timedelta(hours=2)


def test_undo_takes_back_one_review_after_the_other(progress):
    first, second = progress.record("c", 3, NOW), progress.record("d", 1, later(minutes=1))
    third = progress.record("c", 4, later(minutes=2))
    assert progress.undo() == third
    assert progress.last("c") == first
    assert progress.undo(["c"]) == first
    assert progress.due(["c"], NOW) == ["c"]
    assert (progress.undo(), progress.undo()) == (second, None)


def test_a_clock_set_back_does_not_confuse_the_order(progress):
    progress.record("c", Grade.GOOD, NOW)
    last = progress.record("c", Grade.EASY, later(days=-400))
    assert progress.last("c") == last and last.at == NOW + datetime.timedelta(milliseconds=1)


def test_waits_are_those_that_a_grade_then_leads_to(progress):
    progress.record("c", Grade.EASY, NOW)
    now = later(days=8)
    waits = progress.waits("c", now)
    assert list(waits) == list(Grade) and sorted(waits.values()) == list(waits.values())
    assert progress.record("c", Grade.HARD, now).due == now + waits[Grade.HARD]


def test_the_forecast_counts_the_cards_of_each_day(progress):
    progress.record("overdue", Grade.EASY, later(days=-30))
    progress.record("today", Grade.GOOD, NOW)
    progress.record("in eight days", Grade.EASY, NOW)
    forecast = progress.forecast(["overdue", "today", "in eight days", "new"], NOW, days=10)
    assert forecast == [2, 0, 0, 0, 0, 0, 0, 0, 1, 0]
    assert sum(progress.forecast(["in eight days"], NOW, days=8)) == 0


def test_the_retention_is_kept_and_counts_from_the_next_review(progress):
    assert progress.retention == 0.9
    progress.record("usual", Grade.EASY, NOW)
    progress.retention = 0.8
    progress.record("lower", Grade.EASY, NOW)
    with Progress(progress.path) as again:
        assert again.retention == 0.8
        assert again.last("lower").due > again.last("usual").due
    with pytest.raises(InputError, match="0.7 to 0.97"):
        progress.retention = 1.0


def test_an_updated_deck_keeps_its_history(progress):
    card = Cloze("k1", "It opened in [...].", "May", "It opened in May.", 0, 17, "gap")
    deck = Deck("The bridge", (card,), datetime.date(2026, 2, 1), "https://example.org/bridge")
    [before] = cards_of(deck)
    progress.record(before, Grade.EASY, NOW)
    added = replace(card, key="k2", front="It cost [...].")
    corrected = replace(deck, title="The new bridge", cards=(added, replace(card, front="The bridge opened in [...].")))
    assert [cards_of(corrected)[one].key for one in progress.due(cards_of(corrected), NOW)] == ["k2"]


def test_the_file_is_made_with_its_folder_and_names_its_version(tmp_path):
    path = tmp_path / "new" / "folder" / "progress.db"
    Progress(path).close()
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_file_of_an_older_version_is_brought_up_to_date(tmp_path, monkeypatch):
    path = tmp_path / "progress.db"
    with Progress(path) as old:
        review = old.record("c", Grade.GOOD, NOW)
    monkeypatch.setattr("quizgen.study.store.MIGRATIONS", (*MIGRATIONS, ("CREATE TABLE more (x)", "DROP TABLE more")))
    with Progress(path) as new:
        assert new.history() == [review]
    monkeypatch.undo()
    with pytest.raises(InputError, match="newer quizgen"):
        Progress(path)


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "progress.db"
    with Progress(path) as old:
        old.record("c", Grade.GOOD, NOW)
    monkeypatch.setattr("quizgen.study.store.MIGRATIONS", (*MIGRATIONS, ("DROP TABLE reviews", "nonsense")))
    with pytest.raises(OutputError, match="progress.db"):
        Progress(path)
    monkeypatch.undo()
    with Progress(path) as again:
        assert len(again.history()) == 1


@pytest.mark.parametrize("content", [b"not a database, but of some length " * 30, b"SQLite format 3\0" + b"x" * 2000])
def test_another_file_is_refused_and_untouched(tmp_path, content):
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(InputError, match="no file of progress"):
        Progress(path)
    assert path.read_bytes() == content


def test_another_database_is_refused(tmp_path):
    path = tmp_path / "music.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE songs (name)")
    db.close()
    with pytest.raises(InputError, match="something else"):
        Progress(path)


def test_a_place_that_cannot_be_written_is_told_in_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "file" / "progress.db", tmp_path):
        with pytest.raises(OutputError, match=str(tmp_path)):
            Progress(path)


RECORDING = """
import datetime, itertools, sys
from quizgen.study import Progress
progress = Progress(sys.argv[1])
now = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
for number in itertools.count() if sys.argv[3] == "on" else range(int(sys.argv[3])):
    progress.record(f"{sys.argv[2]} {number % 7}", 1 + number % 4, now + datetime.timedelta(minutes=number))
    print(number, flush=True)
"""


def recording(path, name, how="on"):
    command = [sys.executable, "-c", RECORDING, str(path), name, str(how)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 here")
def test_no_confirmed_review_is_lost_by_kill_9(tmp_path):
    """Killed at three moments, two at a time; whoever comes next finds all that was confirmed and goes on."""
    path, confirmed = tmp_path / "progress.db", 0
    for fatal in (1, 8, 41):
        writers = [recording(path, f"{fatal}{name}") for name in "ab"]
        for _ in range(fatal):
            assert writers[0].stdout.readline()
        for writer in writers:
            os.kill(writer.pid, signal.SIGKILL)
        lines = [fatal + len(writers[0].stdout.read().splitlines()), len(writers[1].stdout.read().splitlines())]
        for writer in writers:
            assert writer.wait() == -signal.SIGKILL
            writer.stdout.close()
        confirmed += sum(lines)
        with Progress(path) as progress:
            found = len(progress.history())
            # Each killed process may have written one review that it had not confirmed yet.
            assert confirmed <= found <= confirmed + 2
            confirmed = found
            assert progress._rows("PRAGMA integrity_check") == [("ok",)]


def test_two_processes_write_at_once(tmp_path):
    path = tmp_path / "progress.db"
    writers = [recording(path, "same", 60) for _ in range(3)]
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    with Progress(path) as progress:
        assert len(progress.history()) == 180
        # Each review went on from the one before, whoever had written that.
        of_one = progress.history(["same 3"])
        assert rescheduled(of_one) == of_one


def test_threads_share_one_progress(progress):
    def learn(name):
        for number in range(20):
            progress.record(f"{name} {number}", Grade.GOOD, NOW)

    threads = [threading.Thread(target=learn, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(progress.states(f"{name} {number}" for name in "abcd" for number in range(20))) == 80
