"""Decks in a folder: each a deck file, and beside it the article it was made from."""

from __future__ import annotations

import dataclasses
import datetime
import functools
import json
import re
import threading
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..deckfile import DeckFile, Value, load
from ..errors import InputError, QuizgenError
from ..model import Article, Deck
from ..write.keep import change, keep, settled
from ..write.target import replacing

_ARTICLE = ".article.json"


@dataclass(frozen=True, slots=True)
class Shelved:
    """A deck of the shelf. article: of the deck's own sentences where it came here without one.

    error: what is wrong with the file, where something is; then there is no deck.
    """

    name: str
    file: DeckFile | None
    article: Article | None = None
    error: str = ""


class Missing(QuizgenError):
    """There is no such deck on the shelf."""


class Shelf:
    """The decks of a folder, by names that are known there: a name from outside never becomes a path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.RLock()  # a change reads a file and writes it

    def all(self) -> list[Shelved]:
        """Newest articles first; a file that cannot be read is there with its error."""
        decks = [self._open(name, path) for name, path in self._paths().items()]
        return sorted(decks, key=lambda deck: (_date(deck), deck.name), reverse=True)

    def deck(self, name: str) -> Shelved:
        """Raises Missing where there is no such deck, InputError where it cannot be read."""
        found = self._open(name, self._path(name))
        if found.error:
            raise InputError(found.error)
        return found

    def add(self, article: Article, deck: Deck, now: datetime.datetime) -> str:
        """Put a deck on the shelf, or bring the one of the same article up to date; its name."""
        with self._lock:
            name = self._name(article)
            _save_article(self._beside(name), article)
            keep(deck, self.folder / f"{name}.yaml", now)
        return name

    def more(self, name: str, deck: Deck, now: datetime.datetime) -> int:
        """Take what a deck has more into the one that is there; how many cards that were."""
        with self._lock:
            return len(keep(deck, self._path(name), now).added)

    def change(self, name: str, key: str, values: Mapping[str, Value], now: datetime.datetime) -> None:
        with self._lock:
            change(self._path(name), key, values, now)

    def settled(self, name: str, now: datetime.datetime) -> Deck:
        """The deck as it is to be learned and downloaded."""
        with self._lock:
            return settled(self._path(name), now)

    def _paths(self) -> dict[str, Path]:
        return {path.stem: path for path in self.folder.glob("*.yaml")}

    def _path(self, name: str) -> Path:
        try:
            return self._paths()[name]
        except KeyError:
            raise Missing("There is no such deck on the shelf.") from None

    def _beside(self, name: str) -> Path:
        return self.folder / f"{name}{_ARTICLE}"

    def _open(self, name: str, path: Path) -> Shelved:
        try:
            file = _loaded(path, _state(path))
            article = _article(self._beside(name), _state(self._beside(name)))
        except QuizgenError as error:
            return Shelved(name, None, error=str(error).replace(str(path), path.name))
        return Shelved(name, file, article or _of_sentences(file.deck))

    def _name(self, article: Article) -> str:
        """A name for the article: that of its deck, where there is one, else of its title and free."""
        plain = unicodedata.normalize("NFKD", article.title).encode("ascii", "ignore").decode().lower()
        base = "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-") or "deck"
        names = (base, *(f"{base}-{number}" for number in range(2, 1000)))
        taken = self._paths()
        return next(name for name in names if name not in taken or self._is_of(name, article))

    def _is_of(self, name: str, article: Article) -> bool:
        known = _article(self._beside(name), _state(self._beside(name)))
        return known is not None and (known.title, known.date) == (article.title, article.date)


def _date(deck: Shelved) -> str:
    date = deck.file and deck.file.deck.date
    return date.isoformat() if date else ""


def _state(path: Path) -> tuple[int, int]:
    """What changes when the file does."""
    try:
        known = path.stat()
    except OSError:
        return (0, 0)
    return (known.st_mtime_ns, known.st_size)


@functools.lru_cache(maxsize=100)
def _loaded(path: Path, _state: tuple[int, int]) -> DeckFile:
    return load(path)


@functools.lru_cache(maxsize=100)
def _article(path: Path, _state: tuple[int, int]) -> Article | None:
    """The article that was kept, None where there is none or the file is not ours."""
    try:
        data = json.loads(path.read_text("utf-8"))
        date = data["date"] and datetime.date.fromisoformat(data["date"])
        paragraphs = tuple((int(start), int(end)) for start, end in data["paragraphs"])
        return Article(str(data["title"]), str(data["text"]), paragraphs, date, str(data["byline"]), str(data["source"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _save_article(path: Path, article: Article) -> None:
    text = json.dumps(dataclasses.asdict(article), default=str, ensure_ascii=False, indent=1)
    with replacing(path) as draft:
        draft.write_bytes(text.encode("utf-8", "replace"))


def _of_sentences(deck: Deck) -> Article:
    spans = tuple(found.span() for found in re.finditer(".+", deck.text))
    return Article(deck.title, deck.text, spans, deck.date, "", deck.source)
