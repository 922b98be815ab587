"""The JSON that quizgen writes of decks -> the decks."""

from __future__ import annotations

import datetime
import json
from typing import Any

from ..errors import InputError
from ..model import Card, Choice, Cloze, Deck, Question

_TYPES = {"qa": Question, "cloze": Cloze, "mcq": Choice}
_LISTS = ("aliases", "distractors", "tags")


def read_json(path: str) -> list[Deck]:
    """Raises InputError for what is no such file."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            data: Any = json.load(file)
        return [_deck(one) for one in data.get("decks", [data])]
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise InputError(f"{path} is no deck; quizgen make ARTICLE -o {path} makes one") from None


def _deck(data: Any) -> Deck:
    date = datetime.date.fromisoformat(data["date"]) if data["date"] else None
    cards = tuple(_card(one) for one in data["cards"])
    return Deck(_text(data["title"]), cards, date, _text(data["source"]), id=_text(data.get("id", "")))


def _card(data: Any) -> Card:
    kind: Any = _TYPES[data["type"]]
    more: dict[str, Any] = {name: tuple(map(_text, data[name])) for name in _LISTS}
    if kind is Cloze:
        more["hint"] = _text(data["hint"])
    words = {name: _text(data[name]) for name in ("front", "answer", "sentence", "rule")}
    card: Card = kind(key=_text(data["id"]), start=int(data["start"]), end=int(data["end"]), **words, **more)
    return card


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
