"""Levels: tags on every card, hints by level, decks that keep to a level."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen import make_deck, read_article
from quizgen.ask import Candidate, ask
from quizgen.level import LEVELS, UNDERSTAND, at_level, graded, level_of
from quizgen.model import Cloze, Question
from quizgen.pick import pick
from quizgen.score import Score
from tests.fixtures import document

ARTICLES = sorted((Path(__file__).parent.parent / "decks").glob("*/article.txt"))
EARLY = "Norway bought nine ships from Peru in 1998.\n"


def card(level: str, number: int = 0) -> Question:
    return Question(str(number), "Who?", "Mara Lind", "It is so.", 0, 9, "role", tags=(f"level::{level}",))


@pytest.mark.parametrize("types", [("qa", "cloze"), ("mcq",)])
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.parent.name)
def test_every_card_has_a_level_and_a_kind(path, types):
    deck = make_deck(read_article(path), types=types)
    assert deck.cards
    for made in (*deck.cards, *(left.card for left in deck.left_out)):
        [level] = [tag for tag in made.tags if tag.startswith("level::")]
        [kind] = [tag for tag in made.tags if tag.startswith("kind::")]
        assert level.removeprefix("level::") in LEVELS
        assert kind in ("kind::remember", "kind::understand")


def test_what_stands_early_and_often_is_easier():
    between = "Norway paid for them.\nNorway sold four of them.\n" + "The storm went on.\n" * 8
    found = document("", EARLY + between + "Chile bought a boat from Kenya.\n")
    levels = {c.card.answer: level_of(c.card) for c in graded(ask(found), found)}
    assert levels["Norway"] == "easy"
    assert levels["Kenya"] == "hard"


@pytest.mark.parametrize(
    ("front", "understands"),
    [
        ("Why did Norway buy the ships?", True),
        ("According to Mara Lind, why did Norway buy the ships?", True),
        ("How did the sailors flee?", True),
        ("What did Norway agree to do?", True),
        ("What did Mara Lind say about the ships?", True),
        ("How many ships did Norway buy?", False),
        ("For how long did the storm last?", False),
        ("Which country bought the ships?", False),
        ("Norway bought [...].", False),
    ],
)
def test_kinds(front, understands):
    assert bool(UNDERSTAND.search(front)) == understands


def test_of_two_cards_for_one_sentence_the_one_of_the_level_is_taken(monkeypatch):
    monkeypatch.setattr("quizgen.pick.LEAST", 0)
    found = document("", EARLY)
    [seller, year] = [c for c in ask(found) if c.card.rule == "gap" and c.card.answer in ("1998", "Peru")]
    asked = [grade(year, 0.5, "easy"), grade(seller, 0.45, "hard")]
    monkeypatch.setattr("quizgen.weigh.score", lambda c, *_: Score(c.card.score, "", 0))
    monkeypatch.setattr("quizgen.clash.PER_SENTENCE", 1)
    for level, answer in (("", "1998"), ("easy", "1998"), ("medium", "1998"), ("hard", "Peru")):
        assert [c.answer for c in pick(asked, found, level=level)[0]] == [answer]


def grade(candidate: Candidate, value: float, level: str) -> Candidate:
    return replace(candidate, card=replace(candidate.card, score=value, tags=(f"level::{level}",)))


def hints(level: str) -> dict[str, str]:
    found = document("", EARLY)
    return {c.card.answer: c.card.hint for c in graded(ask(found), found, level) if isinstance(c.card, Cloze)}


def test_easy_gaps_have_hints_and_hard_ones_only_where_they_would_be_unclear():
    assert hints("easy")["Norway"] == "country, N."
    assert hints("")["Norway"] == hints("medium")["Norway"] == "country"
    assert hints("hard")["Norway"] == ""
    assert hints("hard")["1998"] == "date"


def test_a_deck_keeps_to_its_level():
    cards = [card(level, n) for n, level in enumerate(("easy", "hard", "medium", "hard", "easy", "medium"))]
    kept, left = at_level(cards, "hard", 3)
    assert [c.key for c in kept] == ["1", "2", "3"]
    assert {entry.reason for entry in left} == {"easier than asked for"}
    assert [level_of(c) for c in at_level(cards, "hard", 9)[0]] == ["hard", "medium", "hard", "medium"]
    assert [c.key for c in at_level(cards, "easy", 2)[0]] == ["0", "4"]
    assert {entry.reason for entry in at_level(cards, "medium", 1)[1]} == {
        "easier than asked for", "more cards than asked for", "harder than asked for",
    }  # fmt: skip


def test_without_a_level_the_first_cards_are_taken():
    cards = [card(level, n) for n, level in enumerate(LEVELS)]
    assert at_level(cards, "", 2)[0] == cards[:2]
    assert at_level(cards, "", 5) == (cards, [])


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.parent.name)
def test_levels_ask_for_different_things(path):
    article = read_article(path)
    decks = {level: make_deck(article, 5, level=level).cards for level in LEVELS}
    assert {level_of(c) for c in decks["easy"]} <= {"easy", "medium"}
    assert {level_of(c) for c in decks["hard"]} <= {"medium", "hard"}
    assert len({c.front for c in decks["easy"]} & {c.front for c in decks["hard"]}) <= 3
