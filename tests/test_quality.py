"""Floors for the cards: what readers judged acceptable by the rubric is what the decks hold.

The labels are those that the model of acceptability learned from, so this guards against getting worse;
how good cards are on articles that nobody has seen is measured by blind judges.
"""

from __future__ import annotations

import statistics
from collections import defaultdict
from pathlib import Path

import pytest

from quizgen.ask import ask
from quizgen.pick import pick
from training.acceptable import document, fingerprint, labels

SHARED = Path(__file__).parents[2] / "shared"
ARTICLES = ("wikinews/afghan.txt", "wikinews/flag.txt", "wikinews/warming.txt", "onestop/zero-hours.txt",
            "onestop/violence.txt", "onestop/billionaires.txt", "onestop/wnl-barack-obama.txt", "onestop/kenya.txt",
            "onestop/wnl-fifa.txt", "onestop/starbucks.txt", "onestop/gorillas-and-oil.txt",
            "onestop/wnl-eu-pollution.txt", "onestop/malala.txt", "onestop/wnl-goodbye-fish-and-chips.txt",
            "onestop/nelson-mandela.txt", "onestop/crowdfunding.txt", "onestop/wnl-glastonbury.txt",
            "wikinews/taxes.txt", "wikinews/soccer.txt", "onestop/norwegian-sun.txt")  # fmt: skip
LEAST_CHECKED = 30
LEAST_ACCEPTABLE = 0.45


@pytest.mark.skipif(not (SHARED / "articles").is_dir(), reason="needs the articles in ../shared")
def test_decks_hold_what_readers_accepted():
    read = defaultdict(list)
    for label in labels():
        read[label.article, label.front].append(not label.faults)
    good = []
    for article in ARTICLES:
        analysed = document(SHARED, article)
        cards, _ = pick(list(ask(analysed)), analysed, 10)
        known = ((article, fingerprint(card)) for card in cards)
        good += [statistics.mean(read[key]) for key in known if key in read]
    assert len(good) >= LEAST_CHECKED
    assert statistics.mean(good) >= LEAST_ACCEPTABLE
