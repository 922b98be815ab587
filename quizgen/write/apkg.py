"""Decks -> an Anki package: genanki's collection and note types, with notes that are written as they are made."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import genanki

from ..errors import OutputError
from ..model import Deck
from ..origin import article_id, began
from . import identity, notetypes
from .archive import entry_of
from .fields import common, note
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
    """Write everything, one deck in memory at a time: `decks` may read each from a disk when it is asked for."""
    models = {"cloze": notetypes.cloze(), "qa": notetypes.question(), "mcq": notetypes.choice()}
    _open(cursor, decks, names, models)
    types = {kind: model.model_id for kind, model in models.items()}
    seen: dict[str, int] = {}
    number = min((int(began(deck).timestamp()) for deck in decks), default=0) * 1000
    for deck, name in zip(decks, names, strict=True):
        before = len(seen)
        notes = _notes(deck, types, common(deck, typed), identity.deck_tags(deck, tagged), seen)
        cursor.executemany(_NOTE, ((number + 2 * place, *note) for place, note in enumerate(notes)))
        cursor.execute(_CARDS, (identity.deck_id(name), number))
        number += 2 * (len(seen) - before)


def _open(
    cursor: sqlite3.Cursor, decks: Sequence[Deck], names: Sequence[str], models: Mapping[str, genanki.Model]
) -> None:
    """A collection with the decks and their note types, listed at once: genanki writes the lists anew for each deck."""
    genanki.Package([]).write_to_db(cursor, notetypes.VERSION, iter(()))
    listed: dict[str, dict[str, object]] = {}
    last: dict[str, int] = {}
    for deck, name in zip(decks, names, strict=True):
        number = identity.deck_id(name)
        listed[str(number)] = genanki.Deck(number, name, _description(deck)).to_json()
        last.update((card.type, number) for card in deck.cards)
    _list(cursor, "decks", listed)
    used = {str(models[kind].model_id): models[kind].to_json(notetypes.VERSION, last[kind]) for kind in last}
    _list(cursor, "models", used)


def _list(cursor: sqlite3.Cursor, column: str, more: Mapping[str, object]) -> None:
    [listed] = cursor.execute(f"SELECT {column} FROM col").fetchone()
    cursor.execute(f"UPDATE col SET {column} = ?", (json.dumps(json.loads(listed) | more),))


def _notes(
    deck: Deck, types: dict[str, int], tail: list[str], common_tags: list[str], seen: dict[str, int]
) -> Iterator[tuple]:
    """Rows of notes without their numbers, each fact once. seen: the facts and what was written for them, added to."""
    article, first = article_id(deck), int(began(deck).timestamp())
    for card in deck.cards:
        guid, parts = identity.guid(article, card), note(card, tail)
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
