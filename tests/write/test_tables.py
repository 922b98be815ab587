"""Tables for other card tools, each as its reader takes it."""

from __future__ import annotations

import csv
import dataclasses

import pytest
from anki.collection import ImportCsvRequest
from hypothesis import given, settings

from quizgen.model import Deck
from quizgen.origin import article_id
from quizgen.write import identity, write
from quizgen.write.markup import clean

from .test_hostile import TRAPS, cards, shown, text


@pytest.fixture
def load(anki, tmp_path):
    """Writes decks as Anki's text and imports it as Anki's window does."""

    def load(*decks: Deck, **options: object):
        path = str(tmp_path / "deck.tsv")
        write(decks, path, **options)
        metadata = anki.collection.get_csv_metadata(path, None)
        return anki.collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log

    return load


def test_anki_imports_the_text_with_guid_type_deck_and_tags(anki, deck, load, texts):
    assert len(load(deck, parent="News").new) == 3
    question, cloze, choice = anki.cards()
    article = article_id(deck)
    assert [card.note().guid for card in anki.cards()] == [identity.guid(article, card) for card in deck.cards]
    assert [card.note_type()["name"] for card in anki.cards()] == ["Basic", "Cloze", "Basic"]
    assert anki.collection.decks.name(question.did) == "News::2025-05-05 Port Ellow opens its bridge"
    assert cloze.note().tags == ["quizgen::2025-05", "source::example.org", "topic::bridges", "two_words"]
    assert texts(cloze.question())["cloze"] == "[...]"
    assert "<mark>Mara Lind</mark>" in question.answer() and 'href="https://example.org/' in question.answer()
    assert choice.question().count("<li>") == 4


def test_importing_the_text_again_updates_by_guid(anki, deck, load):
    load(deck)
    changed = dataclasses.replace(deck.cards[0], front="Who governs Port Ellow?")
    log = load(dataclasses.replace(deck, cards=(changed, *deck.cards[1:])))
    assert (len(log.new), len(log.updated), anki.collection.note_count()) == (0, 1, 3)
    assert anki.cards()[0].note()["Front"] == "Who governs Port Ellow?"


@pytest.mark.parametrize("trap", TRAPS)
def test_anki_shows_any_text_of_the_table_as_it_stands(anki, deck, load, texts, trap):
    traps = [dataclasses.replace(card, front=f"{trap} x", answer=trap) for card in deck.cards[:1]]
    traps.append(dataclasses.replace(deck.cards[1], front=f"{trap} [...] {trap}", answer=trap))
    assert len(load(dataclasses.replace(deck, cards=tuple(traps))).new) == 2
    question, cloze = anki.cards()
    assert shown(texts(f"<p>{question.question()}</p>")["p"]).endswith(shown(f"{trap} x"))
    assert shown(texts(f"<p>{cloze.answer()}</p>")["cloze"]) == shown(trap)


@settings(deadline=None, derandomize=True, max_examples=50)
@given(cards(), text)
def test_any_card_is_read_back_from_csv(tmp_path_factory, card, title):
    path = tmp_path_factory.mktemp("csv") / "deck.csv"
    write([Deck(title, (card,))], path)
    with open(path, encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file)
    for name in ("front", "answer", "sentence"):
        assert row[name].removeprefix("'") == clean(getattr(card, name)).removeprefix("'")
    assert row["title"].removeprefix("'") == clean(title).removeprefix("'")


@pytest.mark.parametrize(
    ("answer", "cell"),
    [
        ("=1+1", "'=1+1"),
        (" @SUM(A1)", "' @SUM(A1)"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("-5", "-5"),
        ("+3.5%", "+3.5%"),
        ("- so", "'- so"),
    ],
)
def test_a_spreadsheet_runs_nothing(deck, tmp_path, answer, cell):
    write([dataclasses.replace(deck, cards=(dataclasses.replace(deck.cards[0], answer=answer),))], tmp_path / "d.csv")
    assert list(csv.reader(open(tmp_path / "d.csv", encoding="utf-8-sig", newline="")))[1][2] == cell


def test_quizlet_gets_term_tab_definition(deck, tmp_path):
    odd = dataclasses.replace(deck.cards[0], front="Who\tgoverns\nPort Ellow?")
    write([dataclasses.replace(deck, cards=(odd, *deck.cards[1:]))], tmp_path / "deck.quizlet.txt")
    lines = (tmp_path / "deck.quizlet.txt").read_text("utf-8").splitlines()
    assert lines[:2] == [
        "Who governs Port Ellow?\tMara Lind",
        "The bridge cost [...] & took three years to build.\t€10 million",
    ]
    front, answer = lines[2].split("\t")
    assert answer == "three" and all(option in front for option in ("two", "three", "four", "ten"))
