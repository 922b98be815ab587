"""Decks -> Moodle XML: https://docs.moodle.org/en/Moodle_XML_format"""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from ..exercises import Item, Section
from ..exercises.gap import GAP
from ..layout import Layout
from ..model import Deck, LeftOut
from .gift import wildcards
from .quiz import CARDS, accepted, asked_in, line, name, questions, quizzes, stem

PURPOSE = "a quiz for Moodle with everything it can hold"
LIMITS = "no timeline"
_TYPES = {
    "choice": "multichoice",
    "short-answer": "shortanswer",
    "cloze": "cloze",
    "true-false": "truefalse",
    "match": "matching",
}


def write(decks: Sequence[Deck], path: Path, *, layout: Layout, **_other: object) -> tuple[LeftOut, ...]:
    """Write a category for each deck, its questions below; the feedback is the source sentence."""
    made, left_out = quizzes(decks, layout, CARDS, _fault)
    root = ET.Element("quiz")
    for quiz in made:
        category = ET.SubElement(root, "question", type="category")
        _text(
            ET.SubElement(category, "category"),
            f"$course$/top/{line(quiz.deck.title).replace('/', '//') or 'Questions'}",
        )
        for number, (section, items) in enumerate(questions(quiz), 1):
            question = ET.SubElement(root, "question", type=_TYPES[section.kind])
            _text(ET.SubElement(question, "name"), name(number, section, items))
            _text(ET.SubElement(question, "questiontext", format="html"), f"<p>{_asked(section, items)}</p>")
            told = "" if section.kind == "match" else _html(items[0].sentence)
            _text(ET.SubElement(question, "generalfeedback", format="html"), told and f"<p>{told}</p>")
            _answers(question, section, items)
    ET.indent(root)
    ET.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
    return left_out


def _fault(section: Section, item: Item) -> str:
    return "Moodle has no timeline" if section.kind == "timeline" else ""


def _asked(section: Section, items: Sequence[Item]) -> str:
    """What is asked, as HTML; a gap holds its answers itself."""
    if section.kind != "cloze":
        return _html(asked_in(section, items))
    before, after = line(items[0].prompt).split(GAP)
    right = "~".join(f"={_embedded(wildcards(answer))}" for answer in accepted(items[0]))
    return f"{_braceless(before)}{{{section.points}:SHORTANSWER:{right}}}{_braceless(after)}"


def _answers(question: ET.Element, section: Section, items: Sequence[Item]) -> None:
    if section.kind == "cloze":
        return
    ET.SubElement(question, "defaultgrade").text = str(section.points * len(items))
    if section.kind == "match":
        ET.SubElement(question, "shuffleanswers").text = "true"
        for item in items:
            pair = ET.SubElement(question, "subquestion", format="html")
            _text(pair, f"<p>{_html(stem(item))}</p>")
            _text(ET.SubElement(pair, "answer"), line(item.answer))
    elif section.kind == "choice":
        for setting, value in (("single", "true"), ("shuffleanswers", "true"), ("answernumbering", "abc")):
            ET.SubElement(question, setting).text = value
        for option in items[0].options:
            _answer(question, _html(option), option == items[0].answer, "html")
    elif section.kind == "true-false":
        for value in ("true", "false"):
            _answer(question, value, value == items[0].answer.lower())
    else:
        ET.SubElement(question, "usecase").text = "0"
        for answer in accepted(items[0]):
            _answer(question, wildcards(answer), True)


def _answer(question: ET.Element, text: str, right: bool, form: str = "moodle_auto_format") -> None:
    _text(ET.SubElement(question, "answer", fraction="100" if right else "0", format=form), text)


def _text(parent: ET.Element, text: str) -> None:
    ET.SubElement(parent, "text").text = text


def _html(text: str) -> str:
    return html.escape(line(text))


def _braceless(text: str) -> str:
    """HTML in which nothing opens an embedded question."""
    return html.escape(text).replace("{", "&#123;").replace("}", "&#125;")


def _embedded(answer: str) -> str:
    """An answer inside an embedded question, where Moodle decodes entities after it has looked for its own signs."""
    return "".join(sign if sign.isalnum() or sign == " " else f"&#{ord(sign)};" for sign in answer)
