"""The server on this machine: a socket that only this machine reaches, and what is told when it is open."""

from __future__ import annotations

import datetime
import logging
import random
import secrets
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from ..errors import OutputError
from ..study import Progress
from . import workshop
from .app import application
from .pages import Site
from .shelf import Shelf

HOST = "127.0.0.1"  # never a setting: the page knows no accounts


def run(folder: Path, progress_file: str, port: int, opened: Callable[[str], None]) -> None:
    """Serve until Ctrl-C. folder: of the decks. opened: is told the address once it answers.

    Raises OutputError where the folder cannot be made or the port is taken.
    """
    shelf = Shelf(_made(folder))
    listening = _listen(port)
    port = listening.getsockname()[1]
    progress = Progress(progress_file, random.random)
    site = Site(shelf, progress, secrets.token_urlsafe(), lambda: datetime.datetime.now().astimezone())
    app = application(site, [f"{HOST}:{port}", f"localhost:{port}"])
    workshop.warm()
    opened(f"http://{HOST}:{port}/")
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
    config = uvicorn.Config(app, access_log=False, log_config=None, timeout_keep_alive=15, server_header=False, proxy_headers=False)
    uvicorn.Server(config).run(sockets=[listening])


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot make the folder {folder}: {error.strerror}; name another with --folder") from None
    return folder


def _listen(port: int) -> socket.socket:
    """A socket that is open already when the address is told, so that a browser may come at once."""
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError as error:
        raise OutputError(f"cannot listen on port {port}: {error.strerror}; take another with --port") from None
    listening.listen(100)
    return listening
