"""quizgen feed"""

from __future__ import annotations

import datetime
from typing import Any

import click

from ..errors import QuizgenError
from ..layout import Layout
from ..spool import Spool
from .decks import check_outputs, counted, keepable, written
from .folder import data_folder
from .options import anki_options, asking_options

_STATE = click.option(
    "--state",
    type=click.Path(dir_okay=False),
    default=lambda: str(data_folder("feeds", "following feeds") / "feeds.json"),
    show_default="feeds.json in your folder for data",
    metavar="FILE",
    help="Where it is noted which feeds there are and what is known already.",
)


@click.group()
def feed() -> None:
    """Follow RSS and Atom feeds: decks from what is new.

    \b
    Examples:
      quizgen feed add https://example.org/news.rss
      quizgen feed update -o news.apkg
    """


@feed.command()
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@_STATE
def add(urls: tuple[str, ...], state: str) -> None:
    """Follow the feed at each URL, or the feed that the page there names.

    \b
    Example:
      quizgen feed add https://example.org/news.rss
    """
    from ..feeds.state import load, save
    from ..feeds.update import added

    known = load(state)
    for url in urls:
        known, new = added(url, known)
        click.echo(f"{new.url}: {new.title or 'without a title'}")
    save(known, state)


@feed.command(name="list")
@_STATE
def list_(state: str) -> None:
    """List the feeds.

    \b
    Example:
      quizgen feed list
    """
    from ..feeds.state import load

    for one in load(state).feeds:
        waiting = f" ({len(one.failed)} to try again)" if one.failed else ""
        click.echo(f"{one.url}: {one.title or 'without a title'}{waiting}")


@feed.command()
@click.argument("url")
@_STATE
def remove(url: str, state: str) -> None:
    """Follow the feed at URL no longer.

    \b
    Example:
      quizgen feed remove https://example.org/news.rss
    """
    from dataclasses import replace

    from ..feeds.state import load, save

    known = load(state)
    left = tuple(one for one in known.feeds if one.url != url)
    if len(left) == len(known.feeds):
        raise QuizgenError(f"{url} is not followed; `quizgen feed list` shows what is")
    save(replace(known, feeds=left), state)


@feed.command()
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    required=True,
    metavar="FILE",
    help="Where to write the new decks, as for make; in it %Y, %m and %d stand for today's date.",
)
@asking_options
@anki_options
@_STATE
def update(outputs: tuple[str, ...], parent: str, typed: bool, tagged: bool, state: str, **asking: Any) -> None:
    """Make decks from the articles that are new in the feeds since the last time.

    What could not be read is named at the end and tried again the next time. FILE is written anew: import it
    before the next update, or put the date into its name. In Anki the decks stand below the deck "News" if --deck
    names no other.

    \b
    Examples:
      quizgen feed update -o news.apkg
      quizgen feed update -o news-%Y-%m-%d.apkg --deck "Current affairs"
    """
    from ..feeds.state import load, save
    from ..feeds.update import update as updated
    from ..make import make_deck

    known = load(state)
    if not known.feeds:
        raise QuizgenError("no feed is followed; add one with `quizgen feed add URL`")
    files = [datetime.date.today().strftime(output) for output in outputs]
    for file in filter(keepable, files):
        raise click.UsageError(f"{file} would be a deck file, which is of one article; `quizgen make` makes one.")
    check_outputs(files, Layout())
    decks, names, errors = Spool(), [], []
    asking["level"] = asking["level"] or ""
    for found in updated(known, lambda article: make_deck(article, **asking)):
        known = found.state
        if found.error:
            errors.append(" ".join(found.error.split()))
        elif found.deck:
            names.append(found.name)
            decks.add(found.name, found.deck)
            click.echo(f"{found.name}: {counted(len(found.deck.cards))}", err=True)
    for file in files if decks.cards else ():
        written(decks.among(names), file, parent=parent or "News", typed=typed, tagged=tagged, layout=Layout())
    save(known, state)
    if not names and not errors:
        click.echo("no new article", err=True)
    for error in errors:
        click.echo(f"failed: {error}", err=True)
    if errors:
        raise QuizgenError(f"{len(errors)} could not be read and will be tried again the next time")
