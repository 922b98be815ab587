"""What several commands have in common: how an article is read and what is asked about it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import click

from ..model import Deck

TYPES = {"qa": "questions", "cloze": "statements with a gap"}


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
            "-n",
            "--count",
            type=click.IntRange(min=1),
            metavar="N",
            help="Number of cards for an article; by default 10 to 20 by its length, fewer where fewer are good.",
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


def read_deck(
    article: str,
    count: int | None,
    title: str | None,
    date: datetime.datetime | None,
    types: tuple[str, ...],
    link: str = "",
) -> Deck:
    """The deck of one article, by these options; a link stands above the file's path as its source."""
    from ..make import make_deck
    from ..read import read_article

    text = read_article(article, title=title, date=date and date.date())
    return make_deck(replace(text, source=link) if link else text, count=count, types=types)
