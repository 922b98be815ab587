"""Decks -> an Anki package: genanki's collection and note types, with notes that are written as they are made."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import genanki

from ..errors import OutputError
from ..model import Deck
from ..origin import article_id, began
from . import identity, notetypes
from .archive import entry_of
from .fields import common, fields
from .markup import link, literal

PURPOSE = "the deck for Anki"
LIMITS = ""
_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
# Every note has one card, whose number follows its own.
_CARDS = (
    "INSERT INTO cards SELECT id + 1, id, ?, 0, mod, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '' FROM notes WHERE id >= ?"
)


def write(decks: Sequence[Deck], path: Path, *, parent: str, typed: bool, tagged: bool, **_other: object) -> None:
    """Write the package. Raises OutputError when two different cards claim the same fact."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "collection.anki2")
        with closing(sqlite3.connect(database)) as connection:
            _fill(connection.cursor(), decks, identity.deck_names(decks, parent, tagged), typed, tagged)
            connection.commit()
        with open(database, "r+b") as file:
            file.seek(96)  # where SQLite notes its own version: https://www.sqlite.org/fileformat.html
            file.write(bytes(4))
        pack(database, path)


def _fill(cursor: sqlite3.Cursor, decks: Sequence[Deck], names: Sequence[str], typed: bool, tagged: bool) -> None:
    models = {"cloze": notetypes.cloze(), "qa": notetypes.question(), "mcq": notetypes.choice()}
    anki_decks = []
    for deck, name in zip(decks, names, strict=True):
        anki_decks.append(genanki.Deck(identity.deck_id(name), name, _description(deck)))
        for kind in dict.fromkeys(card.type for card in deck.cards):
            anki_decks[-1].add_model(models[kind])
    genanki.Package(anki_decks).write_to_db(cursor, notetypes.VERSION, iter(()))
    numbers = {kind: model.model_id for kind, model in models.items()}
    seen: dict[str, int] = {}
    number = min((int(began(deck).timestamp()) for deck in decks), default=0) * 1000
    for deck, anki_deck in zip(decks, anki_decks, strict=True):
        before = len(seen)
        notes = _notes(deck, numbers, common(deck, typed), identity.deck_tags(deck, tagged), seen)
        cursor.executemany(_NOTE, ((number + 2 * place, *note) for place, note in enumerate(notes)))
        cursor.execute(_CARDS, (anki_deck.deck_id, number))
        number += 2 * (len(seen) - before)


def _notes(
    deck: Deck, types: dict[str, int], tail: list[str], common_tags: list[str], seen: dict[str, int]
) -> Iterator[tuple]:
    """Rows of notes without their numbers, each fact once. seen: the facts and what was written for them, added to."""
    article, first = article_id(deck), int(began(deck).timestamp())
    for card in deck.cards:
        guid, parts = identity.guid(article, card), fields(card) + tail
        whole = "\x1f".join(parts)
        if guid not in seen:
            seen[guid] = hash(whole)
            changed = int(card.changed.timestamp()) if card.changed else first
            tags = f" {' '.join(identity.tags(common_tags, card))} "
            yield guid, types[card.type], changed, tags, whole, parts[0]
        elif seen[guid] != hash(whole):
            raise OutputError(f"two cards of {deck.title!r} have the key {card.key!r}; give one another key")


def _description(deck: Deck) -> str:
    """What Anki shows above the deck: the article, and whose its sentences are."""
    source = link(deck.source)
    article = f'<a href="{source}">{literal(deck.title)}</a>' if source else literal(deck.title)
    return f"{article}<br>Made by quizgen. The sentences quoted are the article's; its publisher's terms hold for them."


def pack(database: Path, path: Path) -> None:
    """Put the collection into a zip that depends on nothing but what it holds."""
    with zipfile.ZipFile(path, "x", zipfile.ZIP_DEFLATED) as archive:
        with (
            open(database, "rb") as source,
            archive.open(entry_of("collection.anki2"), "w", force_zip64=True) as entry,
        ):
            shutil.copyfileobj(source, entry, 1 << 20)
        archive.writestr(entry_of("media"), "{}")
