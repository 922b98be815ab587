"""Decks -> an Anki package, through genanki."""

from __future__ import annotations

import itertools
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import genanki

from ..errors import OutputError
from ..exercises.months import said
from ..exercises.options import ordered
from ..model import Card, Choice, Cloze, Deck
from . import identity, notetypes
from .archive import entry_of
from .check import GAP
from .markup import cloze, link, literal, marked

PURPOSE = "the deck for Anki"
LIMITS = ""


class _Note(genanki.Note):
    """A note with a time of its own, where genanki gives one time to the whole package."""

    def __init__(self, modified: int, **parts: object) -> None:
        super().__init__(**parts)
        self.modified = modified

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, ids: Iterator[int]) -> None:
        super().write_to_db(cursor, self.modified, deck_id, ids)


def write(decks: Sequence[Deck], path: Path, *, parent: str, typed: bool, **_other: object) -> None:
    """Write the package. Raises OutputError when two different cards claim the same fact."""
    models = {"cloze": notetypes.cloze(), "qa": notetypes.question(), "mcq": notetypes.choice()}
    seen: dict[str, list[str]] = {}
    anki_decks = []
    for deck, name in zip(decks, identity.deck_names(decks, parent), strict=True):
        anki_deck = genanki.Deck(identity.deck_id(name), name, _description(deck))
        common = [*_origin(deck), "yes" if typed else ""]
        for card in deck.cards:
            note = _Note(
                identity.modified(deck),
                model=models[card.type],
                fields=_fields(card) + common,
                guid=identity.guid(deck, card),
                tags=identity.tags(deck, card),
            )
            if note.guid not in seen:
                seen[note.guid] = note.fields
                anki_deck.add_note(note)
            elif seen[note.guid] != note.fields:
                raise OutputError(f"two cards of {deck.title!r} have the key {card.key!r}; give one another key")
        anki_decks.append(anki_deck)
    first_id = 1000 * min((identity.modified(deck) for deck in decks), default=0)
    _pack(genanki.Package(anki_decks), path, itertools.count(first_id))


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
    return [literal(deck.title), said(deck.date), link(deck.source)]


def _gapped(front: str) -> str:
    """The front of a choice as HTML; a stem may be a statement with a gap."""
    return f'<span class="cloze">{literal(GAP)}</span>'.join(map(literal, front.split(GAP)))


def _options(card: Choice) -> str:
    """The options as an HTML list: numbers ascending, anything else in an order that tells nothing."""
    shown = ordered(card.key, (card.answer, *card.distractors))
    return "<ul>" + "".join(_option(option, option == card.answer) for option in shown) + "</ul>"


def _option(text: str, right: bool) -> str:
    return f'<li class="key">{literal(text)}</li>' if right else f"<li>{literal(text)}</li>"


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
                archive.open(entry_of("collection.anki2"), "w", force_zip64=True) as entry,
            ):
                shutil.copyfileobj(source, entry, 1 << 20)
            archive.writestr(entry_of("media"), "{}")
