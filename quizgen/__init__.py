"""A news article goes in, Anki cards come out."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from .deckfile import read_deck as read_deck
    from .errors import QuizgenError as QuizgenError
    from .make import make_deck as make_deck
    from .model import Article as Article
    from .model import Choice as Choice
    from .model import Cloze as Cloze
    from .model import Deck as Deck
    from .model import Question as Question
    from .read import read_article as read_article

_HOMES = {
    "read_article": "read",
    "make_deck": "make",
    "read_deck": "deckfile",
    "Article": "model",
    "Cloze": "model",
    "Question": "model",
    "Choice": "model",
    "Deck": "model",
    "QuizgenError": "errors",
}

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> object:
    """Load a public name when it is first used, so that importing quizgen itself costs next to nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
