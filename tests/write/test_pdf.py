"""Printed handouts as other programs read them."""

from __future__ import annotations

import dataclasses
import re
import shutil
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.errors import OutputError
from quizgen.exercises import parse
from quizgen.layout import Layout
from quizgen.write import write

from .test_handout import EVERYTHING, TOWN

poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler (Debian: poppler-utils)")


def run(*command) -> str:
    return subprocess.run([*map(str, command)], capture_output=True, text=True, check=True).stdout


def pages(path) -> list[str]:
    return [" ".join(page.split()) for page in run("pdftotext", "-layout", path, "-").split("\f")[:-1]]


@poppler
def test_pupils_see_the_questions_and_the_key_has_its_own_page(tmp_path):
    write([TOWN], tmp_path / "sheet.pdf", layout=Layout(sections=EVERYTHING, licence="CC BY 4.0"))
    *sheets, key = pages(tmp_path / "sheet.pdf")
    asked = " ".join(sheets)
    for words in ("Name", "Class", "Why was the ferry given up?", "Match people and roles", "true", "CC BY 4.0"):
        assert words in asked
    assert "the town could not afford it" not in asked and "Answer key" not in asked
    assert "Answer key" in key and "the town could not afford it" in key


@poppler
def test_it_is_tagged_and_named_and_has_the_size_of_the_paper(tmp_path):
    for paper, size in (("a4", "A4"), ("letter", "letter")):
        write([TOWN], tmp_path / "sheet.pdf", layout=Layout(paper=paper))
        told = run("pdfinfo", tmp_path / "sheet.pdf")
        assert re.search(r"Tagged: +yes", told) and f"({size})" in told
        assert re.search(rf"Title: +{TOWN.title}", told)
    structure = run("pdfinfo", "-struct", tmp_path / "sheet.pdf")
    assert "H1" in structure and "H2" in structure and "Table" in structure


@poppler
def test_versions_columns_reading_and_large_print_make_pages(tmp_path):
    looks = [Layout(versions=4, columns=2), Layout(reading=True), Layout(large=True, reading=True)]
    for layout in looks:
        write([TOWN], tmp_path / "sheet.pdf", layout=layout)
        read = pages(tmp_path / "sheet.pdf")
        assert len(read) >= layout.versions + 1
        assert all(f"Version {name}" in read[place] for place, name in enumerate("ABCD"[: layout.versions])) or (
            layout.versions == 1
        )
        assert layout.reading == ("One." in " ".join(read))


def test_the_same_input_gives_the_same_bytes(tmp_path):
    layout = Layout(sections=EVERYTHING, versions=2)
    for name in ("one.pdf", "two.pdf"):
        write([TOWN], tmp_path / name, layout=layout)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@poppler
def test_a_separate_key_is_a_file_of_its_own(tmp_path):
    write([TOWN], tmp_path / "sheet.pdf", layout=Layout(key="separate"))
    assert {path.name for path in tmp_path.iterdir()} == {"sheet.pdf", "sheet-key.pdf"}
    assert "Answer key" not in " ".join(pages(tmp_path / "sheet.pdf"))
    assert "Answer key" in " ".join(pages(tmp_path / "sheet-key.pdf"))


def test_what_fails_leaves_both_files_as_they_were(tmp_path, monkeypatch):
    from quizgen.write.handout import pdf

    real = pdf.write

    def fail(decks, path, *, layout, **more):
        real(decks, path, layout=layout, **more)
        if layout.key == "only":
            raise OutputError("no")

    monkeypatch.setattr(pdf, "write", fail)
    (tmp_path / "sheet.pdf").write_text("old")
    with pytest.raises(OutputError):
        write([TOWN], tmp_path / "sheet.pdf", layout=Layout(key="separate"))
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.pdf"]
    assert (tmp_path / "sheet.pdf").read_text() == "old"


def test_a_missing_extra_or_font_is_one_clear_line(tmp_path, monkeypatch):
    with pytest.raises(OutputError, match="no font 'Nowhere Sans'"):
        write([TOWN], tmp_path / "sheet.pdf", layout=Layout(font="Nowhere Sans"))
    with pytest.raises(OutputError, match="no font on this computer shows"):
        write([dataclasses.replace(TOWN, title="\u0378")], tmp_path / "sheet.pdf")
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(OutputError, match=r"quizgen\[handout\]"):
        write([TOWN], tmp_path / "sheet.pdf")
    assert not list(tmp_path.iterdir())


MARKUP = st.lists(st.sampled_from(list("#$*_`<>@\\[](){}=-+/~\"' \nx1:")), min_size=1).map("".join)


@poppler
@settings(deadline=None, derandomize=True, max_examples=15, suppress_health_check=list(HealthCheck))
@given(MARKUP.filter(str.strip))
def test_markup_is_text(tmp_path, text):
    """What typst would obey stands on the page as it stands in the card."""
    cards = tuple(dataclasses.replace(card, front=f"Q{text}Z", key="k") for card in TOWN.cards[-2:-1])
    write(
        [dataclasses.replace(TOWN, cards=cards)], tmp_path / "sheet.pdf", layout=Layout(sections=parse("short-answer"))
    )
    shown = run("pdftotext", tmp_path / "sheet.pdf", "-")
    assert "".join(f"Q{text}Z".split()) in "".join(shown.split())
