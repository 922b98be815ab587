"""Decks -> a running Anki, through its add-on AnkiConnect: https://git.sr.ht/~foosoft/anki-connect

The add-on's own way to add notes knows no GUIDs. A package does, so a package is what is sent: Anki then adds what
is new, changes what has changed, and leaves the rest alone, as it does with a file.
"""

from __future__ import annotations

import base64
import http.client
import json
import tempfile
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from ..errors import OutputError
from ..model import Deck
from . import write

ADDON, PORT = 2055492159, 8765
_PACKAGE = "_quizgen.apkg"  # Anki's media check leaves alone what begins with an underscore
_PATIENCE = 120  # seconds; Anki answers when the import is done


def push(
    decks: Sequence[Deck], port: int = PORT, *, parent: str = "", typed: bool = False, tagged: bool = False
) -> None:
    """Send the decks to the Anki on this machine; the options are those of `write`.

    Raises OutputError when Anki or its add-on is not there, or when it refuses.
    """
    _ask(port, "version")
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder, "deck.apkg")
        write(decks, package, parent=parent, typed=typed, tagged=tagged)
        data = base64.b64encode(package.read_bytes()).decode("ascii")
    _ask(port, "storeMediaFile", filename=_PACKAGE, data=data)
    try:
        _ask(port, "importPackage", path=f"{_ask(port, 'getMediaDirPath')}/{_PACKAGE}")
    finally:
        _ask(port, "deleteMediaFile", filename=_PACKAGE)


def _ask(port: int, action: str, **params: object) -> object:
    """The result of an action of AnkiConnect, by version 6 of its protocol."""
    body = json.dumps({"action": action, "version": 6, "params": params}).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{port}", body, {"Content-Type": "application/json"})
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # never by way of a proxy
    try:
        with direct.open(request, timeout=_PATIENCE) as response:
            answer = json.load(response)
        error, result = answer["error"], answer["result"]
    except (OSError, http.client.HTTPException) as problem:
        raise OutputError(
            f"no Anki answers at port {port}; start Anki with the add-on AnkiConnect ({ADDON}), or write a .apkg file"
        ) from problem
    except (ValueError, KeyError, TypeError) as problem:
        raise OutputError(f"what answers at port {port} is not AnkiConnect; name its port with --port") from problem
    if error:
        raise OutputError(f"Anki could not take the deck ({action}): {error}")
    return result
