"""An item of QTI 1.2 in the elements that text2qti writes for Canvas."""

from __future__ import annotations

import html
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from ..exercises import Item, Section
from .quiz import accepted, asked_in, line, name, stem
from .xml import element

_TYPES = {
    "choice": "multiple_choice_question",
    "cloze": "short_answer_question",
    "short-answer": "short_answer_question",
    "true-false": "true_false_question",
    "match": "matching_question",
}


def qti_item(section: Section, items: Sequence[Item], number: int, ident: str) -> ET.Element:
    asked = asked_in(section, items)
    told = "" if section.kind == "match" else line(items[0].sentence)
    answers = {"match": _match, "choice": _choice, "true-false": _true_false}.get(section.kind, _written)
    responses, conditions = answers(items)
    if told:
        always = element("respcondition", element("conditionvar", element("other")), continue_="Yes")
        always.append(element("displayfeedback", feedbacktype="Response", linkrefid="general_fb"))
        conditions.insert(0, always)
    score = element("outcomes", element("decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal"))
    described = metadata(question_type=_TYPES[section.kind], points_possible=str(section.points * len(items)))
    made = element("item", element("itemmetadata", described), ident=ident, title=name(number, section, items))
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


def metadata(**fields: str) -> ET.Element:
    entries = [
        element("qtimetadatafield", element("fieldlabel", label), element("fieldentry", value))
        for label, value in fields.items()
    ]
    return element("qtimetadata", *entries)


def _material(text: str) -> ET.Element:
    return element("material", element("mattext", f"<p>{html.escape(text)}</p>", texttype="text/html"))
