"""QTI 1.2 has the elements that text2qti writes for Canvas; QTI 2.1 is read by a converter to QTI 3."""

from __future__ import annotations

import html
import re
import subprocess
import sys
import zipfile
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from quizgen.exercises import parse
from quizgen.layout import Layout
from quizgen.model import Choice, Cloze, Deck, Question
from quizgen.write import write

from .quizzes import EVERYTHING, TOWN, TRAPS, cards, shown, with_text

Q12 = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
PLAIN = """Quiz title: T

1.  How many?
... Three is right.
a)  two
*b) three

2.  Who?
... Mara is right.
*   Mara Lind
*   Lind

3.  It is so.
... It is.
*a) True
b)  False
"""


def read12(path) -> ET.Element:
    """The only assessment in the package, by way of the manifest."""
    with zipfile.ZipFile(path) as archive:
        manifest = ET.fromstring(archive.read("imsmanifest.xml"))
        named = [file.get("href") for file in manifest.iter() if file.tag.endswith("}file")]
        assert set(named) == {name for name in archive.namelist() if name[-1] != "/"} - {"imsmanifest.xml"}
        known = {entry.get("identifier") for entry in manifest.iter() if entry.tag.endswith("}resource")}
        assert {entry.get("identifierref") for entry in manifest.iter() if entry.tag.endswith("}dependency")} <= known
        [assessment] = [name for name in named if not name.endswith("assessment_meta.xml")]
        return ET.fromstring(archive.read(assessment))


def shape(item: ET.Element) -> set[tuple[str, ...]]:
    """Each way from an item to an element below it, with the attributes that stand there."""
    found = set()

    def walk(element: ET.Element, way: tuple[str, ...]) -> None:
        here = (*way, " ".join([element.tag.removeprefix(Q12), *sorted(element.attrib)]))
        found.add(here)
        for child in element:
            walk(child, here)

    walk(item, ())
    return found


def test_qti12_has_the_shape_that_text2qti_gives(tmp_path):
    pytest.importorskip("text2qti", reason="needs text2qti")
    (tmp_path / "quiz.txt").write_text(PLAIN)
    code = "from text2qti.cmdline import main; main()"
    subprocess.run([sys.executable, "-c", code, "quiz.txt"], cwd=tmp_path, check=True, capture_output=True)
    write([TOWN], tmp_path / "own.qti.zip", layout=Layout(sections=parse("choice, short-answer, true-false")))
    theirs = {kind(item): shape(item) for item in read12(tmp_path / "quiz.zip").iter(f"{Q12}item")}
    own = {kind(item): shape(item) for item in read12(tmp_path / "own.qti.zip").iter(f"{Q12}item")}
    assert own.keys() == theirs.keys() and len(own) == 3
    for name in own:
        assert own[name] == theirs[name]


def kind(item: ET.Element) -> str:
    return item.findtext(f".//{Q12}fieldentry") or ""


def told(element: ET.Element) -> str:
    return shown(html.unescape(re.sub(r"</?p>", "", element.findtext(f".//{Q12}mattext") or "")))


def answers12(item: ET.Element) -> list[str]:
    """The right answers, by the labels where there are any."""
    labels = {label.get("ident"): told(label) for label in item.iter(f"{Q12}response_label")}
    values = [equal.text or "" for equal in item.iter(f"{Q12}varequal")]
    return [labels.get(value, shown(value)) for value in values]


def test_qti12_holds_every_kind(tmp_path):
    write([TOWN], tmp_path / "quiz.qti.zip", layout=EVERYTHING)
    items = list(read12(tmp_path / "quiz.qti.zip").iter(f"{Q12}item"))
    assert [kind(item) for item in items] == [
        "multiple_choice_question", "short_answer_question", "short_answer_question", "short_answer_question",
        "matching_question", "matching_question", "true_false_question", "true_false_question"]  # fmt: skip
    assert answers12(items[0]) == ["three"]
    match = items[5]
    lefts = [told(one) for one in match.iter(f"{Q12}response_lid")]
    assert dict(zip(lefts, answers12(match), strict=True))["The first ferry crossed, in thick fog."] == "1931"
    assert {tuple(answers12(item)) for item in items[6:]} == {("True",), ("False",)}


@settings(deadline=None, derandomize=True, max_examples=60, suppress_health_check=list(HealthCheck))
@given(cards)
def test_any_text_arrives_in_qti12(tmp_path, card):
    write([Deck("T", (card,))], tmp_path / "quiz.qti.zip")
    [item] = read12(tmp_path / "quiz.qti.zip").iter(f"{Q12}item")
    assert told(item.find(f"{Q12}presentation")) == shown(card.front.replace("[...]", "_____"))
    assert answers12(item) == [shown(answer) for answer in (card.answer, *card.aliases)]
    assert told(item.find(f"{Q12}itemfeedback")) == shown(card.sentence)


def read21(path, tmp_path) -> dict[str, ET.Element]:
    """The items as the converter to QTI 3 writes them again, in the order of the test."""
    qti_convert = pytest.importorskip("qti_convert", reason="needs citolab-qti-convert")
    qti_convert.upgrade_package(str(path), str(tmp_path / "qti3.zip"))
    with zipfile.ZipFile(tmp_path / "qti3.zip") as archive:
        read = {name: ET.fromstring(archive.read(name)) for name in archive.namelist()}
    for root in read.values():
        for element in root.iter():
            element.tag = element.tag.rpartition("}")[2]
    [test] = [root for root in read.values() if root.tag == "qti-assessment-test"]
    return {entry.get("href"): read[entry.get("href")] for entry in test.iter("qti-assessment-item-ref")}


def answers21(item: ET.Element) -> list[str]:
    labels = {one.get("identifier"): shown("".join(one.itertext())) for one in item.iter("qti-simple-choice")}
    values = [entry.get("map-key") for entry in item.iter("qti-map-entry")]
    values = values or [value.text for value in item.iter("qti-value")]
    return [labels.get(value, shown(value)) for value in values]


def test_qti21_holds_every_kind(tmp_path):
    write([TOWN], tmp_path / "quiz.qti21.zip", layout=EVERYTHING)
    items = list(read21(tmp_path / "quiz.qti21.zip", tmp_path).values())
    interactions = [next(one.tag for one in item.iter() if one.tag.endswith("-interaction")) for item in items]
    kinds = "choice text-entry text-entry text-entry match match choice choice".split()
    assert interactions == [f"qti-{name}-interaction" for name in kinds]
    assert answers21(items[0]) == ["three"]
    sides = {one.get("identifier"): one.text for one in items[5].iter("qti-simple-associable-choice")}
    pairs = {sides[left]: sides[right] for left, right in (pair.split() for pair in answers21(items[5]))}
    assert pairs["The first ferry crossed, in thick fog."] == "1931"
    assert {answers21(item)[0] for item in items[6:]} == {"True", "False"}


@pytest.mark.parametrize("kind", [Question, Cloze, Choice])
def test_any_text_arrives_in_qti21(tmp_path, kind):
    cards = [with_text(kind, trap, trap, trap) for trap in TRAPS]
    for card in cards:
        write([Deck("T", (card,))], tmp_path / "quiz.qti21.zip")
        [item] = read21(tmp_path / "quiz.qti21.zip", tmp_path).values()
        rubric = item.find(".//qti-rubric-block")
        assert shown("".join(rubric.itertext())) == shown(card.sentence)
        assert answers21(item) == [shown(answer) for answer in (card.answer, *card.aliases)]
        asked = item.find(".//qti-prompt")
        asked = item.find(".//qti-item-body/p") if asked is None else asked
        assert shown("".join(asked.itertext())) == shown(card.front.replace("[...]", ""))


@pytest.mark.parametrize("suffix", [".qti.zip", ".qti21.zip"])
def test_the_same_input_gives_the_same_bytes(tmp_path, suffix):
    for name in ("one", "two"):
        write([TOWN, TOWN], tmp_path / (name + suffix), layout=EVERYTHING)
    assert (tmp_path / f"one{suffix}").read_bytes() == (tmp_path / f"two{suffix}").read_bytes()
