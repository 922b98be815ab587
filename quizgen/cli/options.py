"""What several commands have in common: how an article is read and what is asked about it."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import click

from ..model import Deck

TYPES = {"qa": "questions", "cloze": "statements with a gap", "mcq": "multiple choice"}
LEVELS = ("easy", "medium", "hard")


class _Types(click.ParamType):
    name = "types"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        types = tuple(dict.fromkeys(str(value).replace(",", " ").split()))
        unknown = [name for name in types if name not in TYPES]
        if unknown or not types:
            self.fail(f"{value!r} should be some of {', '.join(TYPES)}, separated by commas", param, ctx)
        return types


def asking_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say what is asked about an article."""
    for option in (
        click.option(
            "--types",
            type=_Types(),
            default="qa,cloze",
            show_default=True,
            metavar="TYPE[,TYPE]",
            help="Kinds of cards: " + ", ".join(f"{name} ({what})" for name, what in TYPES.items()) + ".",
        ),
        click.option(
            "--level",
            type=click.Choice(LEVELS),
            help="How hard: what is asked, with or without hints, how close wrong options come. By default all levels.",
        ),
        click.option(
            "-n",
            "--count",
            type=click.IntRange(min=1),
            metavar="N",
            help="Number of cards for an article at most; by default 10 to 20 by its length. There are fewer where fewer are good.",
        ),
    ):
        command = option(command)
    return command


def article_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say how an article is read and what is asked about it."""
    for option in (
        click.option(
            "--date",
            type=click.DateTime(["%Y-%m-%d"]),
            metavar="YYYY-MM-DD",
            help="The article's date, where the text has none or a wrong one.",
        ),
        click.option("--title", help="The article's title, where the text has none or a wrong one."),
    ):
        command = option(command)
    return asking_options(command)


def output_option(formats: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The option that names the files to write. formats: the most wanted, for its help."""
    return click.option(
        "-o",
        "--output",
        "outputs",
        multiple=True,
        required=True,
        metavar="FILE",
        help=f"Where to write: {formats}, .json, .md, .csv or another format. Repeat it for several formats.",
    )


def anki_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say how a deck looks in Anki."""
    for option in (
        click.option("--typed", is_flag=True, help="In Anki, type the answer."),
        click.option("--tags", "tagged", is_flag=True, help="One Anki deck for all articles, which tags tell apart."),
        click.option("--deck", "parent", default="", metavar="NAME", help="The Anki deck above the articles' decks."),
    ):
        command = option(command)
    return command


def read_deck(
    article: str,
    count: int | None,
    title: str | None,
    date: datetime.datetime | None,
    types: tuple[str, ...],
    level: str | None,
) -> Deck:
    """The deck of one article, by these options."""
    from ..make import make_deck
    from ..read import read_article

    text = read_article(article, title=title, date=date and date.date())
    return make_deck(text, count=count, types=types, level=level or "")
