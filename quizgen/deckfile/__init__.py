"""A deck as a text file to review and edit, which is also the ledger for updates."""

from __future__ import annotations

import os

from ..errors import InputError
from ..model import Deck
from .edit import Value as Value
from .edit import edit as edit
from .merge import Summary as Summary
from .merge import merge as merge
from .parse import DeckFile as DeckFile
from .parse import parse as parse
from .render import render as render
from .settle import settle as settle


def read_deck(path: str | os.PathLike[str]) -> Deck:
    """The deck of a deck file, without the cards that are left out there.

    Raises InputError, with the line, for what is no deck file.
    """
    return load(path).kept()


def load(path: str | os.PathLike[str]) -> DeckFile:
    """The whole deck file. Raises InputError as `read_deck` does."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return parse(file.read(), str(path))
    except UnicodeDecodeError:
        raise InputError(
            f"{path} is not text in UTF-8; a deck file is made with quizgen make ARTICLE -o {path}"
        ) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL byte in the path
        raise InputError(f"cannot read {path}: {getattr(error, 'strerror', None) or error}") from None
