"""The rules on the articles of <rule>.md: the cards of each that the gates let through."""

from __future__ import annotations

import functools
import importlib
import inspect
from pathlib import Path

import pytest

from quizgen import rules
from quizgen.ask import ask
from quizgen.gates import gate
from quizgen.model import Document
from tests.fixtures import cases, document, update

HERE = Path(__file__).parent
CASES = {rule: cases(HERE / f"{rule}.md") for rule in rules.RULES if (HERE / f"{rule}.md").exists()}


def cards(rule: str, document: Document, _expected: str = "") -> str:
    asked = [c for c in ask(document) if c.card.rule == rule and not gate(c, document)]
    return "".join(f"{c.card.front} → {c.card.answer}\n" for c in asked)


@pytest.mark.parametrize(
    ("rule", "title", "text", "expected"),
    [pytest.param(rule, *case, id=f"{rule}: {case[0]}") for rule, found in CASES.items() for case in found],
)
def test_cards(rule, title, text, expected):
    assert cards(rule, document(title, text)) == expected


def test_every_rule_has_its_fixture():
    assert {path.stem for path in HERE.glob("*.md")} == set(rules.RULES)


@pytest.mark.parametrize("rule", CASES)
def test_a_fixture_speaks_and_is_silent(rule):
    titles = {title: expected for title, _, expected in CASES[rule]}
    assert any(titles.values()) and not all(titles.values())
    assert [title for title, expected in titles.items() if title.startswith("Silent: ") == bool(expected)] == []


def test_every_rule_is_listed_and_named_like_its_file():
    found = {}
    for path in Path(rules.__file__).parent.glob("[!_]*.py"):
        module = importlib.import_module(f"quizgen.rules.{path.stem}")
        here = [f for _, f in inspect.getmembers(module, inspect.isfunction) if f.__module__ == module.__name__]
        asking = [f for f in here if f.__annotations__.get("return") == "Iterator[Draft]" and f.__name__[0] != "_"]
        assert [f.__name__ for f in asking] in ([], [path.stem])
        found.update({f.__name__: f for f in asking})
    assert found == rules.RULES


@pytest.mark.parametrize("rule", rules.RULES)
def test_a_rule_says_what_it_asks(rule):
    assert inspect.getdoc(rules.RULES[rule])


if __name__ == "__main__":
    update({HERE / f"{rule}.md": functools.partial(cards, rule) for rule in CASES})
