"""quizgen study"""

from __future__ import annotations

import datetime
import os
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import OutputError
from .decks import keepable
from .folder import data_folder
from .options import article_options, read_deck

if TYPE_CHECKING:
    from ..study.session import Session
    from ..study.titled import Titled


def progress_option(command: Any) -> Any:
    """The option that names the file of progress."""
    return click.option(
        "--progress",
        "progress_file",
        envvar="QUIZGEN_PROGRESS",
        show_envvar=True,
        metavar="FILE",
        help="Where progress is kept; by default in your folder for data.",
    )(command)


def progress_path(file: str | None) -> str:
    """The file that was named, or the one in the person's folder for data."""
    return file or str(data_folder("study", "studying") / "progress.db")


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="DECK...")
@click.option("--plain", is_flag=True, help="Line by line, as it is when the input or output is no terminal.")
@click.option("--cards", "most", type=click.IntRange(min=1), metavar="N", help="Ask at most N different cards.")
@click.option(
    "--retention",
    type=click.FloatRange(0.7, 0.97),
    metavar="SHARE",
    help="How much you want to know when asked, 0.7 to 0.97; remembered. Higher means more reviews. At first 0.9.",
)
@progress_option
@article_options
def study(
    files: tuple[str, ...], plain: bool, most: int | None, retention: float | None, progress_file: str | None,
    **reading: Any,
) -> None:  # fmt: skip
    """Learn the cards that are due of each DECK: a deck file (.yaml), .json, .apkg, or an article.

    Type the answer or choose it; then say how well you knew it: 1 again, 2 hard, 3 good, 4 easy.

    \b
    Examples:
      quizgen study article.yaml
      quizgen study monday.yaml tuesday.apkg --cards 20
    """
    from ..study import Progress
    from ..study.session import Session

    cards: dict[str, Titled] = {}
    for file in files:
        cards |= _read(file, reading)
    with Progress(progress_path(progress_file), random.random) as progress:
        if retention:
            progress.retention = retention
        session = Session(progress, cards, _now, most)
        if plain or not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
            from ..study.plain import study as ask

            ask(session, (line.decode("utf-8", "replace") for line in sys.stdin.buffer), click.echo, _now)
        else:
            on_screen(session)


def on_screen(session: Session) -> None:
    """Study on the whole screen, and leave the summary behind. Raises OutputError without the library for it."""
    try:
        from ..study.screen import run
    except ImportError:
        raise OutputError('studying needs textual; pip install "quizgen[study]"; --plain does without it') from None
    for line in run(session, _now):
        click.echo(line)


def _read(file: str, reading: dict[str, Any]) -> dict[str, Titled]:
    """The cards of a file, by its suffix."""
    from ..study.cards import titled

    if keepable(file):
        from ..deckfile import read_deck as read_deck_file

        return titled(read_deck_file(file))
    suffix = Path(file).suffix.lower()
    if suffix == ".json":
        from ..study.jsonfile import read_json

        return {one: card for deck in read_json(file) for one, card in titled(deck).items()}
    if suffix == ".apkg":
        from ..study.packages import read_package

        return read_package(file)
    return titled(read_deck(file, **reading))


def _now() -> datetime.datetime:
    return datetime.datetime.now().astimezone()
