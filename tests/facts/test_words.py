"""Words put together again: spacing, capitals, counting."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.facts.words import Word, capital, count, indices, join, without


def words(text: str) -> list[Word]:
    """Words from pieces between spaces; a "|" stands where the source has no space."""
    parts = [(part, k > 0) for piece in text.split() for k, part in enumerate(piece.split("|"))]
    return [Word(i, i + 1, part, glued) for i, (part, glued) in enumerate(parts)]


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ("the ferry sank", "the ferry sank"),
        ("$|3 million|, or 12|%", "$3 million, or 12%"),
        ("Norway|’s coast", "Norway’s coast"),
        ("Norway ’s coast", "Norway’s coast"),
        ("the sailors|’ wives", "the sailors’ wives"),
        ("the ‘|Aurora|’", "the ‘Aurora’"),
        ("( 52 )", "(52)"),
        ("“ Aurora ”", "“Aurora”"),
        ("a ten|-|year|-|old ship", "a ten-year-old ship"),
        ("she did|n’t leave|.", "she didn’t leave."),
    ],
)
def test_join(pieces, text):
    assert join(words(pieces)) == text


def test_words_that_were_apart_get_a_space():
    left, right = Word(0, 1, "ferry"), Word(4, 5, "Aurora", glued=True)
    assert join([left, right]) == "ferry Aurora"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who sank?", "Who sank?"),
        ("“the ferry” sank", "“The ferry” sank"),
        ("[...] sank", "[...] sank"),
        ("“[...]” sank", "“[...]” sank"),
        ("9 ships sank", "9 ships sank"),
        ("", ""),
        ("…", "…"),
    ],
)
def test_capital(text, expected):
    assert capital(text) == expected


@pytest.mark.parametrize(("text", "expected"), [("", 0), ("12 % – of [...] ships", 3), ("ten-year-old ship .", 2)])
def test_count(text, expected):
    assert count(text) == expected


def test_without_takes_a_word_whose_tokens_are_dropped():
    long = Word(1, 4, "Marta Keller")
    assert without([Word(0, 1, "said"), long, Word(4, 5, "now")], {2}) == (Word(0, 1, "said"), Word(4, 5, "now"))
    assert indices([long]) == {1, 2, 3}


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.lists(st.tuples(st.text("ab’,.(“$%", min_size=1, max_size=3), st.booleans()), max_size=8))
def test_join_keeps_every_character(pieces):
    made = [Word(i, i + 1, text, glued) for i, (text, glued) in enumerate(pieces)]
    assert join(made).replace(" ", "") == "".join(text for text, _ in pieces)
