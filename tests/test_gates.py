"""Each gate on the articles of gates.md: a candidate that it stops or doubts, and one that passes all gates."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from quizgen.ask import Candidate, ask
from quizgen.gates import DOUBTS, GATES, doubts, gate
from quizgen.model import Document
from tests.fixtures import cases, document

CASES = [
    (title, text, *line.split(" | "))
    for title, text, lines in cases(Path(__file__).with_name("gates.md"))
    for line in lines.splitlines()
]


@pytest.mark.parametrize(("name", "text", "verdict", "card"), CASES, ids=[f"{name}: {card}" for name, _, _, card in CASES])
def test_gate(name, text, verdict, card):
    found = document(name, text)
    candidate = the(card, found)
    if verdict == "stopped":
        assert GATES[name](candidate, found)
        assert gate(candidate, found)
    elif verdict == "doubted":
        assert name in doubts(candidate, found)
    else:
        assert gate(candidate, found) == ""
        assert name not in doubts(candidate, found)


def the(card: str, document: Document) -> Candidate:
    """The candidate "front → answer" of an article. Raises StopIteration where nothing asks it any more."""
    return next(c for c in ask(document) if f"{c.card.front} → {c.card.answer}" == card)


def test_every_gate_and_doubt_holds_for_one_and_lets_one_pass():
    verdicts = defaultdict(set)
    for name, _, verdict, _ in CASES:
        verdicts[name].add(verdict)
    stopped, doubted = ({name: {verdict, "passes"} for name in names} for verdict, names in (("stopped", GATES), ("doubted", DOUBTS)))
    assert dict(verdicts) == stopped | doubted
