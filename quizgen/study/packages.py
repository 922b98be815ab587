"""An Anki package that quizgen wrote -> the cards in it, under the ids of their notes."""

from __future__ import annotations

import html
import re
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from typing import Any

from ..errors import InputError
from ..faults import GAP
from ..model import Card, Choice, Cloze, Question
from ..write import notetypes
from .titled import Titled

_LIMIT = 200 * 1024 * 1024  # bytes of the collection inside; a deck of 50,000 notes has 35 MB
_TAG = re.compile(r"<[^>]*>")
_DELETION = re.compile(r"\{\{c1::(.*?)\}\}", re.DOTALL)
_OPTION = re.compile(r'<li( class="key")?>(.*?)</li>', re.DOTALL)


def read_package(path: str) -> dict[str, Titled]:
    """The cards by id. Raises InputError for what is no package, or none of quizgen's."""
    try:
        with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(path) as archive:
            if archive.getinfo("collection.anki2").file_size > _LIMIT:
                raise InputError(f"{path} holds more than {_LIMIT // 2**20} MB; take a smaller deck")
            with closing(sqlite3.connect(archive.extract("collection.anki2", folder))) as db:
                notes = db.execute("SELECT guid, mid, flds FROM notes ORDER BY id").fetchall()
            cards = {guid: card for guid, kind, fields in notes if (card := _card(kind, fields.split("\x1f"), guid))}
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from None
    except (zipfile.BadZipFile, KeyError, sqlite3.Error, ValueError, AttributeError):
        raise InputError(f"{path} is no Anki package that quizgen wrote") from None
    if not cards:
        raise InputError(f"{path} holds no card of quizgen's; study it in Anki")
    return cards


def _card(kind: int, fields: list[str], guid: str) -> Titled | None:
    """The card of a note, by the fields of its note type; None for a note of another type."""
    if kind not in _READERS or len(fields) not in (8, 9):
        return None
    sentence, also, title, date = map(_text, fields[2:6])
    aliases = tuple(filter(None, also.split(", ")))
    place = {"key": guid, "sentence": sentence, "start": 0, "end": len(sentence), "rule": "", "aliases": aliases}
    place["context"] = _text(fields[8]) if len(fields) > 8 else ""  # decks from before had none
    return Titled(_READERS[kind](fields[0], fields[1], place), title, date)


def _cloze(text: str, hint: str, place: dict[str, Any]) -> Card:
    [answer] = _DELETION.findall(text)
    return Cloze(front=_text(_DELETION.sub(lambda _: GAP, text)), answer=_text(answer), hint=_text(hint), **place)


def _question(front: str, answer: str, place: dict[str, Any]) -> Card:
    return Question(front=_text(front), answer=_text(answer), **place)


def _choice(front: str, listed: str, place: dict[str, Any]) -> Card:
    options = [(bool(key), _text(option)) for key, option in _OPTION.findall(listed)]
    [answer] = [option for key, option in options if key]
    return Choice(
        front=_text(front), answer=answer, distractors=tuple(option for key, option in options if not key), **place
    )


def _text(field: str) -> str:
    return html.unescape(_TAG.sub("", field))


_READERS = {
    notetypes.cloze().model_id: _cloze,
    notetypes.question().model_id: _question,
    notetypes.choice().model_id: _choice,
}
