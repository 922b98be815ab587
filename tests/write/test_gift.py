"""GIFT as two other programs read it: pygiftparser, and gift-pegjs where Node has it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from quizgen.errors import OutputError
from quizgen.exercises import parse
from quizgen.layout import Layout
from quizgen.model import Choice, Cloze, Deck, Question
from quizgen.write import write

from .quizzes import EVERYTHING, TOWN, TRAPS, cards, shown, with_text

pygiftparser = pytest.importorskip("pygiftparser.parser", reason="needs pygiftparser")
READ = 'process.stdout.write(JSON.stringify(require("gift-pegjs").parse(require("fs").readFileSync(0, "utf8"))))'


def node(gift: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["node", "-e", READ], input=gift, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def pegjs():
    if not shutil.which("node") or node("").returncode and "Cannot find module" in node("").stderr:
        pytest.skip("needs Node with gift-pegjs: npm install gift-pegjs, then NODE_PATH")

    def read(path: Path) -> list[dict]:
        done = node(path.read_text("utf-8"))
        assert done.returncode == 0, done.stderr + path.read_text("utf-8")
        return json.loads(done.stdout)

    return read


def unescaped(text: str) -> str:
    return re.sub(r"\\([\\~=#{}:])", r"\1", text.replace("[plain]", "", 1)).strip()


def test_every_kind_arrives_with_its_answers_and_feedback(tmp_path):
    write([TOWN], tmp_path / "quiz.gift", layout=EVERYTHING)
    with open(tmp_path / "quiz.gift", encoding="utf-8") as file:
        read = pygiftparser.parseFile(file)
    kinds = [type(question.answers).__name__ for question in read]
    assert kinds == ["SelectSet", "ShortSet", "ShortSet", "ShortSet", "MatchingSet", "MatchingSet",
                     "TrueFalseSet", "TrueFalseSet"]  # fmt: skip
    assert all(question.valid for question in read)
    choice, cloze, *_, match, _, _ = read
    assert [(unescaped(one.answer), one.fraction) for one in choice.answers.answers if one.fraction] == [("three", 100)]
    assert "_____" in cloze.text and "It was told that" in cloze.generalFeedback
    assert [pair.answer.strip() for pair in match.answers.answers][:1] == ["30 April 2025"]
    assert {question.answers.answer for question in read[-2:]} == {True, False}
    assert read[0].title.startswith("1. How many years")


def test_aliases_count_as_right(tmp_path):
    write([Deck("T", (with_text(Question, "Who?", "Mara Lind", "S."),))], tmp_path / "quiz.gift")
    with open(tmp_path / "quiz.gift", encoding="utf-8") as file:
        [question] = pygiftparser.parseFile(file)
    assert [unescaped(one.answer) for one in question.answers.answers] == ["Mara Lind", "Mara Lindy"]


@pytest.mark.parametrize("kind", [Question, Cloze, Choice])
def test_traps_arrive_as_they_stand(tmp_path, pegjs, kind):
    decks = [Deck("T", (with_text(kind, trap, trap, trap),)) for trap in TRAPS]
    write(decks, tmp_path / "quiz.gift")
    questions = [question for question in pegjs(tmp_path / "quiz.gift") if question["type"] != "Category"]
    for question, trap in zip(questions, TRAPS, strict=True):
        check(question, kind, shown(f"Q {trap}"), trap)


def check(question: dict, kind: type, front: str, text: str) -> None:
    assert question["type"] == ("MC" if kind is Choice else "Short")
    asked = front + " _____ end" * (kind is Cloze)
    assert shown(question["stem"]["text"]) == shown(asked)
    right = shown(text) if kind is Choice else shown(text).replace("*", "\\*")
    found = [shown(one["text"]["text"]) for one in question["choices"] if one["isCorrect"]]
    assert found[0] == right and len(found) == (1 if kind is Choice else 2)
    assert shown((question["globalFeedback"] or {"text": ""})["text"]) == shown(text)


@settings(deadline=None, derandomize=True, max_examples=15, suppress_health_check=list(HealthCheck))
@given(st.lists(cards, min_size=8, max_size=8))
def test_any_text_arrives(tmp_path, pegjs, cards):
    """gift-pegjs takes its own signs for entities ("&&058;") as Moodle does; nobody writes them."""
    cards = [
        card for card in cards if not any("->" in shown(text) or "&&" in text for text in (card.answer, card.sentence))
    ]
    assume(cards)
    write([Deck("T", (card,)) for card in cards], tmp_path / "quiz.gift")
    questions = [question for question in pegjs(tmp_path / "quiz.gift") if question["type"] != "Category"]
    for question, card in zip(questions, cards, strict=True):
        front = card.front.removesuffix(" [...] end")
        assert shown(question["stem"]["text"]) == shown(front + " _____ end" * isinstance(card, Cloze))
        assert shown(question["choices"][0]["text"]["text"]).replace("\\*", "*") in {
            shown(text).replace("\\*", "*") for text in (card.answer, card.answer + "x", "no")
        }
        assert shown(question["globalFeedback"]["text"]) == shown(card.sentence)


def test_an_arrow_is_left_out_with_the_reason(tmp_path):
    arrow = with_text(Question, "Which way?", "A -> B", "S.")
    left_out = write([Deck("T", (*TOWN.cards, arrow))], tmp_path / "quiz.gift")
    assert [(entry.card, "arrow" in entry.reason) for entry in left_out] == [(arrow, True)]
    with pytest.raises(OutputError, match="no card can be written in this format: GIFT takes an arrow"):
        write([Deck("T", (arrow,))], tmp_path / "other.gift")
    assert os.listdir(tmp_path) == ["quiz.gift"]


def test_what_gift_does_not_know_is_left_out(tmp_path):
    left_out = write([TOWN], tmp_path / "quiz.gift", layout=Layout(sections=parse("timeline, choice")))
    assert "GIFT has no timeline" in {entry.reason for entry in left_out}


def test_a_question_is_called_by_what_it_asks_not_by_what_stands_before(tmp_path):
    card = Question("k", "Who sold it?", "Mara Lind", "Mara Lind sold it.", 0, 18, "subject", context="The bridge was old.")
    Deck("The bridge", (card,)).write(str(tmp_path / "q.gift"))
    text = (tmp_path / "q.gift").read_text()
    assert "::1. Who sold it?::" in text
    assert "The bridge was old. Who sold it?" in text
