"""A small deck and its article, in two versions, for the tests of deck files."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from quizgen.deckfile import parse, render
from quizgen.model import Card, Choice, Cloze, Deck, Question

OPENED = "Mara Lind, the mayor of Port Ellow, opened the new harbour bridge on 4 May."
COST = "The bridge cost 10 million euros and took three years to build."
FERRY = "It replaces a ferry that had run since 1931."


def question(key: str, front: str, answer: str, sentence: str, **more: object) -> Question:
    return Question(key, front, answer, sentence, 0, len(sentence), "role", **more)


@pytest.fixture(scope="session")
def deck() -> Deck:
    return Deck(
        "Port Ellow opens its bridge",
        (
            question("a1", "Who is the mayor of Port Ellow?", "Mara Lind", OPENED, aliases=("Lind",)),
            Cloze("b2", "The bridge cost [...].", "10 million euros", COST, 0, 63, "gap", hint="amount"),
            Choice("c3", "Since when had the ferry run?", "1931", FERRY, 0, 44, "time", distractors=("1913", "1951")),
        ),
        datetime.date(2025, 5, 5),
        "bridge.txt",
        " ".join((OPENED, COST, FERRY)),
    )


@pytest.fixture(scope="session")
def text(deck: Deck) -> str:
    return render(deck)


@pytest.fixture(scope="session")
def cards() -> Callable[[str], dict[str, Card]]:
    """The text of a deck file -> the cards that it keeps, by id."""
    return lambda text: {card.key: card for card in parse(text, "bridge.yaml").kept().cards}
