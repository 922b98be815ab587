"""Picking: few cards, none that gives another away, a reason for each candidate left out; decks of any text."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen import make_deck, read_article
from quizgen.ask import ask
from quizgen.errors import QuizgenError
from quizgen.language import analyse
from quizgen.clash import PER_ANSWER, PER_SENTENCE
from quizgen.pick import default_count, pick
from quizgen.score import Score
from tests.fixtures import document

ROOT = Path(__file__).parent.parent
ARTICLES = sorted(ROOT.glob("decks/*/article.txt"))
ANY_TEXT = settings(deadline=None, derandomize=True, max_examples=150)


def picked(path, count=None):
    """Candidates, cards and what was left out."""
    found = analyse(read_article(path))
    candidates = list(ask(found))
    return candidates, *pick(candidates, found, count)


@pytest.fixture(scope="module", params=ARTICLES, ids=lambda path: path.parent.name)
def deck(request):
    return picked(request.param)


def test_there_are_articles():
    assert ARTICLES


def test_few_cards_of_a_sentence_or_with_an_answer(deck):
    _, cards, _ = deck
    assert max(Counter(card.start for card in cards).values()) <= PER_SENTENCE
    assert max(Counter(card.answer.lower() for card in cards).values()) <= PER_ANSWER


def years(text):
    """An article and its candidates that ask for a year."""
    found = document("", text)
    return found, [c for c in ask(found) if c.draft.label == "DATE"]


@pytest.fixture
def weak(monkeypatch):
    """No candidate is too unlikely to be acceptable, so that the other reasons are reached."""
    monkeypatch.setattr("quizgen.pick.LEAST", 0)
    monkeypatch.setattr("quizgen.weigh.LOWEST", 0)


def test_few_cards_of_one_sentence(weak):
    found, asked = years("Peru closed its embassy in Quito in 1998.\nMarta Keller founded the Geneva Opera in 2001.\nThe city of Bergen bought two islands in 2003.\n")
    one = [replace(c, fact=replace(c.fact, number=0)) for c in asked]
    cards, left_out = pick(one, found)
    assert len(cards) == PER_SENTENCE
    assert "enough cards from this sentence" in {left.reason for left in left_out}


def test_few_cards_with_one_answer(weak):
    found, asked = years("Norway sold nine ships in 1998.\nMarta Keller founded the Geneva Opera in 1998.\nPeru closed its embassy in Quito in 1998.\n")
    cards, left_out = pick(asked, found)
    assert [card.answer for card in cards] == ["1998"] * PER_ANSWER
    assert "enough cards with this answer" in {left.reason for left in left_out}


def test_no_front_gives_an_answer_away(deck):
    _, cards, _ = deck
    told = [(one.answer, other.front) for one, other in permutations(cards, 2) if stands(one.answer, other.front)]
    assert len(cards) > 3
    assert told == []


def stands(answer: str, front: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", front, re.IGNORECASE) is not None


def test_every_candidate_is_a_card_or_left_out_for_a_reason(deck):
    candidates, cards, left_out = deck
    sorted_out = [*cards, *(left.card for left in left_out)]
    assert Counter((c.card.key, c.card.answer) for c in candidates) == Counter((card.key, card.answer) for card in sorted_out)
    assert all(left.reason for left in left_out)


def test_the_best_come_first(deck):
    _, cards, _ = deck
    scores = [card.score for card in cards]
    assert scores == sorted(scores, reverse=True)


def test_a_card_is_not_taken_that_keeps_out_more_than_it_brings(weak, monkeypatch):
    """A card for Marta Keller is the best by itself, but leaves no room for any that names her."""
    monkeypatch.setattr("quizgen.weigh.score", lambda c, *_: Score(0.5 if c.draft.label == "PERSON" else 0.49, "", 0))
    text = "Marta Keller sold nine ships to Norway.\nMarta Keller built a bridge of glass in Lisbon.\nMarta Keller founded a school for 300 pupils in Quito.\n"
    found = document("", text)
    cards, _ = pick([c for c in ask(found) if c.card.rule == "gap"], found)
    assert len({card.start for card in cards}) == 3
    assert "Marta Keller" not in {card.answer for card in cards}


TWO_FIGURES = "The contract of Norway with Airbus was signed in Bergen and is worth {}.\nThe contract with Boeing is worth $9 million.\n"


@pytest.mark.parametrize(("figure", "shown"), [("$7 million", "worth …."), ("$7 million in all", "worth … in all.")])
def test_a_figure_that_another_card_asks_for_is_left_out_of_the_context(weak, figure, shown):
    found = document("", TWO_FIGURES.format(figure))
    cards, _ = pick([c for c in ask(found) if c.draft.label == "NUMBER" and c.card.rule == "gap"], found)
    later = next(card for card in cards if card.answer == "$9 million")
    assert "$7 million" in {card.answer for card in cards}
    assert later.context.endswith(shown)


def test_part_of_a_longer_date_is_not_left_out(weak, monkeypatch):
    """No card for 1998 beside one with "12 May 1998" above it: of 12 May nothing but the year would be left out."""
    monkeypatch.setattr("quizgen.weigh.score", lambda c, *_: Score(0.9 if c.card.answer == "1998" or c.card.context else 0.1, "", 1))
    found = document("", "Norway sold the museum of chess in Bergen in 1998.\nMarta Keller bought the house of the museum on 12 May 1998.\nThe team sold it to Peru for $9 million.\n")
    asked = [c for c in ask(found) if c.card.answer in ("1998", "$9 million") and c.card.rule == "gap" and c.fact.number != 1]
    cards, _ = pick(asked, found)
    assert [card.answer for card in cards] == ["1998"]


def test_some_of_the_gaps_are_questions(weak):
    text = "Norway sold nine ships to Peru in 1998.\nMarta Keller founded the Geneva Opera in 2001.\nThe city of Bergen bought two islands for $9 million in 2003.\n"
    found = document("", text)
    kinds = [Counter(card.type for card in pick([c for c in ask(found) if c.card.rule in rules], found)[0])
             for rules in (("gap", "time", "number", "amount", "subject"), ("gap",))]
    assert kinds[0]["qa"] and kinds[0]["cloze"] > kinds[0]["qa"]
    assert not kinds[1]["qa"]


@pytest.mark.parametrize("count", [0, 1, 5])
def test_no_more_than_asked_for(count):
    candidates, cards, left_out = picked(ARTICLES[0], count)
    assert len(cards) == count
    assert len(cards) + len(left_out) == len(candidates)


def test_a_front_with_two_answers_is_no_card():
    found = document("", "Norway bought nine ships from Peru in 1998.\nChile bought nine ships from Peru in 1998.\n")
    cards, left_out = pick(list(ask(found)), found)
    disputed = {left.card.answer for left in left_out if left.reason == "two answers to one question"}
    assert disputed == {"Norway", "Chile"}
    assert not disputed & {card.answer for card in cards}


def test_more_cards_hold_the_fewer():
    few, many = ([(card.key, card.answer) for card in picked(ARTICLES[0], count)[1]] for count in (3, 6))
    assert [card for card in many if card in few] == few


def test_by_default_ten_to_twenty():
    assert 10 <= default_count(analyse(read_article(ARTICLES[0]))) <= 20


def test_two_runs_are_equal():
    """Also where Python orders its sets in another way."""
    code = "import quizgen, sys; print(ascii(quizgen.make_deck(quizgen.read_article(sys.argv[1]))))"
    run = [sys.executable, "-c", code, str(ARTICLES[0])]
    runs = [subprocess.run(run, env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}, capture_output=True, check=True) for seed in "12"]
    assert runs[0].stdout == runs[1].stdout != b""


SENTENCES = [
    "Norway closed its embassy in Quito on 3 March 2016.",
    "Marta Keller, who founded the Geneva Opera in 1998, has moved to Lisbon.",
    "More than 200 sailors drowned off Iceland last month, said Paul Hartmann.",
    "“Airbus will pay $3 million (at least),” he told reporters on Monday.",
    "The airport of Bergen was closed for nine hours because of heavy snow …",
    "Norway, Sweden and Denmark founded the Nordic Fishing Council in 1994.",
    "Russian Foreign Minister Pavel Orlov flew to Ankara; nobody met him there!",
    "The head of the ministry’s water office hasn’t seen the report; she denied it.",
    "[...] is how a gap is written, and a ninety-year-old sailor knows it.",
]
PIECES = st.sampled_from(SENTENCES) | st.text(max_size=12)
TEXTS = st.text(max_size=80) | st.lists(st.tuples(PIECES, st.sampled_from(["\n\n", " ", "", "\n", "\t"])).map("".join), max_size=12).map("".join)


@ANY_TEXT
@given(TEXTS, st.sampled_from([None, 0, 3]), st.sampled_from([("qa",), ("cloze",), ("qa", "cloze")]))
def test_a_deck_of_any_text(text, count, types):
    try:
        deck = make_deck(text, count, types)
    except QuizgenError:
        return
    for card in [*deck.cards, *(left.card for left in deck.left_out)]:
        assert deck.text[card.start : card.end] == card.sentence
        assert card.type in types
    for card in deck.cards:
        assert card.answer
        assert card.front.count("[...]") == 1 if card.type == "cloze" else card.front.endswith("?")


@pytest.mark.parametrize("kind", ["qa", "cloze"])
def test_such_texts_hold_cards(kind, weak):
    cards = make_deck("\n\n".join(SENTENCES), types=[kind]).cards
    assert {card.type for card in cards} == {kind}
