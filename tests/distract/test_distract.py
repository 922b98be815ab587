"""Wrong options: what comes of small articles, and what holds of any number, date and list."""

from __future__ import annotations

import dataclasses
import datetime
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizgen.ask import ask
from quizgen.distract import choices, mixed
from quizgen.values.bounds import bounded
from quizgen.values.figure import Figure, figure
from quizgen.values.fractions import VALUES, fraction, other_fractions
from quizgen.distract.ladder import ladder
from quizgen.values.length import only_long
from quizgen.values.moment import moment
from quizgen.distract.peers import lists, peers_of
from quizgen.language import analyse
from quizgen.make import make_deck
from quizgen.model import Choice, Document, Question
from quizgen.read import read_article
from quizgen.write.options import options
from tests.fixtures import cases, document, update

HERE = Path(__file__).parent
CHOICES = HERE / "choices.md"
ARTICLES = sorted((HERE.parent.parent / "decks").glob("*/article.txt"))


def shown(found: Document, _expected: str = "") -> str:
    """The first choice for each answer, whatever the gates say of its stem: the options as a learner sees them."""
    first: dict[str, Choice] = {}
    for card in choices(ask(found), found).values():
        first.setdefault(card.answer, card)
    return "".join(f"{card.answer}: {' | '.join(options(card))}\n" for card in first.values())


@pytest.mark.parametrize(("title", "text", "expected"), cases(CHOICES), ids=lambda part: part.partition("\n")[0][:50])
def test_choices(title, text, expected):
    assert shown(document(title, text)) == expected
    assert title.startswith("Silent: ") != bool(expected)


@pytest.fixture(scope="module", params=["easy", "medium", "hard"])
def made(request):
    """Every choice of the sample articles, whether or not it would be picked."""
    found = [analyse(read_article(path)) for path in ARTICLES]
    return [choice for d in found for choice in choices(ask(d), d, request.param).values()]


def test_three_different_wrong_options_beside_the_right_one(made):
    assert len(made) > 20
    for card in made:
        found = {option.lower() for option in (card.answer, *card.distractors)}
        assert len(found) == 4
        assert not found & {alias.lower() for alias in card.aliases} - {card.answer.lower()}


def test_no_option_stands_in_the_stem_or_the_sentence(made):
    for card in made:
        if not any(character.isdigit() for character in card.answer):
            told = card.sentence.replace(card.answer, "") + card.front
            assert [d for d in card.distractors if re.search(rf"\b{re.escape(d)}\b", told)] == []


def test_the_answer_is_not_told_by_its_length(made):
    assert not any(only_long(card.answer, card.distractors) for card in made)


def test_what_an_undated_article_expects_never_comes_earlier():
    found = document("Expected", "The ferry will reach Port Ellow in 2023.")
    undated = dataclasses.replace(found, article=dataclasses.replace(found.article, date=None))
    [years] = [card.distractors for card in choices(ask(undated), undated).values() if card.answer == "2023"][:1]
    assert min(years) > "2023"


def test_two_runs_make_the_same():
    found = analyse(read_article(ARTICLES[0]))
    assert choices(ask(found), found) == choices(ask(found), found)


def test_levels_change_how_close_options_come():
    text = "The old bridge of Port Ellow was crossed by 1,215 people in May 2012."
    found = document("", text)
    spread = {}
    for level in ("easy", "medium", "hard"):
        [numbers] = {c.distractors for c in choices(ask(found), found, level).values() if c.answer == "1,215"}
        values = [figure(option).value for option in numbers]
        spread[level] = max(values) - min(values)
    assert spread["easy"] > spread["medium"] > spread["hard"]


def test_which_bank_has_only_banks():
    found = document("", "The World Bank paid for the old bridge.")
    fronts = {card.front for card in choices(ask(found), found).values()}
    assert [front for front in fronts if front.startswith("The [...]")]
    assert not [front for front in fronts if front.startswith("Which bank")]


def test_one_of_a_list_is_no_choice():
    found = document("", "Sales of the boat rose across Europe, the Americas and Asia.")
    assert [card for card in choices(ask(found), found).values() if ", the Americas and" in card.front] == []


def test_people_of_least_account_come_first_for_an_easy_question():
    others = "Ann Berg wrote to Jan Falk. Paul Lind wrote to Jan Falk. Tom Hall met Paul Lind. Jan Falk met Tom Hall. "
    found = document("", others + "Peter Stone paid Otto Weber. " * 2 + "Mark Keller sold the bridge of Porto in 1998.")
    wrong = {
        level: {c.distractors for c in choices(ask(found), found, level).values() if c.answer == "Mark Keller"}
        for level in ("easy", "hard")
    }
    assert wrong["easy"] and wrong["hard"] and not wrong["easy"] & wrong["hard"]


FIGURES = st.builds(
    Figure,
    st.sampled_from(["", "£", "about "]),
    st.integers(2, 10**7),
    st.sampled_from(["", "%", " people", "m"]),
    st.integers(0, 2),
    st.sampled_from(["plain", "comma"]),
)


@given(FIGURES, st.sampled_from([0.12, 0.2, 0.3]), st.integers(0, 10**9), st.sampled_from([-1, 0, 1]))
def test_a_ladder_climbs_between_half_and_twice_the_right_number(found, share, seed, bound):
    rungs = ladder(found, share, seed, bound, float("inf"))
    assume(rungs)
    assert all(low < high for low, high in pairwise(rungs))
    assert found.units in rungs
    assert bound != 1 or rungs[0] == found.units
    assert bound != -1 or rungs[-1] == found.units
    small = found.units < 10
    assert all(0.45 * found.units <= n <= 2.5 * found.units or small for n in rungs)


@given(FIGURES)
def test_a_figure_is_read_as_it_is_written(found):
    read = figure(str(found))
    assert read is not None and (str(read), read.value) == (str(found), found.value)


@pytest.mark.parametrize("text", ["", "several", "2 of 3", "150 to 200", "Seven", "a few hundred"])
def test_what_is_not_one_number_is_no_figure(text):
    assert figure(text) is None


@pytest.mark.parametrize(
    ("front", "answer", "bound"),
    [
        ("More than [...] people came.", "500", 1),
        ("How many people came?", "at least 500", 1),
        ("It rose by up to [...].", "5%", -1),
        ("It took [...] and more than 3 ships.", "5 years", 0),
        ("How many of more than 30 ships sank?", "20", 0),
    ],
)
def test_bounds(front, answer, bound):
    assert bounded(front, answer) == bound


@given(st.dates(datetime.date(1000, 1, 2), datetime.date(2090, 12, 31)), st.sampled_from(["day", "month", "year"]))
def test_a_moment_is_read_as_it_is_written(date, form):
    text = {"day": f"{date.day} {date:%B} {date.year}", "month": f"{date:%B} {date.year}", "year": str(date.year)}[form]
    read = moment(text)
    assert read is not None and read.form == form and str(read) == text
    assert moment(str(read.moved(1))).count == read.count + 1


@pytest.mark.parametrize("text", ["", "31 June 2016", "Tuesday", "May", "12 people", "2014–2015", "early in May 2016"])
def test_other_dates_are_no_moments(text):
    assert moment(text) is None


@pytest.mark.parametrize("answer", ["a third", "one third", "two-thirds", "two thirds", "half", "three-quarters"])
@pytest.mark.parametrize("bound", [-1, 0, 1])
def test_fractions_stay_fractions(answer, bound):
    values = [fraction(other) for other in other_fractions(answer, bound, 3)]
    assert None not in values and fraction(answer) not in values
    assert values == sorted(values)
    assert all((value - fraction(answer)) * bound >= 0 for value in values)


def test_every_fraction_is_read():
    assert all(fraction(name) == value for name, value in VALUES.items())


def test_lists_of_peers_are_whole():
    for peers in lists():
        assert len(peers.names) >= 2 and len(set(peers.names)) == len(peers.names), peers.kind
        assert all(name == name.strip() and peers_of(name) for name in peers.names)


def test_options_of_numbers_and_dates_ascend():
    assert options(choice("12 years", "9 years", "15 years")) == ["9 years", "12 years", "15 years"]
    assert options(choice("May 2016", "July 2015", "March 2016")) == ["July 2015", "March 2016", "May 2016"]
    assert options(choice("a third", "half", "a fifth")) == ["a fifth", "a third", "half"]
    assert options(choice("£1.3m", "£0.9m")) == ["£0.9m", "£1.3m"]


def test_other_options_stand_in_an_order_of_their_own():
    orders = {tuple(options(choice("Oslo", "Bergen", "Rome", key=str(n)))) for n in range(40)}
    assert len(orders) == 6


def choice(answer: str, *wrong: str, key: str = "k") -> Choice:
    return Choice(key, "Which?", answer, "It is so.", 0, 9, "gap", wrong)


def test_a_choice_has_a_key_of_its_own():
    """Anki knows a note by it, and cannot make a choice of a question."""
    found = analyse(read_article(ARTICLES[0]))
    candidates = list(ask(found))
    keys = {c.card.key for c in candidates}
    assert keys.isdisjoint(card.key for card in choices(candidates, found).values())


def test_mixed_decks_hold_their_share_of_choices():
    cards = [Question(str(n), f"Which town {n}?", "Oslo", "It is so.", 0, 9, "place", score=0.5) for n in range(9)]
    made = {(card.key, card.answer): choice("Oslo", "Bergen") for card in cards}
    types = [card.type for card in mixed(cards, made, ("qa", "cloze", "mcq"))]
    assert types.count("mcq") == 3 and types[:3].count("mcq") == 1
    assert {card.type for card in mixed(cards, made, ("mcq",))} == {"mcq"}
    assert {card.score for card in mixed(cards, made, ("mcq",))} == {0.5}
    assert mixed(cards, {}, ("qa", "mcq")) == cards


@pytest.mark.parametrize("types", [("mcq",), ("qa", "mcq"), ("qa", "cloze", "mcq")])
def test_decks_of_these_types(types):
    deck = make_deck(read_article(ARTICLES[0]), types=types)
    assert any(card.type == "mcq" for card in deck.cards)
    assert {card.type for card in deck.cards} <= set(types)


if __name__ == "__main__":
    update({CHOICES: shown})
