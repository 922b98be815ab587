"""quizgen make"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..errors import QuizgenError
from ..layout import Layout
from .batch import batch_options, made, tell_failed
from .decks import check_outputs, keepable, merged, written
from .layout import layout_options
from .options import anki_options, article_options, output_option


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@output_option(".apkg for Anki, .yaml to review and edit")
@article_options
@click.option("--link", default="", metavar="URL", help="The article's web address, shown on the back of its cards.")
@click.option(
    "--split", is_flag=True, help="One file for each article: -o week.apkg writes week-envoy.apkg for envoy.txt."
)
@anki_options
@batch_options
@layout_options
def make(
    articles: tuple[str, ...],
    outputs: tuple[str, ...],
    link: str,
    split: bool,
    parent: str,
    typed: bool,
    tagged: bool,
    jobs: int | None,
    cluster: str,
    layout: Layout,
    **reading: Any,
) -> None:
    """Make a deck from each ARTICLE: a file, a link, or - for standard input.

    A file may hold pasted text, HTML, PDF, Word, EPUB (book.epub#3 is its third chapter), Markdown or an e-mail; a
    .jsonl file many articles; a folder, all that are in it. Several articles make one file with a deck for each, or
    with --split one file for each; those that cannot be read are named at the end and do not stop the others. A .yaml
    file that is there already takes in what is new; what you changed in it stays, and the other outputs follow it.

    \b
    Examples:
      quizgen make article.txt -o article.apkg
      quizgen make article.txt -o article.yaml
      quizgen make article.txt -o article.apkg -o article.json -n 10
      quizgen make monday.txt tuesday.txt -o week.apkg --deck "Current affairs"
      quizgen make https://example.org/news/envoy -o envoy.apkg
      quizgen make archive.jsonl articles/ -o all.apkg -j 4
      xclip -o | quizgen make - -o article.apkg --date 2016-12-20
    """
    from ..sources import sources

    slugs = {source.name: source.slug for source in sources(articles, outputs)}
    if len(slugs) > 1 and (reading["title"] or link):
        raise click.UsageError("--title and --link are for one article.")
    outcomes = (
        [([one], [_beside(file, slug) for file in outputs]) for one, slug in slugs.items()]
        if split
        else [(list(slugs), outputs)]
    )
    check_outputs([file for _, files in outcomes for file in files], layout)
    if any(len(names) > 1 and keepable(file) for names, files in outcomes for file in files):
        raise click.UsageError("a deck file is of one article; add --split.")
    decks, failed = made(sources(articles, outputs), len(slugs), jobs, cluster, link=link, **reading)
    if not decks.cards and not failed:
        raise QuizgenError(f"no card found in {', '.join(articles)}; `quizgen show --all ARTICLE` tells the reasons")
    for names, files in outcomes:
        wanted = decks.among(names)
        if not wanted:
            continue
        for file in filter(keepable, files):
            wanted = [merged(wanted[0], file)]
        for file in files:
            if not keepable(file):
                written(wanted, file, parent=parent, typed=typed, tagged=tagged, layout=layout)
    tell_failed(failed, len(slugs))


def _beside(output: str, slug: str) -> str:
    """The output's name with the article's before its suffix."""
    from ..write.formats import beside

    return str(beside(Path(output), slug))
