"""quizgen make"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..errors import QuizgenError
from .batch import batch_options, made, tell_failed
from .options import article_options


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    required=True,
    metavar="FILE",
    help="Where to write: .apkg for Anki, .json or .md. Repeat it for several formats.",
)
@article_options
@click.option("--link", default="", metavar="URL", help="The article's web address, shown on the back of its cards.")
@click.option(
    "--split", is_flag=True, help="One file for each article: -o week.apkg writes week-envoy.apkg for envoy.txt."
)
@click.option("--deck", "parent", default="", metavar="NAME", help="The Anki deck above the articles' decks.")
@click.option("--typed", is_flag=True, help="In Anki, type the answer.")
@batch_options
def make(
    articles: tuple[str, ...],
    outputs: tuple[str, ...],
    link: str,
    split: bool,
    parent: str,
    typed: bool,
    jobs: int | None,
    cluster: str,
    **reading: Any,
) -> None:
    """Make a deck from each ARTICLE: a file, a link, or - for standard input.

    A file may hold pasted text, HTML, PDF, Word, EPUB (book.epub#3 is its third chapter), Markdown or an e-mail; a
    .jsonl file many articles; a folder, all that are in it. Several articles make one file with a deck for each, or
    with --split one file for each; those that cannot be read are named at the end and do not stop the others.

    \b
    Examples:
      quizgen make article.txt -o article.apkg
      quizgen make article.txt -o article.apkg -o article.json -n 10
      quizgen make monday.txt tuesday.txt -o week.apkg --deck "Current affairs"
      quizgen make https://example.org/news/envoy -o envoy.apkg
      quizgen make archive.jsonl articles/ -o all.apkg -j 4
      xclip -o | quizgen make - -o article.apkg --date 2016-12-20
    """
    from ..sources import sources
    from ..write import writable, write

    slugs = {source.name: source.slug for source in sources(articles)}
    if len(slugs) > 1 and (reading["title"] or link):
        raise click.UsageError("--title and --link are for one article.")
    outcomes = (
        [([one], [_beside(file, slug) for file in outputs]) for one, slug in slugs.items()]
        if split
        else [(list(slugs), outputs)]
    )
    targets = [writable(file) for _, files in outcomes for file in files]
    if len(set(targets)) < len(targets):
        raise click.UsageError("two outputs have the same name.")
    decks, failed = made(sources(articles), len(slugs), jobs, cluster, link=link, **reading)
    if not decks.cards and not failed:
        raise QuizgenError(f"no card found in {', '.join(articles)}; `quizgen show --all ARTICLE` tells the reasons")
    for names, files in outcomes:
        wanted = decks.among(names)
        for file in files if wanted else ():
            write(wanted, file, parent=parent, typed=typed)
            click.echo(f"{file}: {counted(sum(len(deck.cards) for deck in wanted))}", err=True)
    tell_failed(failed, len(slugs))


def _beside(output: str, slug: str) -> str:
    """The output's name with the article's before its suffix."""
    path = Path(output)
    return str(path.with_name(f"{path.stem}-{slug}{path.suffix}"))


def counted(cards: int) -> str:
    """ "1 card", "12 cards". """
    return f"{cards} card" + "s" * (cards != 1)
