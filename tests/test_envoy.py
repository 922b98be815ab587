"""The article that quizgen was conceived on: its reader asks "who was the envoy?" and "where are the talks planned?"."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen import make_deck, read_article

ARTICLE = Path(__file__).parents[2] / "shared" / "articles" / "moscow-times" / "envoy.txt"


@pytest.mark.skipif(not ARTICLE.exists(), reason="needs the article in ../shared")
def test_the_default_deck_asks_for_the_envoy_and_for_the_place_of_the_talks():
    asked = {(card.front, card.answer) for card in make_deck(read_article(ARTICLE)).cards}
    assert any("ambassador to Turkey" in front for front, answer in asked if answer == "Andrei Karlov")
    assert any(front.startswith("In which city could a ceasefire agreement") for front, answer in asked if answer == "Astana")
