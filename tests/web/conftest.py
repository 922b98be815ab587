"""What the tests of the local page share: a shelf in a folder, a clock that stands, and a browser without a window."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from quizgen.model import Article, Choice, Cloze, Deck, Question
from quizgen.study import Progress
from quizgen.web.app import application
from quizgen.web.pages import Site
from quizgen.web.shelf import Shelf

HOST = "127.0.0.1:8420"
NOW = datetime.datetime(2025, 5, 6, 18, 0, tzinfo=datetime.UTC)
OPENED = "Mara Lind, the mayor of Port Ellow, opened the new harbour bridge on 4 May."
COST = "The bridge cost €10 million & took three years to build."
TEXT = f"{OPENED} {COST}\n\nIt replaces a ferry."


@pytest.fixture
def article() -> Article:
    second = TEXT.index("It replaces")
    return Article("Port Ellow opens its bridge", TEXT, ((0, second - 2), (second, len(TEXT))), datetime.date(2025, 5, 5))


@pytest.fixture
def deck(article) -> Deck:
    first, second = (0, len(OPENED)), (len(OPENED) + 1, len(OPENED) + 1 + len(COST))
    cards = (
        Question("k1", "Who is the mayor of Port Ellow?", "Mara Lind", OPENED, *first, "role", aliases=("Lind",)),
        Cloze("k2", "The bridge cost [...] & took three years.", "€10 million", COST, *second, "gap", hint="an amount"),
        Choice("k3", "How many years did it take?", "three", COST, *second, "number", distractors=("two", "four", "ten")),
    )
    return Deck(article.title, cards, article.date, "", TEXT)


@pytest.fixture
def site(tmp_path) -> Iterator[Site]:
    (tmp_path / "shelf").mkdir()
    with Progress(tmp_path / "progress.db") as progress:
        yield Site(Shelf(tmp_path / "shelf"), progress, "the token", lambda: NOW)


@pytest.fixture
def client(site) -> TestClient:
    headers = {"Origin": f"http://{HOST}"}
    return TestClient(application(site, [HOST]), f"http://{HOST}", headers=headers, follow_redirects=False)


@pytest.fixture
def shelved(site, article, deck) -> str:
    """The address of a deck on the shelf."""
    return f"/decks/{site.shelf.add(article, deck, NOW)}"


@pytest.fixture
def post(client):
    """A form as the page sends it."""
    return lambda path, **fields: client.post(path, data={"token": "the token", **fields})


def asked(text: str) -> str:
    """The id of the card that a page of practice shows."""
    return re.search(r'name="card" value="([^"]+)"', text)[1]
