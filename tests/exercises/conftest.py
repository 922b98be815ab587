"""A town's news as cards of every kind, in which each kind of section finds something."""

from __future__ import annotations

import pytest

from quizgen.model import Card, Choice, Cloze, Deck, Question


def card(kind: type[Card], front: str, answer: str, **more: object) -> Card:
    sentence = f"It was told that {answer} is right for {len(front)}."
    return kind(front, front, answer, sentence, 0, len(sentence), "r", **more)


CARDS = (
    card(Cloze, "The bridge cost [...] and took three years.", "10 million euros", hint="sum of money"),
    card(Cloze, "The old ferry made its last crossing on [...].", "30 April 2025", hint="date",
         distractors=("21 April 2025", "9 May 2025")),
    card(Cloze, "The first ferry crossed in [...], in thick fog.", "1931", hint="date"),
    card(Cloze, "On [...], the mayor opened the bridge.", "4 May 2025", hint="date", distractors=("25 April 2025",)),
    card(Cloze, "The harbour master counted [...] ships in a year.", "240", hint="number", distractors=("190", "290", "340")),
    card(Cloze, "The museum expects [...] visitors in its first year.", "40,000", hint="number",
         distractors=("30,000", "50,000", "60,000")),
    card(Cloze, "The old ferry will become a museum in [...].", "Amry", hint="city"),
    card(Question, "Who is the mayor of Port Ellow?", "Mara Lind", aliases=("Lind",), distractors=("Jonas Reck", "Ida Holm")),
    card(Question, "Who is the harbour master?", "Jonas Reck"),
    card(Question, "Who is the director of the museum?", "Ida Holm"),
    card(Question, "Why was the ferry given up?", "the town could not afford it"),
    card(Choice, "How many years did the bridge take?", "three", distractors=("two", "five", "ten")),
)  # fmt: skip


@pytest.fixture
def town() -> Deck:
    return Deck("Port Ellow opens its bridge", CARDS, source="https://example.org/bridge")
