"""Moodle XML beside two other programs: one reads ours, another writes the same questions."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from quizgen.model import Card, Choice, Cloze, Deck
from quizgen.write import write

from .quizzes import EVERYTHING, TOWN, shown, text, with_text
from .test_moodle import plain, questions


@pytest.fixture(scope="module")
def read():
    parser = pytest.importorskip("moodle_xml_parser.parser", reason="needs moodle-xml-parser")
    return lambda path: parser.parse_file(str(path))


def bare(markup: str | None) -> str:
    return shown(re.sub(r"</?p>", "", markup or ""))


def test_choices_and_gaps_are_read_by_moodle_xml_parser(tmp_path, read):
    write([TOWN], tmp_path / "quiz.moodle.xml", layout=EVERYTHING)
    found = read(tmp_path / "quiz.moodle.xml")
    [choice], gaps = found["multichoice"], found["cloze"]
    assert (choice.single, {bare(one.answer): one.score_fraction for one in choice.options}) == (
        True, {"three": 100, "two": 0, "five": 0, "ten": 0})  # fmt: skip
    assert bare(choice.general_feedback) == next(c.sentence for c in TOWN.cards if isinstance(c, Choice))
    answers = [(gap.sub_type, [(one.answer, one.score) for one in gap.options]) for one in gaps for gap in one.gaps]
    assert answers == [("SHORTANSWER", [(answer, 100)]) for answer in ("40,000", "Amry")]


@settings(deadline=None, derandomize=True, max_examples=60, suppress_health_check=list(HealthCheck))
@given(text, text, text)
def test_any_choice_is_read_by_moodle_xml_parser(tmp_path, read, front, answer, sentence):
    """It takes the end of a CDATA section out of any text."""
    card = with_text(Choice, *(one.replace("]]>", "") or "x" for one in (front, answer, sentence)))
    found = _read(tmp_path, read, card)["multichoice"][0]
    assert bare(found.text_pre_parse) == shown(card.front)
    assert {bare(one.answer): one.score_fraction for one in found.options} == {
        shown(card.answer): 100, **{shown(one): 0 for one in card.distractors}}  # fmt: skip
    assert bare(found.general_feedback) == shown(card.sentence)


# It decodes entities before it looks for gaps, Moodle after: signs of its own and HTML's are for Moodle alone.
simple = text.filter(lambda text: not set(text) & set("{}~=#%:&<>*"))


@settings(deadline=None, derandomize=True, max_examples=60, suppress_health_check=list(HealthCheck))
@given(simple, simple, simple)
def test_a_gap_in_any_plain_text_is_read_by_moodle_xml_parser(tmp_path, read, front, answer, sentence):
    card = with_text(Cloze, front, answer, sentence)
    [found] = _read(tmp_path, read, card)["cloze"]
    [gap] = found.gaps
    assert bare(found.text_pre_parse.replace(gap.raw_content, "[...]")) == shown(card.front)
    assert [(one.answer, one.score) for one in gap.options] == [
        (shown(answer), 100) for answer in (card.answer, *card.aliases)]  # fmt: skip


def _read(tmp_path: Path, read, card: Card) -> dict[str, list]:
    write([Deck("T", (card,))], tmp_path / "quiz.moodle.xml")
    return read(tmp_path / "quiz.moodle.xml")


def test_every_other_kind_is_written_as_pymoodef_writes_it(tmp_path):
    """True and false, short answers, pairs and choices: the same parts with the same values."""
    pymoodef = pytest.importorskip("pymoodef.questions", reason="needs pymoodef")
    write([TOWN], tmp_path / "ours.moodle.xml", layout=EVERYTHING)
    ours = [question for question in questions(tmp_path / "ours.moodle.xml") if question.get("type") != "cloze"]
    with open(tmp_path / "sheet.csv", "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["type", "question", "image", "image_alt", "answer", *(f"a_{place}" for place in range(1, 5))])
        rows.writerows([["", plain(one, "questiontext/text"), "", "", *_answers(one)] for one in ours])
    theirs = pymoodef.Questions()
    theirs.define_from_csv(str(tmp_path / "sheet.csv"))
    theirs.generate_xml(str(tmp_path / "theirs.xml"))
    read = questions(tmp_path / "theirs.xml")
    assert {one.get("type") for one in read} == {"multichoice", "shortanswer", "matching", "truefalse"}
    assert [_essence(one) for one in read] == [_essence(one) for one in ours]


def _answers(question: ET.Element) -> list[str]:
    """What pymoodef is told: the right answer first; "left<|>right" for a pair."""
    if question.get("type") == "matching":
        pairs = question.findall("subquestion")
        return [f"{plain(pair, 'text')}<|>{plain(pair, 'answer/text')}" for pair in pairs]
    right = sorted(question.findall("answer"), key=lambda answer: answer.get("fraction") != "100")
    texts = [plain(answer, "text") for answer in right]
    return texts if question.get("type") == "multichoice" else texts[:1]


def _essence(question: ET.Element) -> tuple[object, ...]:
    """All that says what is asked and what is right; pymoodef takes points off for what is wrong."""
    answers = {(plain(one, "text"), max(0, float(one.get("fraction")))) for one in question.findall("answer")}
    pairs = [(plain(pair, "text"), plain(pair, "answer/text")) for pair in question.findall("subquestion")]
    settings = {name: question.findtext(name) for name in ("usecase", "single")}
    asked = shown(re.sub(r"<!--.*?-->", "", question.findtext("questiontext/text")))
    return question.get("type"), bare(asked), question.find("questiontext").get("format"), answers, pairs, settings
