"""Many articles -> their decks, on all cores or on a cluster, in the order of the articles; a failure is a result too."""

from __future__ import annotations

import datetime
import functools
import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from .errors import InputError, QuizgenError
from .model import Deck
from .sources import Source

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_AHEAD = 4  # articles for each worker that are read, worked on or waiting to be taken
_CONNECTING = 10  # seconds
_CLUSTER_WORKERS = 64  # taken for as many when a cluster does not say how many it has


@dataclass(frozen=True, slots=True)
class Result:
    """A source's deck, or the one line that says why it has none."""

    source: Source
    deck: Deck | None
    error: str = ""


def deck_of(
    source: Source,
    count: int | None = None,
    types: Sequence[str] = ("qa", "cloze"),
    title: str | None = None,
    date: datetime.date | None = None,
    level: str | None = None,
    link: str = "",
) -> Deck:
    """The deck of one source; a link stands above the file's path as the deck's source. Raises InputError."""
    from .make import make_deck
    from .read import read_article
    from .read.record import article_from_record

    if source.record:
        article = article_from_record(source.record, source.name, title, date)
    else:
        article = read_article(source.name, title=title, date=date)
    return make_deck(replace(article, source=link) if link else article, count=count, types=types, level=level or "")


def results(
    sources: Iterable[Source], make: Callable[[Source], Deck] = deck_of, *, jobs: int = 1, cluster: str = ""
) -> Iterator[Result]:
    """The sources' results in their order; of all the decks only a few for each worker are in memory.

    make: a function that processes can be sent. jobs: processes. cluster: the address of a Dask scheduler, "tcp://…",
    whose workers have quizgen installed and see the same files.
    Raises InputError when there is no such cluster.
    """
    if jobs == 1 and not cluster:
        yield from (_result(source, functools.partial(make, source)) for source in sources)
        return
    with (_cluster(cluster) if cluster else _processes(jobs)) as workers:
        waiting: deque[tuple[Source, Future[Deck]]] = deque()
        for source in sources:
            waiting.append((source, workers.submit(make, source)))
            if len(waiting) >= workers.ahead:
                yield _taken(*waiting.popleft(), workers, make)
        while waiting:
            yield _taken(*waiting.popleft(), workers, make)


def _result(source: Source, wanted: Callable[[], Deck]) -> Result:
    try:
        return Result(source, wanted())
    except QuizgenError as error:
        return Result(source, None, str(error))
    except BrokenExecutor:
        raise
    except Exception as error:  # a fault of ours must not cost the other articles
        fault = " ".join(f"{type(error).__name__} {error}".split())[:200]
        return Result(source, None, f"{source.name} met a fault in quizgen, please report it: {fault}")


def _taken(source: Source, future: Future[Deck], workers: _Workers, make: Callable[[Source], Deck]) -> Result:
    try:
        return _result(source, future.result)
    except BrokenExecutor:  # some article brought a process down; alone, each shows whether it was this one
        with _processes(1) as alone:
            try:
                return _result(source, alone.submit(make, source).result)
            except BrokenExecutor:
                return Result(source, None, f"{source.name} brought its process down, perhaps by taking all memory; leave it out")


class _Workers(Protocol):
    ahead: int

    def submit(self, make: Callable[[Source], Deck], source: Source) -> Future[Deck]: ...


class _Pool:
    """Processes of this machine, started again when one of them was brought down."""

    def __init__(self, jobs: int) -> None:
        self.ahead = _AHEAD * jobs
        self.jobs = jobs
        self.pool = self._started()

    def submit(self, make: Callable[[Source], Deck], source: Source) -> Future[Deck]:
        try:
            return self.pool.submit(make, source)
        except BrokenExecutor:
            self.pool = self._started()
            return self.pool.submit(make, source)

    def _started(self) -> ProcessPoolExecutor:
        # Here and not above, as a single article is made without other processes.
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        return ProcessPoolExecutor(self.jobs, multiprocessing.get_context("spawn"), _begin)


def _begin() -> None:
    """Ctrl-C is for the parent; the models are many objects that stay, see cli."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(10_000, 50, 50)


@contextmanager
def _processes(jobs: int) -> Iterator[_Workers]:
    workers = _Pool(jobs)
    try:
        yield workers
    finally:
        workers.pool.shutdown(cancel_futures=True)


class _Cluster:
    def __init__(self, executor: Executor, count: int) -> None:
        self.ahead = _AHEAD * count
        self.executor = executor

    def submit(self, make: Callable[[Source], Deck], source: Source) -> Future[Deck]:
        return self.executor.submit(make, source)


@contextmanager
def _cluster(address: str) -> Iterator[_Workers]:
    try:
        from distributed import Client
    except ImportError:
        raise InputError(f'{address} is a cluster; pip install "quizgen[cluster]" to use it') from None
    try:
        client = Client(address, timeout=_CONNECTING, set_as_default=False)
    except (OSError, ValueError) as error:
        reason = " ".join(str(error).split())[:120]
        raise InputError(f"there is no cluster at {address}: {reason}; start one with `dask scheduler`") from None
    with client:
        threads = sum(client.nthreads().values()) or _CLUSTER_WORKERS
        executor = client.get_executor(pure=False, retries=3)
        try:
            yield _Cluster(executor, threads)
        finally:
            executor.shutdown(wait=False)
