"""Decks in a folder, and the article beside each."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Article, Question
from quizgen.web.coverage import coverage
from quizgen.web.highlight import runs
from quizgen.web.shelf import Missing, Shelf

from .conftest import NOW, TEXT


@pytest.fixture
def shelf(tmp_path) -> Shelf:
    return Shelf(tmp_path)


def test_a_deck_comes_back_with_its_article(shelf, article, deck):
    found = shelf.deck(shelf.add(article, deck, NOW))
    assert found.article == article
    assert [entry.card.key for entry in found.file.entries] == ["k1", "k2", "k3"]


def test_the_same_article_again_keeps_the_edits(shelf, article, deck):
    name = shelf.add(article, deck, NOW)
    shelf.change(name, "k1", {"front": "Who governs?"}, NOW)
    assert shelf.add(article, deck, NOW) == name
    assert shelf.deck(name).file.entries[0].card.front == "Who governs?"


def test_another_article_of_the_same_title_has_a_name_of_its_own(shelf, article, deck):
    later = datetime.date(2026, 1, 1)
    names = [shelf.add(dataclasses.replace(article, date=date), dataclasses.replace(deck, date=date), NOW)
             for date in (article.date, later)]  # fmt: skip
    assert names == ["port-ellow-opens-its-bridge", "port-ellow-opens-its-bridge-2"]
    assert [found.name for found in shelf.all()] == names[::-1]  # the newest first


@given(st.text(max_size=80))
def test_any_title_gives_a_plain_name(tmp_path_factory, title):
    shelf = Shelf(tmp_path_factory.mktemp("shelf"))
    name = shelf._name(Article(title, "", ()))
    assert name and set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") and len(name) <= 60


def test_what_is_not_there_is_missing(shelf):
    with pytest.raises(Missing):
        shelf.deck("none")


def test_an_article_file_that_is_broken_is_done_without(shelf, article, deck):
    name = shelf.add(article, deck, NOW)
    for text in ("", "[]", '{"title": 1}', "{"):
        (shelf.folder / f"{name}.article.json").write_text(text)
        assert shelf.deck(name).article.text


def test_runs_mark_answers_and_sentences(article, deck):
    first, second = runs(article, deck.cards)
    assert [(run.text, run.asked) for run in first if run.asked] == [
        ("Mara Lind", ("k1",)), ("€10 million", ("k2",)), ("three", ("k3",))]  # fmt: skip
    assert [run.begun for run in first if run.begun] == [("k1",), ("k2",), ("k3",)]
    assert second[0].told == ()


def test_an_answer_that_is_not_in_the_sentence_marks_the_sentence(article, deck):
    card = dataclasses.replace(deck.cards[0], answer="somebody", aliases=())
    [[run, *_], _] = runs(article, [card])
    assert run.text == card.sentence and run.asked == ("k1",)


places = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)).map(lambda place: TEXT[place[0] : sum(place)])


@given(st.lists(st.tuples(places, places), max_size=6))
def test_runs_put_together_are_the_article(made):
    cut = TEXT.index("\n\n")
    article = Article("", TEXT, ((0, cut), (cut + 2, len(TEXT))))
    cards = [Question(str(n), "?", answer, sentence, 0, 0, "") for n, (sentence, answer) in enumerate(made)]
    found = runs(article, cards)
    assert ["".join(run.text for run in paragraph) for paragraph in found] == TEXT.split("\n\n")
    assert 0 <= coverage(found).percent <= 100


def test_coverage_is_the_share_of_the_sentences(article, deck):
    found = coverage(runs(article, deck.cards))
    assert found.percent == round(100 * (len(TEXT.split("\n\n")[0]) - 1) / (len(TEXT) - 2))
    assert sum(bar.width for bar in found.bars) == pytest.approx(found.percent, abs=1)
