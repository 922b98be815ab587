"""Word documents as python-docx and, where it is there, pandoc read them."""

from __future__ import annotations

import dataclasses
import shutil
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings

from quizgen.errors import OutputError
from quizgen.exercises import parse
from quizgen.layout import Layout
from quizgen.model import Deck, Question
from quizgen.write import write

from .quizzes import shown, text, with_text
from .test_handout import EVERYTHING, TOWN

docx = pytest.importorskip("docx", reason="needs python-docx")


def test_styles_lists_and_tables_are_words_own(tmp_path):
    write([TOWN], tmp_path / "sheet.docx", layout=Layout(sections=EVERYTHING))
    document = docx.Document(str(tmp_path / "sheet.docx"))
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "Instruction", "Writing Line"} <= styles
    first = next(paragraph for paragraph in document.paragraphs if "____" in paragraph.text)
    assert first._p.pPr.numPr.ilvl.val == 0
    option = next(paragraph for paragraph in document.paragraphs if paragraph.text == "three")
    assert option._p.pPr.numPr.ilvl.val == 1 and option._p.pPr.numPr.numId.val == first._p.pPr.numPr.numId.val
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    assert ["Order", "Event", "Date"] in [table[0] for table in tables]
    assert ["No.", "Answer", "From the article"] in [table[0] for table in tables]
    assert document.core_properties.title == TOWN.title


def test_the_key_begins_a_page_and_the_sheet_tells_nothing(tmp_path):
    write([TOWN], tmp_path / "sheet.docx", layout=Layout(sections=parse("short-answer"), key="separate"))
    sheet, key = (docx.Document(str(tmp_path / name)) for name in ("sheet.docx", "sheet-key.docx"))
    assert "Mara Lind" not in "\n".join(paragraph.text for paragraph in sheet.paragraphs)
    assert [row.cells[1].text for row in key.tables[0].rows][:2] == ["Answer", "Mara Lind (also: Lind)"]
    write([TOWN], tmp_path / "both.docx", layout=Layout(versions=2))
    both = docx.Document(str(tmp_path / "both.docx"))
    new = [paragraph.text for paragraph in both.paragraphs if paragraph.paragraph_format.page_break_before]
    assert new == [TOWN.title, "Answer key"]


def test_paper_columns_line_numbers_and_print(tmp_path):
    layout = Layout(paper="letter", columns=2, reading=True, large=True)
    write([TOWN], tmp_path / "sheet.docx", layout=layout)
    document = docx.Document(str(tmp_path / "sheet.docx"))
    assert round(document.sections[0].page_width.inches, 1) == 8.5
    xml = [section._sectPr.xml for section in document.sections]
    assert [("lnNumType" in one, 'w:num="2"' in one) for one in xml] == [
        (False, False), (True, False), (False, True), (False, False)]  # fmt: skip
    assert document.styles["Normal"].font.size.pt == 18
    counted = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Reading"]
    assert counted == ["One.", "Two."]


@pytest.mark.skipif(not shutil.which("pandoc"), reason="needs pandoc")
def test_pandoc_numbers_items_and_letters_options(tmp_path):
    write([TOWN], tmp_path / "sheet.docx", layout=Layout(sections=parse("cloze:1, choice"), key="none"))
    command = ["pandoc", tmp_path / "sheet.docx", "-t", "markdown"]
    read = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "1.  The bridge cost" in read and "2.  How many years" in read
    assert all(f"{letter}.  " in read for letter in "abcd")


def test_the_same_input_gives_the_same_bytes(tmp_path):
    for name in ("one.docx", "two.docx"):
        write([TOWN], tmp_path / name, layout=Layout(sections=EVERYTHING, versions=2))
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


@settings(deadline=None, derandomize=True, max_examples=12, suppress_health_check=list(HealthCheck))
@given(text, text)
def test_any_text_arrives(tmp_path, front, answer):
    card = dataclasses.replace(with_text(Question, front, answer, "S."), aliases=())
    write([Deck("T", (card,))], tmp_path / "sheet.docx")
    document = docx.Document(str(tmp_path / "sheet.docx"))
    assert shown(card.front).replace("[...]", "______") in [shown(paragraph.text) for paragraph in document.paragraphs]
    assert shown(document.tables[-1].rows[1].cells[1].text) == shown(answer)


def test_a_missing_extra_is_one_clear_line(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(OutputError, match=r'needs docx; pip install "quizgen\[handout\]"'):
        write([TOWN], tmp_path / "sheet.docx")
    assert not list(tmp_path.iterdir())
