"""quizgen make"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..errors import QuizgenError
from ..layout import Layout
from .decks import check_outputs, counted, keepable, merged, written
from .layout import layout_options
from .options import anki_options, article_options, output_option, read_deck


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@output_option(".apkg for Anki, .yaml to review and edit")
@article_options
@click.option("--link", default="", metavar="URL", help="The article's web address, shown on the back of its cards.")
@click.option(
    "--split", is_flag=True, help="One file for each article: -o week.apkg writes week-envoy.apkg for envoy.txt."
)
@anki_options
@layout_options
def make(
    articles: tuple[str, ...],
    outputs: tuple[str, ...],
    link: str,
    split: bool,
    parent: str,
    typed: bool,
    tagged: bool,
    layout: Layout,
    **reading: Any,
) -> None:
    """Make a deck from each ARTICLE: a file of pasted text, or - for standard input.

    Several articles make one file with a deck for each, or with --split one file for each. A .yaml file that is
    there already takes in what is new; what you changed in it stays, and the other outputs follow it.

    \b
    Examples:
      quizgen make article.txt -o article.apkg
      quizgen make article.txt -o article.yaml
      quizgen make article.txt -o article.apkg -o article.json -n 10
      quizgen make monday.txt tuesday.txt -o week.apkg --deck "Current affairs"
      xclip -o | quizgen make - -o article.apkg --date 2016-12-20
    """

    if len(articles) > 1 and (reading["title"] or link):
        raise click.UsageError("--title and --link are for one article.")
    jobs = [([one], [_beside(file, one) for file in outputs]) for one in articles] if split else [(articles, outputs)]
    check_outputs([file for _, files in jobs for file in files], layout)
    if any(len(set(names)) > 1 and keepable(file) for names, files in jobs for file in files):
        raise click.UsageError("a deck file is of one article; add --split.")
    decks = {}
    for place, one in enumerate(articles, 1):
        decks[one] = read_deck(one, link=link, **reading)
        if len(articles) > 1:
            click.echo(f"{place}/{len(articles)} {one}: {counted(len(decks[one].cards))}", err=True)
    if not any(deck.cards for deck in decks.values()):
        raise QuizgenError(f"no card found in {', '.join(decks)}; `quizgen show --all ARTICLE` tells the reasons")
    for names, files in jobs:
        wanted = [decks[name] for name in dict.fromkeys(names) if decks[name].cards]
        if not wanted:
            continue
        for file in filter(keepable, files):
            wanted = [merged(wanted[0], file)]
        for file in files:
            if not keepable(file):
                written(wanted, file, parent=parent, typed=typed, tagged=tagged, layout=layout)


def _beside(output: str, article: str) -> str:
    """The output's name with the article's before its suffix."""
    from ..write.formats import beside

    return str(beside(Path(output), "stdin" if article == "-" else Path(article).stem))
