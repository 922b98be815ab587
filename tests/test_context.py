"""What stands above a front: the contexts of context.md, and what a candidate with one is.

After a wanted change: python -m tests.test_context --update
"""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.ask import ask
from quizgen.context import TOGETHER, contexts, in_context
from quizgen.facts.words import count
from quizgen.gates import gate
from quizgen.model import Document
from quizgen.pick import pick
from tests.fixtures import cases, document, update

FILE = Path(__file__).with_name("context.md")
LEANING = "Marta Keller founded a team in Norway in the spring of 1998.\nThe team was sold to a bank from Peru in 2004.\n"


def lines(found: Document, _expected: str) -> str:
    told = ((number, next(iter(contexts(number, found)), "")) for number in range(1, len(found.sentences)))
    return "".join(f"{number} | {text or '-'}\n" for number, text in told)


@pytest.mark.parametrize(("title", "text", "expected"), cases(FILE), ids=[title for title, *_ in cases(FILE)])
def test_context(title, text, expected):
    assert lines(document(title, text), expected) == expected


@pytest.fixture
def sold():
    """The article, and its candidate that asks when it was sold, of a team that only its context names."""
    found = document("", LEANING)
    [candidate] = [c for c in ask(found) if c.card.front == "The team was sold to a bank from Peru in [...]."]
    return found, candidate


def test_a_context_cures_a_front_that_leans(sold):
    found, candidate = sold
    assert gate(candidate, found)
    fuller = in_context(candidate, found)
    assert fuller.card.context == "Marta Keller founded a team in Norway in the spring of 1998."
    assert (fuller.card.front, fuller.card.key) == (candidate.card.front, candidate.card.key)
    assert gate(fuller, found) == ""


def test_a_context_never_tells_the_answer():
    found = document("", "The Geneva Opera was sold for nine million francs in 1998.\nThe house had cost nine million francs.\n")
    candidates = [c for c in ask(found) if c.fact.number == 1 and c.card.answer == "nine million francs"]
    assert candidates
    assert not any(in_context(c, found) for c in candidates)


def test_the_first_sentence_has_none(sold):
    found, _ = sold
    assert contexts(0, found) == []


def test_what_is_shown_above_gives_no_other_card_away(monkeypatch):
    monkeypatch.setattr("quizgen.pick.LEAST", 0)
    found = document("", LEANING)
    cards, _ = pick(list(ask(found)), found)
    for card in cards:
        assert not any(other.answer in card.context for other in cards)
        assert count(card.context) <= TOGETHER


if __name__ == "__main__":
    update({FILE: lines})
