"""quizgen make"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..errors import QuizgenError
from ..layout import Layout
from .layout import layout_options
from .options import article_options, read_deck


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    required=True,
    metavar="FILE",
    help="Where to write: .apkg for Anki, .pdf for a handout; `quizgen formats` lists all. Repeat it for several.",
)
@article_options
@click.option("--link", default="", metavar="URL", help="The article's web address, shown on the back of its cards.")
@click.option(
    "--split", is_flag=True, help="One file for each article: -o week.apkg writes week-envoy.apkg for envoy.txt."
)
@click.option("--deck", "parent", default="", metavar="NAME", help="The Anki deck above the articles' decks.")
@click.option("--typed", is_flag=True, help="In Anki, type the answer.")
@layout_options
def make(
    articles: tuple[str, ...],
    outputs: tuple[str, ...],
    link: str,
    split: bool,
    parent: str,
    typed: bool,
    layout: Layout,
    **reading: Any,
) -> None:
    """Make a deck from each ARTICLE: a file of pasted text, or - for standard input.

    Several articles make one file with a deck for each, or with --split one file for each.

    \b
    Examples:
      quizgen make article.txt -o article.apkg
      quizgen make article.txt -o article.apkg -o article.json -n 10
      quizgen make monday.txt tuesday.txt -o week.apkg --deck "Current affairs"
      quizgen make article.txt -o handout.pdf --sections "cloze:word-bank, short-answer" --key separate
      xclip -o | quizgen make - -o article.apkg --date 2016-12-20
    """
    from ..write import writable, write

    if len(articles) > 1 and (reading["title"] or link):
        raise click.UsageError("--title and --link are for one article.")
    jobs = [([one], [_beside(file, one) for file in outputs]) for one in articles] if split else [(articles, outputs)]
    places = [place for _, files in jobs for file in files for place in writable(file, layout)]
    if len(set(places)) < len(places):
        raise click.UsageError("two outputs have the same name.")
    decks = {}
    for place, one in enumerate(articles, 1):
        decks[one] = read_deck(one, link=link, **reading)
        if len(articles) > 1:
            click.echo(f"{place}/{len(articles)} {one}: {counted(len(decks[one].cards))}", err=True)
    if not any(deck.cards for deck in decks.values()):
        raise QuizgenError(f"no card found in {', '.join(decks)}; `quizgen show --all ARTICLE` tells the reasons")
    for names, files in jobs:
        wanted = [decks[name] for name in dict.fromkeys(names) if decks[name].cards]
        for file in files if wanted else ():
            left_out = write(wanted, file, parent=parent, typed=typed, layout=layout)
            click.echo(f"{file}: {counted(sum(len(deck.cards) for deck in wanted) - len(left_out))}", err=True)
            for key in writable(file, layout)[1:]:
                click.echo(f"{key}: the key", err=True)
            for entry in left_out:
                click.echo(f"  not {' '.join(entry.card.front.split())!r}: {entry.reason}", err=True)


def _beside(output: str, article: str) -> str:
    """The output's name with the article's before its suffix."""
    from ..write.formats import beside

    return str(beside(Path(output), "stdin" if article == "-" else Path(article).stem))


def counted(cards: int) -> str:
    """ "1 card", "12 cards". """
    return f"{cards} card" + "s" * (cards != 1)
