"""quizgen build"""

from __future__ import annotations

import click

from ..layout import Layout
from .decks import check_outputs, keepable, settled_decks, written
from .layout import layout_options
from .options import anki_options, output_option


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="DECK.yaml...")
@output_option(".apkg for Anki")
@anki_options
@layout_options
def build(files: tuple[str, ...], outputs: tuple[str, ...], parent: str, typed: bool, tagged: bool, layout: Layout) -> None:
    """Write deck files, as `quizgen make ARTICLE -o DECK.yaml` makes them and you have edited them.

    What has changed since the last time is noted in the deck file, so that Anki updates just these notes.

    \b
    Examples:
      quizgen build article.yaml -o article.apkg
      quizgen build monday.yaml tuesday.yaml -o week.apkg --deck "Current affairs"
    """

    for output in filter(keepable, outputs):
        raise click.UsageError(f"{output} would be a deck file made from deck files; `quizgen make` makes one.")
    check_outputs(outputs, layout)
    decks = settled_decks(files)
    for output in outputs:
        written(decks, output, parent=parent, typed=typed, tagged=tagged, layout=layout)
