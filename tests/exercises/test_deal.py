"""Each card goes into one section; what is derived is right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.exercises import deal, parse, shuffled
from quizgen.model import Choice, Cloze, Deck, Question

from .conftest import CARDS, card

EVERYTHING = parse("cloze:word-bank, choice, short-answer, match, true-false, timeline")


def by_kind(deck: Deck, wanted: str):
    return {section.kind: section for section in deal(deck, parse(wanted))[0]}


def test_sections_come_in_the_order_wanted(town):
    kinds = [section.kind for section in deal(town, parse("short-answer, choice, cloze"))[0]]
    assert kinds == ["short-answer", "choice", "cloze"]


def test_no_card_is_asked_twice_and_none_is_lost(town):
    sections, left_out = deal(town, EVERYTHING)
    assert {section.kind for section in sections} == {wanted.kind for wanted in EVERYTHING}
    dealt = [item.key for section in sections for item in section.items] + [entry.card.key for entry in left_out]
    assert sorted(dealt) == sorted(card.key for card in town.cards)


def test_what_no_section_takes_has_a_reason(town):
    _, left_out = deal(town, parse("timeline"))
    assert len(left_out) == len(CARDS) - 3
    assert {entry.reason for entry in left_out} == {"does not fit timeline"}


def test_a_word_bank_holds_the_answers(town):
    section = by_kind(town, "cloze:word-bank:3")["cloze"]
    assert len(section.items) == 3
    assert sorted(section.bank) == sorted(item.answer for item in section.items)
    assert by_kind(town, "cloze")["cloze"].bank == ()


def test_a_word_bank_names_nothing_twice_and_tells_why_a_gap_is_left_out(town):
    again = card(Cloze, "In [...], the council bought the ferry.", "the town of Amry", aliases=("Amry",))
    deck = replace(town, cards=(*CARDS, again))
    sections, left_out = deal(deck, parse("cloze:word-bank, choice, short-answer"))
    [bank] = [section.bank for section in sections if section.bank]
    assert "Amry" in bank and "the town of Amry" not in bank
    assert [entry.reason for entry in left_out] == ["its answer stands in the word bank for another gap"]
    assert deal(deck, parse("cloze, choice, short-answer"))[1] == ()


def test_a_statement_to_judge_names_no_other_answer_where_there_is_a_choice():
    lind = card(Cloze, "[...] opened the bridge.", "Mara Lind", distractors=("Jonas Reck", "Ida Holm"))
    asked = card(Question, "Who is the harbour master?", "Jonas Reck")
    again = card(Cloze, "[...] counted the ships.", "Jonas Reck")
    other = card(Cloze, "The museum is in [...].", "Amry")
    [section] = deal(Deck("T", (lind, again, other, asked)), parse("true-false:2"))[0]
    assert {item.prompt for item in section.items} == {"Ida Holm opened the bridge.", "The museum is in Amry."}


def test_a_timeline_is_in_the_order_of_time_and_does_not_tell_it(town):
    section = by_kind(town, "timeline")["timeline"]
    assert section.bank == ("1931", "30 April 2025", "4 May 2025")
    assert [item.prompt for item in section.items] == [
        "The first ferry crossed, in thick fog.",
        "The mayor opened the bridge.",
        "The old ferry made its last crossing."]  # fmt: skip


def test_two_dates_of_which_neither_is_earlier_are_not_ordered(town):
    vague = card(Cloze, "Work on the museum began in [...].", "2025")
    section = by_kind(replace(town, cards=(*CARDS, vague)), "timeline")["timeline"]
    assert "2025" not in section.bank and len(section.items) == 3


def test_two_dates_make_no_timeline(town):
    assert by_kind(replace(town, cards=CARDS[:3]), "timeline") == {}


def test_people_are_matched_with_roles(town):
    section, dates = deal(town, parse("match:3"))[0]
    assert (section.topic, dates.topic) == ("people and roles", "dates and events")
    assert [(item.prompt, item.answer) for item in section.items] == [
        ("The mayor of Port Ellow", "Mara Lind"), ("The harbour master", "Jonas Reck"),
        ("The director of the museum", "Ida Holm")]  # fmt: skip
    assert section.bank == ("Ida Holm", "Jonas Reck", "Mara Lind")


def test_a_side_of_a_match_that_names_another_answer_is_left_away(town):
    told = card(type(CARDS[7]), "Who is the cousin of Mara Lind?", "Bo Ek")
    assert "Bo Ek" not in by_kind(replace(town, cards=(*CARDS, told)), "match")["match"].bank


def test_true_statements_say_the_fact_and_false_ones_something_else(town):
    section = by_kind(town, "true-false")["true-false"]
    fronts = {card.key: card for card in town.cards}
    assert {item.answer for item in section.items} == {"True", "False"}
    for item in section.items:
        said = fronts[item.key].front.replace("[...]", fronts[item.key].answer)
        assert (item.prompt == said) == (item.answer == "True")
        wrong = {fronts[item.key].front.replace("[...]", option) for option in fronts[item.key].distractors}
        assert (item.prompt in wrong) == (item.answer == "False")
        assert item.correction == ("" if item.answer == "True" else fronts[item.key].answer)


def test_at_most_every_other_cloze_is_judged_when_gaps_are_wanted_too(town):
    sections = by_kind(town, "cloze, true-false")
    assert (len(sections["cloze"].items), len(sections["true-false"].items)) == (4, 3)


def test_without_a_false_statement_there_is_no_true_or_false(town):
    assert by_kind(replace(town, cards=(CARDS[0], CARDS[6])), "true-false") == {}
    one = by_kind(replace(town, cards=(CARDS[0], CARDS[1], CARDS[3], CARDS[6])), "true-false")["true-false"]
    answers = [item.answer for item in one.items]
    assert answers.count("False") == 2 and answers.count("True") == 2


def test_a_choice_is_asked_openly_where_no_section_shows_options(town):
    gap = card(Choice, "The bridge is [...] metres long.", "80", distractors=("60", "70"))
    deck = replace(town, cards=(CARDS[11], gap))
    open_ones = by_kind(deck, "cloze, short-answer")
    assert [item.answer for kind in ("cloze", "short-answer") for item in open_ones[kind].items] == ["80", "three"]
    assert [item.prompt for item in by_kind(deck, "choice, cloze, short-answer")["choice"].items] == [
        CARDS[11].front, gap.front]  # fmt: skip
    [item] = by_kind(deck, "true-false")["true-false"].items
    assert (item.prompt, item.correction) == ("The bridge is 60 metres long.", "80")


@pytest.mark.parametrize(
    ("front", "answer", "wrong"),
    [
        ("More than [...] people crossed the bridge.", "200", "400"),
        ("The bridge was finished by [...].", "May 2012", "May 2011"),
        ("Trade has grown since [...].", "1970", "1960"),
        ("The ferry was already slow in [...].", "1970", "1960"),
        ("[...] may become uninhabitable.", "Amry", "Port Ellow"),
    ],
)
def test_what_may_hold_of_the_distractor_too_is_not_called_false(front, answer, wrong):
    assert deal(Deck("T", (card(Cloze, front, answer, distractors=(wrong,)),)), parse("true-false"))[0] == ()


def test_a_statement_begins_with_a_capital():
    half = card(Cloze, "[...] of the town crossed the bridge.", "a third", distractors=("a half",))
    [section] = deal(Deck("T", (half,)), parse("true-false"))[0]
    assert section.items[0].prompt == "A half of the town crossed the bridge."


def test_a_deck_without_choices_gives_a_fair_share_of_its_cards_for_them(town):
    sections = by_kind(replace(town, cards=CARDS[:-1]), "choice, cloze, short-answer")
    assert [len(sections[kind].items) for kind in ("choice", "cloze", "short-answer")] == [4, 4, 3]


def test_a_card_whose_answer_is_the_only_long_one_becomes_no_choice():
    long = card(Question, "Who has the harbour?", "the council of the town", distractors=("Amry", "the state"))
    [left_out] = deal(Deck("T", (long,)), parse("choice"))[1]
    assert left_out.card == long


def test_only_a_section_of_choices_makes_options_for_other_cards(town):
    alone = by_kind(town, "choice")["choice"]
    assert "Who is the mayor of Port Ellow?" in [item.prompt for item in alone.items]
    assert all(item.answer in item.options and len(set(item.options)) >= 3 for item in alone.items)
    assert len(by_kind(town, "choice, short-answer")["choice"].items) == 1
    assert "Who is the harbour master?" not in [item.prompt for item in alone.items]  # nothing wrong is at hand


@pytest.mark.parametrize("text", ["", " , ", "essay", "cloze:big", "choice:0", "choice:word-bank", "cloze, cloze:3"])
def test_sections_that_do_not_exist_are_refused(text):
    with pytest.raises(ValueError, match="name|should be"):
        parse(text)


def test_numbers_and_points_are_read():
    [cloze, match] = parse("cloze:word-bank:8:2pt,match : 3")
    assert (cloze.word_bank, cloze.most, cloze.points) == (True, 8, 2)
    assert (match.most, match.points) == (3, 1)


def test_versions_hold_the_same_in_another_order(town):
    sections, _ = deal(town, EVERYTHING)
    one, again, other = shuffled(sections, 7, "A"), shuffled(sections, 7, "A"), shuffled(sections, 7, "B")
    assert one == again != other != sections
    for version in (one, other):
        for before, after in zip(sections, version, strict=True):
            assert sorted(item.key for item in before.items) == sorted(item.key for item in after.items)
            assert sorted(before.bank) == sorted(after.bank)
    assert one != shuffled(sections, 8, "A")


text = st.text(min_size=1, max_size=20)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.lists(st.tuples(st.sampled_from([Cloze, type(CARDS[7])]), text, text), max_size=8))
def test_any_cards_are_dealt_once(rows):
    cards = tuple(replace(card(kind, front.replace("[...]", "") + "[...]", answer), key=str(n))
                  for n, (kind, front, answer) in enumerate(rows))  # fmt: skip
    sections, left_out = deal(Deck("T", cards), EVERYTHING)
    dealt = [item.key for section in sections for item in section.items] + [entry.card.key for entry in left_out]
    assert sorted(dealt) == sorted(card.key for card in cards)
    for section in sections:
        assert section.kind not in ("match", "timeline") or all(item.answer in section.bank for item in section.items)
