"""What the tests of written decks share: a deck of each kind of card, and Anki itself to read packages."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from anki import import_export_pb2
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from quizgen.model import Choice, Cloze, Deck, Question

HARBOUR = "Mara Lind, the mayor of Port Ellow, opened the new harbour bridge on 4 May."
COST = "The bridge cost €10 million & took three years to build."


class Anki:
    """A collection of Anki's own, without its window."""

    def __init__(self, folder: Path) -> None:
        self.collection = Collection(str(folder / "collection.anki2"))

    def load(self, package: Path, merge: bool = False) -> import_export_pb2.ImportResponse.Log:
        """Import as a learner does who wants newer notes to be updated. merge: with "Merge note types" ticked."""
        options = ImportAnkiPackageOptions(
            merge_notetypes=merge,
            update_notes=import_export_pb2.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER,
        )
        request = ImportAnkiPackageRequest(package_path=str(package), options=options)
        log = self.collection.import_anki_package(request).log
        self.collection.models._clear_cache()
        return log

    def cards(self) -> list:
        return [self.collection.get_card(number) for number in self.collection.find_cards("", order="c.id")]


class _Text(HTMLParser):
    """The text of every element by its class; scripts have none."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.parts: dict[str, str] = {}

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in ("hr", "br", "input"):
            self.open.append((tag, dict(attributes).get("class") or tag))

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop()[0] == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        for name in {name for _, name in self.open}:
            self.parts[name] = self.parts.get(name, "") + data


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    tool = Anki(tmp_path)
    yield tool
    tool.collection.close()


@pytest.fixture(scope="session")
def texts() -> Callable[[str], dict[str, str]]:
    """Rendered HTML -> what is read in each element, by class."""

    def parse(html: str) -> dict[str, str]:
        parser = _Text()
        parser.feed(html)
        parser.close()
        assert not parser.open
        return parser.parts

    return parse


@pytest.fixture
def deck() -> Deck:
    text = f"{HARBOUR} {COST}"
    first, second = (0, len(HARBOUR)), (len(HARBOUR) + 1, len(text))
    return Deck(
        title="Port Ellow opens its bridge",
        date=datetime.date(2025, 5, 5),
        source="https://example.org/bridge?page=1&view=full",
        text=text,
        cards=(
            Question("k1", "Who is the mayor of Port Ellow?", "Mara Lind", HARBOUR, *first, "role", aliases=("Lind",)),
            Cloze("k2", "The bridge cost [...] & took three years to build.", "€10 million", COST, *second, "gap",
                  hint="an amount", tags=("topic::bridges", "two words")),
            Choice("k3", "How many years did the bridge take?", "three", COST, *second, "number",
                   distractors=("two", "four", "ten")),
        ),
    )  # fmt: skip
