"""The rules on the sentences of <rule>.md: what each asks that the gates let through.

A case is a title, a dot, an article (a paragraph a line), a dot, the cards, a dot. The article is
of DATE unless its title names another day. After a wanted change of the cards,
`python tests/rules/test_rules.py --update` writes what comes out now: read the difference.
"""

from __future__ import annotations

import datetime
import importlib
import inspect
import re
import sys
from pathlib import Path

import pytest

from quizgen import rules
from quizgen.ask import ask
from quizgen.gates import gate
from quizgen.language import analyse
from quizgen.model import Article

HERE = Path(__file__).parent
CASE = re.compile(r"^(?P<title>\S.*)\n\.\n(?P<text>(?:.+\n)+)\.\n(?P<cards>(?:.+ → .+\n)*)\.$", re.MULTILINE)
DATE = "2016-12-20"


def cases(rule: str) -> list[tuple[str, str, str]]:
    return CASE.findall((HERE / f"{rule}.md").read_text("utf-8"))


def article(title: str, text: str) -> Article:
    day = re.search(r"\d{4}-\d\d-\d\d", title)
    spans = tuple(m.span() for m in re.finditer(".+", text))
    return Article("", text, spans, datetime.date.fromisoformat(day[0] if day else DATE))


def cards(rule: str, title: str, text: str) -> str:
    document = analyse(article(title, text))
    asked = [c for c in ask(document) if c.card.rule == rule and not gate(c, document)]
    return "".join(f"{c.card.front} → {c.card.answer}\n" for c in asked)


@pytest.mark.parametrize(
    ("rule", "title", "text", "expected"),
    [pytest.param(rule, *case, id=f"{rule}: {case[0]}") for rule in rules.RULES for case in cases(rule)],
)
def test_cards(rule, title, text, expected):
    assert cards(rule, title, text) == expected


@pytest.mark.parametrize("rule", rules.RULES)
def test_a_fixture_speaks_and_is_silent(rule):
    expected = [cards for _, _, cards in cases(rule)]
    assert any(expected) and not all(expected)


@pytest.mark.parametrize("rule", rules.RULES)
def test_a_fixture_holds_nothing_but_cases(rule):
    assert CASE.sub("", (HERE / f"{rule}.md").read_text("utf-8")).split() == []


def test_every_fixture_has_its_rule():
    assert {path.stem for path in HERE.glob("*.md")} == set(rules.RULES)


def test_every_rule_is_listed_and_named_like_its_file():
    found = {}
    for path in Path(rules.__file__).parent.glob("[!_]*.py"):
        module = importlib.import_module(f"quizgen.rules.{path.stem}")
        asking = [f for _, f in inspect.getmembers(module, inspect.isfunction) if f.__module__ == module.__name__ and is_rule(f)]
        assert [f.__name__ for f in asking] in ([], [path.stem])
        found.update({f.__name__: f for f in asking})
    assert found == rules.RULES


def is_rule(function) -> bool:
    """Whether it is public and turns a fact into drafts."""
    signature = inspect.signature(function)
    return signature.return_annotation == "Iterator[Draft]" and function.__name__[0] != "_"


@pytest.mark.parametrize("rule", rules.RULES)
def test_a_rule_says_what_it_asks(rule):
    assert inspect.getdoc(rules.RULES[rule])


def update() -> None:
    for rule in rules.RULES:
        path = HERE / f"{rule}.md"
        path.write_text(CASE.sub(lambda m, rule=rule: renewed(rule, m), path.read_text("utf-8")), "utf-8")


def renewed(rule: str, case: re.Match[str]) -> str:
    return f"{case['title']}\n.\n{case['text']}.\n{cards(rule, case['title'], case['text'])}."


if __name__ == "__main__":
    sys.exit("usage: test_rules.py --update") if sys.argv[1:] != ["--update"] else update()
