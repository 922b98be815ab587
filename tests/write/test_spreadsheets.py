"""Spreadsheets as openpyxl and csv read them back, and the limits that the platforms set."""

from __future__ import annotations

import csv
import dataclasses
import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings

from quizgen.errors import OutputError
from quizgen.exercises import parse
from quizgen.layout import Layout
from quizgen.model import Choice, Deck
from quizgen.write import write

from .quizzes import TOWN, cards, shown, with_text

openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl")
QUIZ = Layout(sections=parse("choice, true-false, short-answer"))


def rows(path) -> list[tuple]:
    return list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))


def test_kahoot_has_its_heading_in_row_8_and_the_rest_below(tmp_path):
    left_out = write([TOWN], tmp_path / "quiz.kahoot.xlsx", layout=QUIZ)
    read = rows(tmp_path / "quiz.kahoot.xlsx")
    assert read[7][1] == "Question - max 120 characters"
    assert read[8][:2] == (1, "How many years did the bridge take?")
    for row in read[8:]:
        answers = [answer for answer in row[2:6] if answer]
        assert 2 <= len(answers) <= 4 and row[6] in (5, 10, 20, 30, 60, 90, 120, 240)
        assert answers[int(row[7]) - 1]
    assert read[8][2:6][int(read[8][7]) - 1] == "three"
    assert {entry.reason for entry in left_out} == {"Kahoot asks with options; short-answer has none"}


@pytest.mark.parametrize(
    ("front", "answer", "wrong", "reason"),
    [
        ("q" * 120, "a" * 75, ("b",), ""),
        ("q" * 121, "a", ("b",), "its question has 121 characters, for Kahoot at most 120"),
        ("q", "a" * 76, ("b",), "an answer has 76 characters, for Kahoot at most 75"),
        ("q", "a", ("b" * 76,), "an answer has 76 characters, for Kahoot at most 75"),
        ("q", "a", tuple("bcde"), "Kahoot takes at most 4 answers"),
    ],
)
def test_what_is_too_long_for_kahoot_is_left_out_whole(tmp_path, front, answer, wrong, reason):
    card = dataclasses.replace(TOWN.cards[-1], key="k", front=front, answer=answer, distractors=wrong)
    left_out = write([Deck("T", (TOWN.cards[-1], card))], tmp_path / "quiz.kahoot.xlsx")
    assert [entry.reason for entry in left_out] == ([reason] if reason else [])
    assert (front in [row[1] for row in rows(tmp_path / "quiz.kahoot.xlsx")]) == (not reason)


def test_a_card_that_is_no_choice_is_asked_with_its_wrong_options_or_refused(tmp_path):
    write([dataclasses.replace(TOWN, cards=TOWN.cards[7:11])], tmp_path / "quiz.kahoot.xlsx")
    asked = rows(tmp_path / "quiz.kahoot.xlsx")[8:]
    assert len(asked) == 1 and {"Mara Lind", "Jonas Reck", "Ida Holm"} == set(asked[0][2:5])
    with pytest.raises(OutputError, match="no card can be written in this format: .* too few wrong options"):
        write([dataclasses.replace(TOWN, cards=TOWN.cards[:1])], tmp_path / "other.kahoot.xlsx")


def test_quizizz_names_the_right_option_or_lists_what_is_accepted(tmp_path):
    write([TOWN], tmp_path / "quiz.quizizz.xlsx", layout=QUIZ)
    heading, choice, *rest = rows(tmp_path / "quiz.quizizz.xlsx")
    assert heading[:3] == ("Question Text", "Question Type", "Option 1")
    assert choice[1] == "Multiple Choice" and choice[2:7][choice[7] - 1] == "three"
    blank = next(row for row in rest if row[0] == "Who is the mayor of Port Ellow?")
    assert blank[1:5] == ("Fill-in-the-Blank", "Mara Lind", "Lind", None) and blank[7] is None
    assert "Mara Lind" in blank[10]


def test_blooket_is_a_csv_with_the_number_of_the_right_answer(tmp_path):
    write([TOWN], tmp_path / "quiz.blooket.csv", layout=Layout(sections=parse("choice, true-false")))
    with open(tmp_path / "quiz.blooket.csv", encoding="utf-8", newline="") as file:
        above, heading, choice, *rest = csv.reader(file)
    assert (above[0], heading[1]) == ("Blooket\nImport Template", "Question Text")
    assert choice[0] == "1" and choice[2:6][int(choice[7]) - 1] == "three"
    assert rest[-1][2:6] == ["True", "False", "", ""] and rest[-1][7] in ("1", "2")


@settings(deadline=None, derandomize=True, max_examples=50, suppress_health_check=list(HealthCheck))
@given(cards)
def test_any_text_arrives(tmp_path, card):
    """Formulas too are text."""
    write([Deck("T", (card,))], tmp_path / "quiz.quizizz.xlsx")
    [row] = rows(tmp_path / "quiz.quizizz.xlsx")[1:]
    assert row[0] == shown(card.front.replace("[...]", "_____"))
    right = row[2:7][row[7] - 1 if isinstance(card, Choice) else 0]
    assert (right, row[10]) == (shown(card.answer), shown(card.sentence))
    if isinstance(card, Choice):
        write([Deck("T", (card,))], tmp_path / "quiz.blooket.csv")
        with open(tmp_path / "quiz.blooket.csv", encoding="utf-8", newline="") as file:
            read = list(csv.reader(file))[2]
        assert read[1] == shown(card.front) and read[2:6][int(read[7]) - 1] == shown(card.answer)


def test_a_formula_is_text(tmp_path):
    write([Deck("T", (with_text(Choice, "x", "=1+1", "=SUM(A1)"),))], tmp_path / "quiz.quizizz.xlsx")
    cells = list(openpyxl.load_workbook(tmp_path / "quiz.quizizz.xlsx").active.rows)[1]
    assert {cell.data_type for cell in cells if isinstance(cell.value, str)} == {"s"}


def test_the_same_input_gives_the_same_bytes(tmp_path, monkeypatch):
    write([TOWN], tmp_path / "one.kahoot.xlsx")
    time.sleep(1.1)  # openpyxl notes the second in which it wrote
    write([TOWN], tmp_path / "two.kahoot.xlsx")
    assert (tmp_path / "one.kahoot.xlsx").read_bytes() == (tmp_path / "two.kahoot.xlsx").read_bytes()


def test_a_missing_extra_is_one_clear_line(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(OutputError, match=r'needs openpyxl; pip install "quizgen\[handout\]"'):
        write([TOWN], tmp_path / "quiz.kahoot.xlsx")
    assert not list(tmp_path.iterdir())
