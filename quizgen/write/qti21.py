"""Decks -> a QTI 2.1 package: a test, an item a question."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from ..exercises import Item, Section
from ..exercises.gap import GAP
from ..layout import Layout
from ..model import Deck, LeftOut
from .archive import pack
from .quiz import CARDS, Quiz, accepted, asked_in, line, name, questions, quizzes, stem
from .xml import document, element

PURPOSE = "a quiz for systems that read QTI 2.1"
LIMITS = "no timeline"
_CONTENT = "http://www.imsglobal.org/xsd/imscp_v1p1"
_QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_SCORING = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"


def write(decks: Sequence[Deck], path: Path, *, layout: Layout, **_other: object) -> tuple[LeftOut, ...]:
    """Write a test for each deck; the source sentence is there for scorers and tutors."""
    made, left_out = quizzes(decks, layout, CARDS, _fault)
    files = {"imsmanifest.xml": b""}
    resources = []
    for number, quiz in enumerate(made, 1):
        items = {f"test{number}-item{place}": of for place, of in enumerate(questions(quiz), 1)}
        for place, (ident, (section, of)) in enumerate(items.items(), 1):
            files[f"{ident}.xml"] = document(_item(section, of, place, ident))
            resources.append(_resource(ident, "imsqti_item_xmlv2p1"))
        files[f"test{number}.xml"] = document(_test(quiz, f"test{number}", list(items)))
        resources.append(_resource(f"test{number}", "imsqti_test_xmlv2p1", list(items)))
    schema = element("metadata", element("schema", "QTIv2.1 Package"), element("schemaversion", "1.0.0"))
    listed = element("resources", *resources)
    manifest = element("manifest", schema, element("organizations"), listed, xmlns=_CONTENT, identifier="quizgen")
    files["imsmanifest.xml"] = document(manifest)
    pack(path, files)
    return left_out


def _fault(section: Section, item: Item) -> str:
    return "QTI 2.1 is written without timelines" if section.kind == "timeline" else ""


def _resource(ident: str, kind: str, needs: Sequence[str] = ()) -> ET.Element:
    made = element("resource", element("file", href=f"{ident}.xml"), identifier=ident, type=kind, href=f"{ident}.xml")
    made.extend(element("dependency", identifierref=need) for need in needs)
    return made


def _test(quiz: Quiz, ident: str, items: Sequence[str]) -> ET.Element:
    references = [element("assessmentItemRef", identifier=item, href=f"{item}.xml") for item in items]
    title = line(quiz.deck.title) or "Questions"
    section = element("assessmentSection", *references, identifier="section1", title=title, visible="true")
    part = element("testPart", section, identifier="part1", navigationMode="nonlinear", submissionMode="individual")
    return element("assessmentTest", part, xmlns=_QTI, identifier=ident, title=title)


def _item(section: Section, items: Sequence[Item], number: int, ident: str) -> ET.Element:
    asked = asked_in(section, items)
    if section.kind == "match":
        response, body, scoring = _match(asked, items)
    elif section.kind in ("choice", "true-false"):
        response, body, scoring = _choice(asked, items[0])
    else:
        response, body, scoring = _written(items[0])
    told = line(items[0].sentence)
    if told and section.kind != "match":
        body.append(element("rubricBlock", element("p", told), view="scorer tutor"))
    return element(
        "assessmentItem",
        response,
        element("outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float"),
        body,
        element("responseProcessing", template=_SCORING + scoring),
        xmlns=_QTI,
        identifier=ident,
        title=name(number, section, items),
        adaptive="false",
        timeDependent="false",
    )


_Parts = tuple[ET.Element, ET.Element, str]  # the declared response, the body, the template that scores it


def _choice(asked: str, item: Item) -> _Parts:
    options = item.options or ("True", "False")
    choices = [element("simpleChoice", line(option), identifier=f"a{at}") for at, option in enumerate(options, 1)]
    interaction = element(
        "choiceInteraction", element("prompt", asked), *choices, responseIdentifier="RESPONSE", shuffle="false",
        maxChoices="1",
    )  # fmt: skip
    right = _correct([f"a{options.index(item.answer) + 1}"])
    return _response("identifier", "single", right), element("itemBody", interaction), "match_correct"


def _written(item: Item) -> _Parts:
    """A field in place of the gap, or below the question."""
    field = element("textEntryInteraction", responseIdentifier="RESPONSE", expectedLength="30")
    before, gap, after = line(item.prompt).partition(GAP)
    field.tail = after if gap else None
    asked = [element("p", before, field)] if gap else [element("p", before), element("p", field)]
    answers = accepted(item)
    mapped = [element("mapEntry", mapKey=answer, mappedValue="1", caseSensitive="false") for answer in answers]
    response = _response("string", "single", _correct(answers[:1]), element("mapping", *mapped, defaultValue="0"))
    return response, element("itemBody", *asked), "map_response"


def _match(asked: str, items: Sequence[Item]) -> _Parts:
    bank = sorted({line(item.answer) for item in items}, key=str.casefold)
    pairs = [f"q{place} a{bank.index(line(item.answer)) + 1}" for place, item in enumerate(items, 1)]
    lefts = [_associable(f"q{place}", stem(item), 1) for place, item in enumerate(items, 1)]
    rights = [_associable(f"a{place}", answer, len(items)) for place, answer in enumerate(bank, 1)]
    interaction = element(
        "matchInteraction", element("prompt", asked), element("simpleMatchSet", *lefts),
        element("simpleMatchSet", *rights), responseIdentifier="RESPONSE", shuffle="false",
        maxAssociations=str(len(items)),
    )  # fmt: skip
    mapping = element(
        "mapping", *[element("mapEntry", mapKey=pair, mappedValue="1") for pair in pairs], defaultValue="0"
    )
    response = _response("directedPair", "multiple", _correct(pairs), mapping)
    return response, element("itemBody", interaction), "map_response"


def _associable(ident: str, text: str, most: int) -> ET.Element:
    return element("simpleAssociableChoice", text, identifier=ident, matchMax=str(most))


def _response(base: str, cardinality: str, *right: ET.Element) -> ET.Element:
    return element("responseDeclaration", *right, identifier="RESPONSE", cardinality=cardinality, baseType=base)


def _correct(values: Sequence[str]) -> ET.Element:
    return element("correctResponse", *[element("value", value) for value in values])
