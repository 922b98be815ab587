"""A deck as a file in any format that can be written here."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..errors import InputError
from ..model import Deck
from ..write import write
from ..write.formats import load, ready
from .pages import site

DECK_FILE = ".yaml"


@functools.cache
def offers() -> dict[str, tuple[str, str]]:
    """Suffix -> what the format is for, and its limits."""
    found = {suffix: load(suffix) for suffix in ready()}
    told = {suffix: (getattr(one, "PURPOSE", ""), _limits(getattr(one, "LIMITS", ""))) for suffix, one in found.items()}
    return {**told, DECK_FILE: ("the deck file, to edit and keep", "")}


def download(request: Request) -> Response:
    """The file, by the name that the deck has on the shelf."""
    name, suffix = request.path_params["deck"], request.path_params["suffix"]
    here = site(request)
    if suffix not in offers():
        raise HTTPException(404, f"There is no format {suffix} here.")
    deck = here.shelf.settled(name, here.clock())
    if suffix == DECK_FILE:
        data = here.shelf.deck(name).file.text.encode()
    elif deck.cards:
        data = _written(deck, suffix)
    else:
        raise InputError("no card of this deck is kept; take one back first")
    headers = {"Content-Disposition": f'attachment; filename="{_ascii(name)}{suffix}"'}
    return Response(data, media_type="application/octet-stream", headers=headers)


def _limits(told: str) -> str:
    """What a format cannot hold; which extra it needs is settled here."""
    return "; ".join(limit for limit in told.split("; ") if not limit.startswith("needs "))


def _written(deck: Deck, suffix: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"deck{suffix}")
        write([deck], path)
        return path.read_bytes()


def _ascii(name: str) -> str:
    return "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_.") else "-" for sign in name)
