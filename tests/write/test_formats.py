"""Formats are found by the end of a name, and another package can add one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.cli import cli
from quizgen.errors import OutputError
from quizgen.write import write
from quizgen.write.formats import FORMATS, beside, load, suffix_of

TESTS = Path(__file__).parent
WRITER = """
PURPOSE = "titles only"
LIMITS = "nothing else"


def write(decks, path, **options):
    path.write_text("".join(deck.title for deck in decks))
"""


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A tiny package with a format of its own, as pip would install it."""
    site = tmp_path / "site"
    about = site / "tiny-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(
        "[quizgen.formats]\ntiny = tiny_writer\nbroken.csv = tiny_missing\napkg = tiny_writer\n"
    )
    (site / "tiny_writer.py").write_text(WRITER)
    monkeypatch.syspath_prepend(str(site))
    yield
    sys.modules.pop("tiny_writer", None)


def test_another_package_adds_a_format(package, deck, tmp_path):
    write([deck], tmp_path / "deck.tiny")
    assert (tmp_path / "deck.tiny").read_text() == deck.title
    listed = CliRunner().invoke(cli, ["formats"])
    assert "titles only (nothing else)" not in listed.output  # one does not work, and says so
    assert "broken.csv does not work" in listed.output and listed.exit_code == 1


def test_our_own_formats_cannot_be_taken_over(package, deck, tmp_path):
    write([deck], tmp_path / "deck.apkg")
    assert (tmp_path / "deck.apkg").read_bytes().startswith(b"PK")


def test_a_package_that_does_not_work_is_one_clear_line(package, deck, tmp_path):
    with pytest.raises(OutputError, match=r"the package that should write .broken.csv does not work: .*tiny_missing"):
        write([deck], tmp_path / "deck.broken.csv")


def test_formats_are_listed_with_purpose_and_limits():
    lines = CliRunner().invoke(cli, ["formats"]).stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(FORMATS)
    assert all(
        load(suffix).PURPOSE in line and load(suffix).LIMITS in line
        for suffix, line in zip(FORMATS, lines, strict=True)
    )


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_has_a_test_of_its_own(suffix):
    others = [file for file in TESTS.glob("test_*.py") if file.name != Path(__file__).name]
    assert any(f'{suffix}"' in file.read_text("utf-8") or f"{suffix}'" in file.read_text("utf-8") for file in others)


@pytest.mark.parametrize(
    ("name", "suffix", "key"),
    [
        ("quiz.kahoot.xlsx", ".kahoot.xlsx", "quiz-key.kahoot.xlsx"),
        ("my.quiz.MOODLE.XML", ".moodle.xml", "my.quiz-key.MOODLE.XML"),
        ("quiz.handout.md", ".handout.md", "quiz-key.handout.md"),
        ("quiz.md", ".md", "quiz-key.md"),
        ("quiz.xlsx", "", "quiz-key.xlsx"),
        (".pdf", "", ".pdf-key"),
        ("pdf", "", "pdf-key"),
    ],
)
def test_the_longest_end_counts(name, suffix, key):
    assert suffix_of(Path(name)) == suffix
    assert beside(Path(name), "key") == Path(key)
