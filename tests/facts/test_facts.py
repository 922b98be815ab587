"""What each step from an article to its facts makes of the articles of <step>.md.

clauses: kind, then subject | chain | parts; roles: name | role; wording: each sentence as it reads outside
its article; introduce: a front and the front with its people introduced.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.facts import find_facts
from quizgen.facts.again import plain
from quizgen.facts.casing import casing_of
from quizgen.facts.clauses import find_facts as find_clauses
from quizgen.facts.fact import Fact
from quizgen.facts.introduce import introduce as introduced
from quizgen.facts.introduce import introductions
from quizgen.facts.roles import find_roles
from quizgen.facts.wording import wording as worded
from quizgen.facts.words import join
from quizgen.model import Document
from tests.fixtures import cases, document, update

HERE = Path(__file__).parent
LIMIT = 25


def clauses(document: Document, _expected: str) -> str:
    return "".join(_line(fact) for fact in find_clauses(document) if fact.kind != "sentence")


def _line(fact: Fact) -> str:
    kind = fact.kind + (f", {fact.speaker}" if fact.speaker else "")
    return f"{kind}: " + " | ".join(join(words) for words in (fact.subject.words, fact.chain, *(p.words for p in fact.parts))) + "\n"


def sentences(document: Document, _expected: str) -> str:
    whole = (fact.parts[0].words for fact in find_clauses(document) if fact.kind == "sentence")
    return "".join(join(words) + "\n" for words in whole)


def roles(document: Document, _expected: str) -> str:
    held = {(fact.number, fact.verb) for fact in find_facts(document) if fact.kind == "role"}
    return "".join(f"{r.name} | {r.text}" + " | one holder" * ((r.number, r.last - 1) in held) + "\n" for r in find_roles(document))


def wording(document: Document, _expected: str) -> str:
    words = (worded(sentence, document.article.date, casing_of(document)) for sentence in document.sentences)
    return "".join(plain(join(w[i] for i in sorted(w))) + "\n" for w in words)


def introduce(document: Document, expected: str) -> str:
    fronts = [line.split(" | ")[:2] for line in expected.splitlines()]
    return "".join(f"{front} | {answer} | {introduced(front, introductions(find_roles(document)), answer, LIMIT)}\n" for front, answer in fronts)


STEPS = {step.__name__: step for step in (clauses, sentences, roles, wording, introduce)}


@pytest.mark.parametrize(
    ("step", "title", "text", "expected"),
    [pytest.param(step, *case, id=f"{step}: {case[0]}") for step in STEPS for case in cases(HERE / f"{step}.md")],
)
def test_step(step, title, text, expected):
    assert STEPS[step](document(title, text), expected) == expected


def test_every_fixture_is_read():
    assert {path.stem for path in HERE.glob("*.md")} == set(STEPS)


if __name__ == "__main__":
    update({HERE / f"{step}.md": lines for step, lines in STEPS.items()})
