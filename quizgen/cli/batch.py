"""How commands make many decks: options for jobs and cluster, progress, failures told at the end."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from ..batch import Result, deck_of, results
from ..errors import QuizgenError
from ..sources import Source
from ..spool import Spool
from .decks import counted

_WORTH = 4  # articles for each process, below which starting it takes longer than it saves


def batch_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say where many articles are worked on."""
    for option in (
        click.option(
            "--cluster", default="", metavar="ADDRESS", help="Work on a Dask cluster, by its scheduler's address (tcp://...)."
        ),
        click.option(
            "-j",
            "--jobs",
            type=click.IntRange(min=1),
            metavar="N",
            help="Processes to work in; by default one for each core, when there are articles enough.",
        ),
    ):
        command = option(command)
    return command


def made(sources: Iterable[Source], total: int, jobs: int | None, cluster: str, **reading: Any) -> tuple[Spool, list[str]]:
    """The decks of the sources, `total` in all, and one line for each that failed; the error itself where it is the only one."""
    decks, failed = Spool(), []
    reading["date"] = reading["date"] and reading["date"].date()
    workers = jobs or max(min(len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1, total // _WORTH), 1)
    with _progress(total) as tell:
        for place, result in enumerate(results(sources, functools.partial(deck_of, **reading), jobs=workers, cluster=cluster), 1):
            if result.deck is not None:
                decks.add(result.source.name, result.deck)
            elif total == 1:
                raise QuizgenError(result.error)
            else:
                failed.append(f"{place}/{total} {result.error}")
            tell(place, result)
    return decks, failed


@contextmanager
def _progress(count: int) -> Iterator[Callable[[int, Result], None]]:
    """A bar on a terminal, lines elsewhere, nothing for a single article."""
    if count == 1:
        yield lambda place, result: None
    elif sys.stderr.isatty():
        with click.progressbar(length=count, file=sys.stderr, label="Articles", show_pos=True) as bar:
            yield lambda place, result: bar.update(1)
    else:
        yield lambda place, result: _line(place, count, result)


def _line(place: int, count: int, result: Result) -> None:
    if result.deck is not None:
        click.echo(f"{place}/{count} {result.source.name}: {counted(len(result.deck.cards))}", err=True)


def tell_failed(failed: list[str], count: int) -> None:
    """One line for each; raises QuizgenError when there are any, so that the exit code tells."""
    for line in failed:
        click.echo(" ".join(line.split()), err=True)
    if failed:
        rest = "; the others are written" if len(failed) < count else ""
        raise QuizgenError(f"{len(failed)} of {count} articles failed{rest}")
