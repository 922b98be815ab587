"""quizgen push"""

from __future__ import annotations

import click

from .decks import counted, settled_decks
from .options import anki_options


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="DECK.yaml...")
@anki_options
@click.option("--port", default=8765, show_default=True, metavar="N", help="Where AnkiConnect listens on this machine.")
def push(files: tuple[str, ...], port: int, parent: str, typed: bool, tagged: bool) -> None:
    """Send deck files to the Anki that runs on this machine, through its add-on AnkiConnect (2055492159).

    Anki adds what is new and changes what has changed since the last time; the rest stays as it is there.

    \b
    Examples:
      quizgen push article.yaml
      quizgen push monday.yaml tuesday.yaml --deck "Current affairs"
    """
    from ..write.ankiconnect import push as send

    decks = settled_decks(files)
    send(decks, port, parent=parent, typed=typed, tagged=tagged)
    click.echo(f"Anki: {counted(sum(len(deck.cards) for deck in decks))} sent", err=True)
