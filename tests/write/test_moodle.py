"""Moodle XML read back as Moodle reads it: elements by name, entities in embedded answers decoded last."""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from quizgen.exercises import Item, Section
from quizgen.model import Choice, Cloze, Deck, Question
from quizgen.write import write

from .quizzes import EVERYTHING, TOWN, TRAPS, cards, shown, text, with_text

# Moodle's own way into an embedded question: it ends at a brace, its answers at a tilde, unless an entity holds them.
EMBEDDED = re.compile(r"\{(\d+):SHORTANSWER:(.+?)\}", re.DOTALL)


def questions(path) -> list[ET.Element]:
    return [question for question in ET.parse(path).getroot() if question.get("type") != "category"]


def plain(element: ET.Element, path: str) -> str:
    """The text of an HTML element as it is shown."""
    return shown(html.unescape(re.sub(r"<[^>]*>", "", element.findtext(path) or "")))


def test_every_kind_arrives_with_its_answers_and_feedback(tmp_path):
    write([TOWN], tmp_path / "quiz.moodle.xml", layout=EVERYTHING)
    root = ET.parse(tmp_path / "quiz.moodle.xml").getroot()
    assert root.findtext("question/category/text") == "$course$/top/Port Ellow // the bridge"
    read = questions(tmp_path / "quiz.moodle.xml")
    assert [question.get("type") for question in read] == [
        "multichoice", "cloze", "cloze", "shortanswer", "matching", "matching", "truefalse", "truefalse"]  # fmt: skip
    [right] = [answer for answer in read[0].findall("answer") if answer.get("fraction") == "100"]
    assert (right.findtext("text"), len(read[0].findall("answer"))) == ("three", 4)
    assert "It was told that three" in read[0].findtext("generalfeedback/text")
    pairs = {plain(pair, "text"): pair.findtext("answer/text") for pair in read[5].findall("subquestion")}
    assert pairs["The first ferry crossed, in thick fog."] == "1931" and len(pairs) == 3
    judged = {question.find("answer[@fraction='100']").findtext("text") for question in read[6:]}
    assert judged == {"true", "false"}
    assert read[5].findtext("defaultgrade") == "3"


def check(question: ET.Element, card) -> None:
    if isinstance(card, Cloze):
        asked = question.findtext("questiontext/text")
        [(points, answers)] = EMBEDDED.findall(asked)
        found = [html.unescape(one.removeprefix("=")) for one in answers.split("~")]
        assert (points, question.get("type")) == ("1", "cloze")
        whole = html.unescape(re.sub(r"</?p>", "", EMBEDDED.sub("[...]", asked)))
        assert shown(whole) == shown(card.front)
    else:
        html_answers = isinstance(card, Choice)
        found = [plain(one, "text") if html_answers else one.findtext("text")
                 for one in question.findall("answer[@fraction='100']")]  # fmt: skip
        assert plain(question, "questiontext/text") == shown(card.front)
    stars = (lambda text: text) if isinstance(card, Choice) else (lambda text: text.replace("*", "\\*"))
    assert found == [stars(shown(text)) for text in (card.answer, *card.aliases)]
    assert plain(question, "generalfeedback/text") == shown(card.sentence)


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("kind", [Question, Cloze, Choice])
def test_traps_arrive_as_they_stand(tmp_path, kind, trap):
    card = with_text(kind, trap, trap, trap)
    write([Deck("T", (card,))], tmp_path / "quiz.moodle.xml")
    [question] = questions(tmp_path / "quiz.moodle.xml")
    check(question, card)


@settings(deadline=None, derandomize=True, max_examples=150, suppress_health_check=list(HealthCheck))
@given(cards)
def test_any_text_arrives(tmp_path, card):
    write([Deck("T", (card,))], tmp_path / "quiz.moodle.xml")
    [question] = questions(tmp_path / "quiz.moodle.xml")
    check(question, card)


@settings(deadline=None, derandomize=True, max_examples=60, suppress_health_check=list(HealthCheck))
@given(text, text, text)
def test_any_text_arrives_in_pairs_and_statements(tmp_path, monkeypatch, left, right, sentence):
    pairs = (Item("k1", left, right, sentence), Item("k2", right, left, sentence))
    judged = Item("k3", left, "False", sentence, correction=right)
    sections = Section("match", pairs, topic="towns and rivers"), Section("true-false", (judged,))
    monkeypatch.setattr("quizgen.write.quiz.deal", lambda deck, wanted: (sections, ()))
    write([TOWN], tmp_path / "quiz.moodle.xml")
    matched, stated = questions(tmp_path / "quiz.moodle.xml")
    found = [(plain(pair, "text"), pair.findtext("answer/text")) for pair in matched.findall("subquestion")]
    assert found == [(shown(left), shown(right)), (shown(right), shown(left))]
    assert plain(stated, "questiontext/text") == shown(left)
    assert plain(stated, "generalfeedback/text") == shown(sentence)
    assert stated.find("answer[@fraction='100']").findtext("text") == "false"
