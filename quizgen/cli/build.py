"""quizgen build"""

from __future__ import annotations

import click

from .decks import check_outputs, counted, keepable, settled_decks
from .options import anki_options, output_option


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="DECK.yaml...")
@output_option(".apkg for Anki")
@anki_options
def build(files: tuple[str, ...], outputs: tuple[str, ...], parent: str, typed: bool, tagged: bool) -> None:
    """Write deck files, as `quizgen make ARTICLE -o DECK.yaml` makes them and you have edited them.

    What has changed since the last time is noted in the deck file, so that Anki updates just these notes.

    \b
    Examples:
      quizgen build article.yaml -o article.apkg
      quizgen build monday.yaml tuesday.yaml -o week.apkg --deck "Current affairs"
    """
    from ..write import write

    for output in filter(keepable, outputs):
        raise click.UsageError(f"{output} would be a deck file made from deck files; `quizgen make` makes one.")
    check_outputs(outputs)
    decks = settled_decks(files)
    for output in outputs:
        write(decks, output, parent=parent, typed=typed, tagged=tagged)
        click.echo(f"{output}: {counted(sum(len(deck.cards) for deck in decks))}", err=True)
