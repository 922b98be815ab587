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
from .qti12_item import metadata, qti_item
from .quiz import CARDS, Quiz, line, questions, quizzes
from .xml import document, element

PURPOSE = "a quiz for Canvas and others that read QTI 1.2"
LIMITS = "no timeline"
_CONTENT = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"


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
        qti_item(section, of, number, f"{ident}-q{number}") for number, (section, of) in enumerate(questions(quiz), 1)
    ]
    title = line(quiz.deck.title) or "Questions"
    assessment = element("assessment", metadata(cc_maxattempts="1"), ident=ident, title=title)
    assessment.append(element("section", *items, ident="root_section"))
    return element("questestinterop", assessment, xmlns=_QTI)


def _ident(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()[:16]
