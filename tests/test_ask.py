"""Candidates: the key of a fact names its sentence, rule and slot, whatever the front says."""

from __future__ import annotations

from quizgen.ask import ask
from tests.fixtures import document

TEXT = "Peru closed its embassy in Quito last month.\n"


def keys(title, text):
    return {(c.card.rule, c.draft.first, c.fact.kind): c.card.key for c in ask(document(title, text))}


def test_a_key_does_not_depend_on_the_wording():
    in_may, in_june = ([c.card.front for c in ask(document(day, TEXT))] for day in ("2020-05-04", "2020-06-04"))
    assert in_may != in_june
    assert keys("2020-05-04", TEXT) == keys("2020-06-04", TEXT)


def test_other_slots_and_sentences_have_other_keys():
    here, there = keys("", TEXT), keys("", "Chile closed its embassy in Quito last month.\n")
    assert len(here) > 3
    assert not set(here.values()) & set(there.values())
    assert len({key for (rule, _, _), key in here.items() if rule == "gap"}) == 3


def test_the_same_card_is_asked_once():
    asked = [(c.card.front, c.card.answer) for c in ask(document("", TEXT + TEXT))]
    assert len(asked) == len(set(asked))
