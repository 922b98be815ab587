from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.model import Deck, Question
from quizgen.write import write

FIELDS = {"id", "type", "context", "front", "answer", "aliases", "distractors", "hint",
          "sentence", "start", "end", "rule", "score", "tags"}  # fmt: skip


def read(path):
    return json.loads(path.read_text("utf-8"))


def test_one_deck_is_an_object(deck, tmp_path):
    write([deck], tmp_path / "deck.json")
    data = read(tmp_path / "deck.json")
    assert (data["title"], data["date"], data["source"]) == (deck.title, "2025-05-05", deck.source)
    assert [card["type"] for card in data["cards"]] == ["qa", "cloze", "mcq"]
    for card in data["cards"]:
        assert set(card) == FIELDS
        assert deck.text[card["start"] : card["end"]] == card["sentence"]
    assert data["cards"][1]["front"].count("[...]") == 1
    assert data["cards"][2]["distractors"] == ["two", "four", "ten"]


def test_several_decks_are_a_list(deck, tmp_path):
    write([deck, deck], tmp_path / "deck.json")
    assert [entry["title"] for entry in read(tmp_path / "deck.json")["decks"]] == [deck.title] * 2


@settings(deadline=None, derandomize=True, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters()).map(lambda text: f"Q{text}"))
def test_any_text_comes_back(tmp_path, text):
    """Lone surrogates too, as command lines and file names can hold them."""
    write([Deck(text, (Question(text, text, text, text, 0, len(text), "r"),))], tmp_path / "deck.json")
    data = read(tmp_path / "deck.json")
    assert {data["title"], *(data["cards"][0][name] for name in ("id", "front", "answer", "sentence"))} == {text}
