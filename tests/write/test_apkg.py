"""Packages as Anki itself reads them."""

from __future__ import annotations

import dataclasses
import datetime
import sqlite3
import zipfile

import pytest

from quizgen.errors import OutputError
from quizgen.model import Deck, Question
from quizgen.origin import article_id
from quizgen.write import identity, notetypes, write


def test_anki_finds_every_card_with_its_note_type(anki, deck, tmp_path):
    write([deck], tmp_path / "deck.apkg")
    log = anki.load(tmp_path / "deck.apkg")
    assert (log.found_notes, len(log.new), len(log.conflicting)) == (3, 3, 0)
    assert anki.collection.card_count() == 3
    assert [card.note_type()["name"] for card in anki.cards()] == [
        "Quizgen Question", "Quizgen Cloze", "Quizgen Choice"]  # fmt: skip
    assert not anki.collection.get_empty_cards().notes


def test_fronts_ask_and_do_not_tell(anki, deck, tmp_path, texts):
    write([deck], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    question, cloze, choice = (texts(card.render_output().question_text) for card in anki.cards())
    for front in (question, cloze, choice):
        assert front["title"] == deck.title
        assert front["time"] == "5 May 2025"
    assert question["ask"] == "Who is the mayor of Port Ellow?"
    assert "Mara Lind" not in question["sheet front"]
    assert cloze["ask"] == "The bridge cost [...] & took three years to build."
    assert cloze["cloze"] == "[...]"
    assert cloze["hint"].split() == ["Hintan", "amount"]  # the link, and what it opens
    for option in ("two", "three", "four", "ten"):
        assert choice["options"].count(option) == 1


def test_backs_answer_and_show_the_source(anki, deck, tmp_path, texts):
    write([deck], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    outputs = [card.render_output().answer_text for card in anki.cards()]
    question, cloze, choice = map(texts, outputs)
    assert question["answer"] == question["mark"] == "Mara Lind"
    assert question["also"] == "Also right: Lind"
    assert cloze["cloze"] == cloze["mark"] == "€10 million"
    assert choice["key"] == choice["mark"] == "three"
    for card, back, html in zip(deck.cards, (question, cloze, choice), outputs, strict=True):
        assert back["evidence"] == card.sentence
        assert back["time"] == "5 May 2025"
        assert 'href="https://example.org/bridge?page=1&amp;view=full"' in html


@pytest.mark.parametrize("card", [0, 1])
def test_a_typed_answer_is_an_option(anki, deck, tmp_path, card):
    write([deck], tmp_path / "deck.apkg", typed=True)
    anki.load(tmp_path / "deck.apkg")
    output = anki.cards()[card].render_output()
    assert "[[type:" in output.question_text and "[[type:" in output.answer_text


def test_two_writes_give_the_same_bytes(deck, tmp_path):
    write([deck], tmp_path / "one.apkg")
    write([deck], tmp_path / "two.apkg")
    assert (tmp_path / "one.apkg").read_bytes() == (tmp_path / "two.apkg").read_bytes()


def test_the_package_knows_neither_clock_nor_sqlite(deck, tmp_path):
    write([deck], tmp_path / "deck.apkg")
    with zipfile.ZipFile(tmp_path / "deck.apkg") as archive:
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.compress_type == zipfile.ZIP_DEFLATED
        assert archive.read("collection.anki2")[96:100] == bytes(4)


def test_importing_again_changes_nothing(anki, deck, tmp_path):
    write([deck], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    log = anki.load(tmp_path / "deck.apkg")
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 0, 3)


def test_importing_again_keeps_reviews_and_the_learners_edits(anki, deck, tmp_path):
    write([deck], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    anki.collection.decks.select(anki.collection.decks.id_for_name("2025-05-05 Port Ellow opens its bridge"))
    card = anki.collection.get_card(anki.collection.sched.get_queued_cards().cards[0].card.id)
    card.start_timer()
    anki.collection.sched.answerCard(card, 3)
    note = card.note()
    note["Also"] = "my own words"
    anki.collection.update_note(note)
    before = [(card.id, card.reps, card.due) for card in anki.cards()]
    assert sum(reps for _, reps, _ in before) == 1
    anki.load(tmp_path / "deck.apkg")
    assert [(card.id, card.reps, card.due) for card in anki.cards()] == before
    assert anki.collection.get_note(note.id)["Also"] == "my own words"


def test_a_renamed_deck_holds_the_same_notes(anki, deck, tmp_path):
    for parent in ("", "News"):
        write([deck], tmp_path / "deck.apkg", parent=parent)
        anki.load(tmp_path / "deck.apkg")
    assert anki.collection.note_count() == 3


def test_note_types_keep_their_numbers():
    """These numbers are in every learner's collection; a test that fails here is right, and the change is wrong."""
    models = [notetypes.cloze(), notetypes.question(), notetypes.choice()]
    assert [(model.name, model.model_id) for model in models] == [
        ("Quizgen Cloze", 1621157505274),
        ("Quizgen Question", 2188531955503),
        ("Quizgen Choice", 2664830045994),
    ]
    for model in models:
        assert [field["id"] - model.model_id for field in model.fields] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
        assert [template["id"] - model.model_id for template in model.templates] == [1000]
        assert [field["name"] for field in model.fields][2:] == ["Sentence", "Also", "Title", "Date", "Link", "Typed", "Context"]


def test_a_guid_stays_what_it_is(deck):
    assert identity.guid(article_id(deck), deck.cards[0]) == "ZrD2Gfl5w8gu"


def test_other_wording_is_the_same_note(deck, tmp_path):
    other = tuple(dataclasses.replace(card, front=f"Tell: {card.front}", answer="other") for card in deck.cards)
    assert _guids(tmp_path, deck) == _guids(tmp_path, dataclasses.replace(deck, cards=other))


def test_another_fact_or_article_is_another_note(deck, tmp_path):
    other = tuple(dataclasses.replace(card, key=card.key + "x") for card in deck.cards)
    groups = [
        _guids(tmp_path, changed)
        for changed in (
            deck,
            dataclasses.replace(deck, cards=other),
            dataclasses.replace(deck, source="https://example.org/another"),
            dataclasses.replace(deck, source="a.txt"),
            dataclasses.replace(deck, source="a.txt", title="Another title"),
            dataclasses.replace(deck, source="a.txt", date=None),
        )
    ]
    assert len(set().union(*groups)) == sum(map(len, groups)) == 18


def test_a_moved_file_is_the_same_article(deck, tmp_path):
    here, there = (dataclasses.replace(deck, source=path) for path in ("a.txt", "old/a.txt"))
    assert _guids(tmp_path, here) == _guids(tmp_path, there)


def test_decks_of_one_day_live_side_by_side(anki, deck, tmp_path):
    for title in ("Monday", "Tuesday"):
        write([dataclasses.replace(deck, title=title, source="")], tmp_path / f"{title}.apkg")
        assert len(anki.load(tmp_path / f"{title}.apkg").new) == 3
    assert anki.collection.card_count() == 6


@pytest.mark.parametrize(
    ("titles", "parent", "names"),
    [
        (["One"], "", ["2025-05-05 One"]),
        (["One"], "Current affairs", ["Current affairs", "Current affairs::2025-05-05 One"]),
        (["One", "Two"], "", ["Quizgen", "Quizgen::2025-05-05 One", "Quizgen::2025-05-05 Two"]),
        (['Say "so" :: Part::two::'], "", ["2025-05-05 Say 'so' : Part:two"]),
    ],
)
def test_deck_names(anki, deck, tmp_path, titles, parent, names):
    write([dataclasses.replace(deck, title=title, source="") for title in titles], tmp_path / "d.apkg", parent=parent)
    anki.load(tmp_path / "d.apkg")
    assert [deck.name for deck in anki.collection.decks.all_names_and_ids() if deck.name != "Default"] == names


def test_the_deck_says_where_it_comes_from(anki, deck, tmp_path):
    write([deck], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    number = anki.collection.decks.id_for_name("2025-05-05 Port Ellow opens its bridge")
    text = anki.collection.decks.get(number)["desc"]
    assert deck.title in text and 'href="https://example.org/bridge?page=1&amp;view=full"' in text
    assert "publisher's terms" in text


def test_tags_are_hierarchical_and_without_spaces(anki, deck, tmp_path):
    write([deck], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    assert anki.cards()[1].note().tags == ["quizgen::2025-05", "source::example.org", "topic::bridges", "two_words"]


def test_one_deck_with_tags_for_articles(anki, deck, tmp_path):
    decks = [dataclasses.replace(deck, title=title, source="") for title in ("The one", "The other")]
    write(decks, tmp_path / "deck.apkg", parent="Current affairs", tagged=True)
    anki.load(tmp_path / "deck.apkg")
    assert anki.collection.decks.id_for_name("Current affairs")
    assert len(anki.collection.decks.all_names_and_ids()) == 2  # and Anki's own "Default"
    assert anki.cards()[0].note().tags == ["article::2025-05-05_The_one", "quizgen::2025-05"]
    assert len(anki.collection.find_notes("tag:article::2025-05-05_The_other")) == 3


@pytest.mark.parametrize(
    ("link", "tags"),
    [
        ("https://www.News.example.org:80/a?b", ["source::news.example.org"]),
        ("https://a:b@example.org", ["source::example.org"]),
        ("article.txt", []),
        ("javascript://example.org", []),
    ],
)
def test_the_source_is_a_tag(deck, link, tags):
    assert identity.deck_tags(dataclasses.replace(deck, source=link), False) == ["quizgen::2025-05", *tags]


def test_a_note_is_as_old_as_its_article(deck, tmp_path):
    dates = [datetime.date(2025, 5, 5), None, datetime.date(1912, 4, 15)]
    decks = [dataclasses.replace(deck, date=date, source=f"https://example.org/{date}") for date in dates]
    write(decks, tmp_path / "deck.apkg")
    assert {row[0] for row in _rows(tmp_path, "deck.apkg", "select mod from notes")} == {1746403200, 1577836800}


def test_the_same_article_twice_is_written_once(anki, deck, tmp_path):
    write([deck, deck], tmp_path / "deck.apkg")
    assert anki.load(tmp_path / "deck.apkg").found_notes == 3


def test_two_cards_with_one_key_are_refused(tmp_path):
    cards = tuple(Question("k", f"Which is {number}?", "it", "It is.", 0, 6, "r") for number in "12")
    with pytest.raises(OutputError, match="another key"):
        write([Deck("T", cards)], tmp_path / "deck.apkg")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("answer", "wrong", "order"),
    [("10", ("9", "1,200", "2.5"), "2.5 9 10 1,200"), ("three", ("two", "four"), "two three four")],
)
def test_numbers_stand_in_order_and_words_show_nothing(anki, deck, tmp_path, texts, answer, wrong, order):
    choice = dataclasses.replace(deck.cards[2], answer=answer, distractors=wrong)
    write([dataclasses.replace(deck, cards=(choice,))], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    html = anki.cards()[0].note()["Options"]
    shown = html.replace("<li>", " ").replace('<li class="key">', " ").replace("</li>", "")[4:-5].split()
    assert set(shown) == set(order.split())
    if answer.isdigit():
        assert shown == order.split()


def _rows(folder, name, query):
    with zipfile.ZipFile(folder / name) as archive:
        archive.extract("collection.anki2", folder)
    database = sqlite3.connect(folder / "collection.anki2")
    rows = database.execute(query).fetchall()
    database.close()
    (folder / "collection.anki2").unlink()
    return rows


def _guids(folder, deck):
    write([deck], folder / "guids.apkg")
    return {guid for (guid,) in _rows(folder, "guids.apkg", "select guid from notes")}
