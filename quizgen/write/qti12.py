"""Decks -> a QTI 1.2 package as Canvas imports it, with the elements that text2qti writes."""

from __future__ import annotations

import hashlib
import html
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from ..exercises import Item, Section
from ..layout import Layout
from ..model import Deck, LeftOut
from .archive import pack
from .quiz import CARDS, Quiz, accepted, asked_in, line, name, questions, quizzes, stem
from .xml import document, element

PURPOSE = "a quiz for Canvas and others that read QTI 1.2"
LIMITS = "no timeline"
_CONTENT = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
_TYPES = {
    "choice": "multiple_choice_question",
    "cloze": "short_answer_question",
    "short-answer": "short_answer_question",
    "true-false": "true_false_question",
    "match": "matching_question",
}


def write(decks: Sequence[Deck], path: Path, *, layout: Layout, **_other: object) -> tuple[LeftOut, ...]:
    """Write an assessment for each deck; the feedback is the source sentence."""
    made, left_out = quizzes(decks, layout, CARDS, _fault)
    files = {"imsmanifest.xml": b""}
    resources = []
    for number, quiz in enumerate(made, 1):
        ident = f"quizgen{number}-" + _ident(quiz.deck.title, quiz.deck.source)
        files[f"{ident}/{ident}.xml"] = document(_assessment(quiz, ident))
        files[f"{ident}/assessment_meta.xml"] = document(_meta(quiz, ident))
        resources += _resources(ident)
    files["imsmanifest.xml"] = document(
        element(
            "manifest",
            element("metadata", element("schema", "IMS Content"), element("schemaversion", "1.1.3")),
            element("organizations"),
            element("resources", *resources),
            xmlns=_CONTENT,
            identifier="quizgen-" + _ident(*files),
        )
    )
    pack(path, files)
    return left_out


def _fault(section: Section, item: Item) -> str:
    return "QTI 1.2 has no timeline" if section.kind == "timeline" else ""


def _resources(ident: str) -> Iterator[ET.Element]:
    """The questions, and what Canvas wants to know of the quiz."""
    meta = f"{ident}/assessment_meta.xml"
    yield element(
        "resource",
        element("file", href=f"{ident}/{ident}.xml"),
        element("dependency", identifierref=f"{ident}-meta"),
        identifier=ident,
        type="imsqti_xmlv1p2",
    )
    yield element(
        "resource",
        element("file", href=meta),
        identifier=f"{ident}-meta",
        type="associatedcontent/imscc_xmlv1p1/learning-application-resource",
        href=meta,
    )


def _meta(quiz: Quiz, ident: str) -> ET.Element:
    points = sum(section.points * len(section.items) for section in quiz.sections)
    return element(
        "quiz",
        element("title", line(quiz.deck.title) or "Questions"),
        element("description", html.escape(line(quiz.deck.source))),
        element("shuffle_answers", "false"),
        element("scoring_policy", "keep_highest"),
        element("quiz_type", "assignment"),
        element("points_possible", f"{points}.0"),
        xmlns=_CANVAS,
        identifier=ident,
    )


def _assessment(quiz: Quiz, ident: str) -> ET.Element:
    items = [
        _item(section, of, number, f"{ident}-q{number}") for number, (section, of) in enumerate(questions(quiz), 1)
    ]
    title = line(quiz.deck.title) or "Questions"
    assessment = element("assessment", _metadata(cc_maxattempts="1"), ident=ident, title=title)
    assessment.append(element("section", *items, ident="root_section"))
    return element("questestinterop", assessment, xmlns=_QTI)


def _item(section: Section, items: Sequence[Item], number: int, ident: str) -> ET.Element:
    asked = asked_in(section, items)
    told = "" if section.kind == "match" else line(items[0].sentence)
    answers = {"match": _match, "choice": _choice, "true-false": _true_false}.get(section.kind, _written)
    responses, conditions = answers(items)
    if told:
        always = element("respcondition", element("conditionvar", element("other")), continue_="Yes")
        always.append(element("displayfeedback", feedbacktype="Response", linkrefid="general_fb"))
        conditions.insert(0, always)
    score = element("outcomes", element("decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal"))
    described = _metadata(question_type=_TYPES[section.kind], points_possible=str(section.points * len(items)))
    made = element("item", element("itemmetadata", described), ident=ident, title=name(number, asked))
    made.append(element("presentation", _material(asked), *responses))
    made.append(element("resprocessing", score, *conditions))
    if told:
        made.append(element("itemfeedback", element("flow_mat", _material(told)), ident="general_fb"))
    return made


_Answers = tuple[list[ET.Element], list[ET.Element]]  # what is shown to answer with, what is right


def _choice(items: Sequence[Item]) -> _Answers:
    [item] = items
    labels = [_label(f"answer{place}", option) for place, option in enumerate(item.options, 1)]
    right = f"answer{item.options.index(item.answer) + 1}"
    return [_select("response1", labels)], [_right("response1", [right])]


def _true_false(items: Sequence[Item]) -> _Answers:
    labels = [_label(value.lower(), value) for value in ("True", "False")]
    return [_select("response1", labels)], [_right("response1", [items[0].answer.lower()])]


def _written(items: Sequence[Item]) -> _Answers:
    field = element("render_fib", element("response_label", ident="answer1", rshuffle="No"))
    shown = element("response_str", field, ident="response1", rcardinality="Single")
    return [shown], [_right("response1", accepted(items[0]))]


def _match(items: Sequence[Item]) -> _Answers:
    """Each left-hand side chooses among all right-hand sides, for its share of the points."""
    bank = sorted({line(item.answer) for item in items}, key=str.casefold)
    shown, conditions = [], []
    for place, item in enumerate(items, 1):
        labels = [_label(f"answer{number}", answer) for number, answer in enumerate(bank, 1)]
        shown.append(_select(f"response{place}", labels, _material(stem(item))))
        right = f"answer{bank.index(line(item.answer)) + 1}"
        conditions.append(_right(f"response{place}", [right], "Add", f"{100 / len(items):.2f}"))
    return shown, conditions


def _select(ident: str, labels: Sequence[ET.Element], *left: ET.Element) -> ET.Element:
    return element("response_lid", *left, element("render_choice", *labels), ident=ident, rcardinality="Single")


def _label(ident: str, text: str) -> ET.Element:
    return element("response_label", _material(line(text)), ident=ident)


def _right(ident: str, answers: Sequence[str], action: str = "Set", share: str = "100") -> ET.Element:
    wanted = element("conditionvar", *[element("varequal", answer, respident=ident) for answer in answers])
    score = element("setvar", share, action=action, varname="SCORE")
    return element("respcondition", wanted, score, continue_="No" if action == "Set" else "Yes")


def _metadata(**fields: str) -> ET.Element:
    entries = [
        element("qtimetadatafield", element("fieldlabel", label), element("fieldentry", value))
        for label, value in fields.items()
    ]
    return element("qtimetadata", *entries)


def _material(text: str) -> ET.Element:
    return element("material", element("mattext", f"<p>{html.escape(text)}</p>", texttype="text/html"))


def _ident(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()[:16]
