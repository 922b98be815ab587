"""Decks are made in processes of their own, which can be stopped when they take too long."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from ..errors import InputError, QuizgenError
from ..model import Article, Deck

SECONDS = 60.0  # for one deck; a minute is enough for a book
_CROWD = 16  # who may wait at once
_METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_processes = multiprocessing.get_context(_METHOD)
_benches = threading.Semaphore(os.cpu_count() or 1)
_queue = threading.BoundedSemaphore(_CROWD)


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made a deck of: an article already read, a file's bytes, a link, or pasted text."""

    text: str = ""
    data: bytes = b""
    link: str = ""
    title: str = ""
    article: Article | None = None
    types: tuple[str, ...] = ("qa", "cloze")
    count: int | None = None
    level: str = ""


def warm() -> None:
    """Start the process from which the others are forked, with the models loaded; where there is none, nothing."""
    if _METHOD == "forkserver":
        from multiprocessing import forkserver

        _processes.set_forkserver_preload([f"{__package__}.warm"])
        forkserver.ensure_running()


def make(order: Order, seconds: float = SECONDS, work: Callable[[Order], object] | None = None) -> tuple[Article, Deck]:
    """The article and its deck. Raises InputError for what is no article, and when it takes too long."""
    with _place():
        ours, theirs = _processes.Pipe(duplex=False)
        process = _processes.Process(target=_send, args=(theirs, order, work or _work), daemon=True)
        process.start()
        theirs.close()
        try:
            if not ours.poll(seconds):
                raise InputError(f"this takes longer than {seconds:.0f} seconds; give a shorter text")
            result = ours.recv()
        except EOFError:
            raise InputError("making this deck failed; give another or a shorter text") from None
        finally:
            process.kill()
            process.join()
            process.close()
            ours.close()
    if isinstance(result, str):
        raise InputError(result)
    return result


@contextmanager
def _place() -> Iterator[None]:
    """One of as many places to work at as there are processors; who waits is counted too."""
    if not _queue.acquire(blocking=False):
        raise InputError("too many decks are being made at once; wait a little and try again")
    try:
        with _benches:
            yield
    finally:
        _queue.release()


def _send(connection: Connection, order: Order, work: Callable[[Order], object]) -> None:
    try:
        connection.send(work(order))
    except QuizgenError as error:
        connection.send(str(error))


def _work(order: Order) -> tuple[Article, Deck]:
    from ..make import make_deck

    article = order.article or _read(order)
    deck = make_deck(article, order.count, order.types, order.level)
    return article, replace(deck, left_out=deck.left_out[:200])


def _read(order: Order) -> Article:
    from ..read import article_from_text, read_article

    if order.data:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "article")  # never the name that came along
            path.write_bytes(order.data)
            try:
                return replace(read_article(path, title=order.title or None), source="")
            except InputError as error:
                raise InputError(str(error).replace(str(path), "the file")) from None
    if order.link:
        return read_article(order.link, title=order.title or None, public_only=True)
    return article_from_text(order.text, order.title)
