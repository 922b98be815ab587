"""Progress goes out as JSON and comes back whole."""

from __future__ import annotations

import json

import pytest

from quizgen.errors import InputError
from quizgen.study import Grade, Progress, exported, take_in
from quizgen.study.schedule import rescheduled

from .conftest import NOW, later


@pytest.fixture
def other(tmp_path):
    with Progress(tmp_path / "other.db", fuzz=lambda: 0.99) as opened:
        yield opened


def test_what_goes_out_comes_back_whole_even_with_fuzz(progress, other):
    other.retention = 0.85
    for _ in range(3):
        other.record("at one moment", Grade.GOOD, NOW)
    for day, grade in enumerate((3, 4, 4, 1, 3)):
        other.record("c", grade, later(days=9 * day))
        other.record(f"d{day}", grade, later(days=9 * day, minutes=1))
    assert take_in(progress, exported(other)) == 13
    assert progress.history() == other.history()
    assert progress.retention == 0.85
    assert exported(progress) == exported(other)


def test_taking_in_twice_adds_nothing(progress, other):
    other.record("c", Grade.GOOD, NOW)
    assert [take_in(progress, exported(other)) for _ in range(2)] == [1, 0]
    assert take_in(other, exported(other)) == 0


def test_a_card_reviewed_in_both_is_scheduled_from_all_its_reviews(progress, other):
    here = [progress.record("c", Grade.EASY, NOW), progress.record("c", Grade.GOOD, later(days=20))]
    there = other.record("c", Grade.AGAIN, later(days=8))
    only_there = other.record("d", Grade.GOOD, NOW)
    progress.retention = 0.8
    assert take_in(progress, exported(other)) == 2
    assert progress.history(["c"]) == rescheduled([*here, there], 0.8)
    assert progress.last("d") == only_there
    assert progress.retention == 0.8


@pytest.mark.parametrize(
    "spoilt",
    [
        {"grade": 5}, {"grade": True}, {"grade": None}, {"phase": 0}, {"step": None}, {"step": -1}, {"stability": 0},
        {"stability": "1"}, {"stability": float("nan")}, {"difficulty": 11}, {"at": 1e9}, {"at": 10**30},
        {"zone": 9999}, {"card": 1}, {"took": "long"},
    ],
    ids=str,
)  # fmt: skip
def test_what_no_export_holds_is_refused_with_nothing_taken_in(progress, other, spoilt):
    other.record("c", Grade.GOOD, NOW)
    other.record("d", Grade.GOOD, NOW)
    data = json.loads(exported(other))
    data["reviews"][1] |= spoilt
    with pytest.raises(InputError, match="no exported progress"):
        take_in(progress, json.dumps(data))
    assert not progress.history()


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "1", '{"format": "quizgen progress 1"}', "[" * 100_000])
def test_other_text_is_refused(progress, text):
    with pytest.raises(InputError, match="quizgen progress export"):
        take_in(progress, text)
