"""Every format shows what a front leans on, before the front."""

from __future__ import annotations

import dataclasses
import datetime
import html
import re
import shutil
import sqlite3
import subprocess
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from quizgen.deckfile import read_deck
from quizgen.model import Cloze, Deck, Question
from quizgen.study.packages import read_package
from quizgen.write import write
from quizgen.write.formats import FORMATS
from quizgen.write.keep import keep

TOLD = "Mara Lind opened the harbour bridge in May"
SENTENCE = "It took three years to build."
CARDS = (
    Cloze("a", "It took [...] to build.", "three years", SENTENCE, 0, 29, "gap", context=TOLD + "."),
    Question("b", "How long did it take to build?", "three years", SENTENCE, 0, 29, "number", context=TOLD + ".",
             distractors=("two years", "five years", "ten years")),
)  # fmt: skip
DECK = Deck("Port Ellow", CARDS, text=SENTENCE)


def content(path: Path) -> str:
    """All text of a written file, tags away."""
    if path.suffix == ".pdf":
        return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    if path.suffix == ".apkg":
        with zipfile.ZipFile(path) as archive:
            database = archive.extract("collection.anki2", path.parent)
        with closing(sqlite3.connect(database)) as connection:
            return "\n".join(row[0] for row in connection.execute("SELECT flds FROM notes"))
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            text = "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    else:
        text = path.read_text("utf-8")
    return html.unescape(re.sub(r"<[^>]*>", "", text))


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_shows_it(suffix, tmp_path):
    if suffix == ".pdf" and not shutil.which("pdftotext"):
        pytest.skip("needs pdftotext (Debian: apt-get install poppler-utils)")
    path = tmp_path / f"deck{suffix}"
    write([DECK], path)
    assert TOLD in " ".join(content(path).split())


def test_anki_shows_it_before_the_front(anki, tmp_path):
    write([DECK], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    for card in anki.cards():
        shown = card.render_output().question_text
        assert 0 < shown.index(TOLD) < shown.index("to build")


def test_a_deck_without_any_has_no_place_for_it(anki, tmp_path):
    bare = dataclasses.replace(DECK, cards=tuple(dataclasses.replace(card, context="") for card in CARDS))
    write([bare], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    assert not any('class="context"' in card.render_output().question_text for card in anki.cards())


def test_a_deck_file_and_a_package_keep_it(tmp_path):
    keep(DECK, tmp_path / "deck.yaml", datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    assert [card.context for card in read_deck(tmp_path / "deck.yaml").cards] == [TOLD + "."] * 2
    write([DECK], tmp_path / "deck.apkg")
    assert [titled.card.context for titled in read_package(str(tmp_path / "deck.apkg")).values()] == [TOLD + "."] * 2
