"""Decks -> an Anki package, through genanki."""

from __future__ import annotations

import hashlib
import itertools
import json
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import genanki

from ..errors import OutputError
from ..model import Card, Choice, Cloze, Deck
from . import identity, notetypes
from .check import GAP
from .markup import cloze, link, literal, marked

_MONTHS = "January February March April May June July August September October November December".split()
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold


class _Note(genanki.Note):
    """A note with a time of its own, where genanki gives one time to the whole package."""

    def __init__(self, modified: int, **parts: object) -> None:
        super().__init__(**parts)
        self.modified = modified

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, ids: Iterator[int]) -> None:
        super().write_to_db(cursor, self.modified, deck_id, ids)


class _Decks(genanki.Deck):
    """Many decks with their notes: genanki reads and writes the list of all decks anew for each, and holds all notes."""

    def __init__(self, decks: Sequence[genanki.Deck], notes: Iterable[Iterable[_Note]]) -> None:
        super().__init__()
        self.parts = decks
        self.contents = notes

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, ids: Iterator[int]) -> None:
        self._list(cursor, "decks", {str(deck.deck_id): deck.to_json() for deck in self.parts})
        models = {key: model.to_json(timestamp, deck.deck_id) for deck in self.parts for key, model in deck.models.items()}
        self._list(cursor, "models", models)
        for deck, notes in zip(self.parts, self.contents):
            for note in notes:
                note.write_to_db(cursor, timestamp, deck.deck_id, ids)

    def _list(self, cursor: sqlite3.Cursor, column: str, more: dict[object, object]) -> None:
        [listed] = cursor.execute(f"SELECT {column} FROM col").fetchone()
        cursor.execute(f"UPDATE col SET {column} = ?", (json.dumps(json.loads(listed) | more),))


def write(decks: Sequence[Deck], path: Path, *, parent: str, typed: bool) -> None:
    """Write the package. Raises OutputError when two different cards claim the same fact."""
    models = {"cloze": notetypes.cloze(), "qa": notetypes.question(), "mcq": notetypes.choice()}
    seen: dict[str, bytes] = {}
    anki_decks = []
    for deck, name in zip(decks, identity.deck_names(decks, parent), strict=True):
        anki_deck = genanki.Deck(identity.deck_id(name), name, _description(deck))
        for type_ in dict.fromkeys(card.type for card in deck.cards):
            anki_deck.add_model(models[type_])
        anki_decks.append(anki_deck)
    notes = (_notes(deck, models, typed, seen) for deck in decks)
    first_id = 1000 * min((identity.modified(deck) for deck in decks), default=0)
    _pack(genanki.Package(_Decks(anki_decks, notes)), path, itertools.count(first_id))


def _notes(deck: Deck, models: dict[str, genanki.Model], typed: bool, seen: dict[str, bytes]) -> Iterator[_Note]:
    """The deck's notes, one at a time; `seen` holds what every fact so far is asked with."""
    common = [*_origin(deck), "yes" if typed else ""]
    for card in deck.cards:
        note = _Note(
            identity.modified(deck),
            model=models[card.type],
            fields=_fields(card) + common,
            guid=identity.guid(deck, card),
            tags=identity.tags(deck, card),
        )
        asked = hashlib.sha256(json.dumps(note.fields).encode()).digest()
        if note.guid not in seen:
            seen[note.guid] = asked
            yield note
        elif seen[note.guid] != asked:
            raise OutputError(f"two cards of {deck.title!r} have the key {card.key!r}; give one another key")


def _fields(card: Card) -> list[str]:
    """What a note type has of its own, the source sentence, and further right answers."""
    if isinstance(card, Cloze):
        own = [cloze(card.front, card.answer, GAP), literal(card.hint)]
    elif isinstance(card, Choice):
        own = [_gapped(card.front), _options(card)]
    else:
        own = [literal(card.front), literal(card.answer)]
    return [*own, marked(card.sentence, (card.answer, *card.aliases)), literal(", ".join(card.aliases))]


def _origin(deck: Deck) -> list[str]:
    """Title, date and link, the same for all notes of a deck."""
    date = f"{deck.date.day} {_MONTHS[deck.date.month - 1]} {deck.date.year}" if deck.date else ""
    return [literal(deck.title), date, link(deck.source)]


def _gapped(front: str) -> str:
    """The front of a choice as HTML; a stem may be a statement with a gap."""
    return f'<span class="cloze">{literal(GAP)}</span>'.join(map(literal, front.split(GAP)))


def _options(card: Choice) -> str:
    """The options as an HTML list: numbers ascending, anything else in an order that tells nothing."""
    options = (card.answer, *card.distractors)
    keyed = {option: hashlib.sha256(f"{card.key} {option}".encode(errors="replace")).digest() for option in options}
    ordered = sorted(keyed, key=_number if all(map(_is_number, keyed)) else keyed.__getitem__)
    return "<ul>" + "".join(_option(option, option == card.answer) for option in ordered) + "</ul>"


def _option(text: str, right: bool) -> str:
    return f'<li class="key">{literal(text)}</li>' if right else f"<li>{literal(text)}</li>"


def _is_number(option: str) -> bool:
    return option.replace(",", "").replace(".", "", 1).isdecimal()


def _number(option: str) -> float:
    return float(option.replace(",", ""))


def _description(deck: Deck) -> str:
    source = link(deck.source)
    return literal(deck.title) + (f'<br><a href="{source}">{source}</a>' if source else "")


def _pack(package: genanki.Package, path: Path, ids: Iterator[int]) -> None:
    """Write genanki's database into a zip that depends on nothing but the notes."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "collection.anki2")
        with closing(sqlite3.connect(database)) as connection:
            package.write_to_db(connection.cursor(), notetypes.VERSION, ids)
            connection.commit()
        with open(database, "r+b") as file:
            file.seek(96)  # where SQLite notes its own version: https://www.sqlite.org/fileformat.html
            file.write(bytes(4))
        with zipfile.ZipFile(path, "x", zipfile.ZIP_DEFLATED) as archive:
            with (
                open(database, "rb") as source,
                archive.open(_entry("collection.anki2"), "w", force_zip64=True) as entry,
            ):
                shutil.copyfileobj(source, entry, 1 << 20)
            archive.writestr(_entry("media"), "{}")


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ZIP_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    entry.create_system = 3  # Unix, on every system
    return entry
