"""The options that say what a handout or a quiz holds and how it looks."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

from ..layout import KEYS, PAPERS, Layout


class _Sections(click.ParamType):
    name = "sections"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value  # the default, for which no exercise need be known
        from ..exercises import parse

        try:
            return parse(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


_OPTIONS = (
    click.option(
        "--sections",
        type=_Sections(),
        default=(),
        metavar="SECTION[,SECTION]",
        help="Handouts and quizzes: cloze, cloze:word-bank, choice, short-answer, match, true-false, timeline, in this "
        "order; match:5 takes at most five, choice:2pt gives two points for each.",
    ),
    click.option(
        "--key",
        type=click.Choice(KEYS),
        default="page",
        show_default=True,
        help="The answers: on their own page, in a separate file (FILE-key), left away, or nothing else.",
    ),
    click.option(
        "--variants",
        "versions",
        type=click.IntRange(1, 26),
        default=1,
        metavar="N",
        help="Make N versions of a handout, each in an order of its own, with one key for all.",
    ),
    click.option("--seed", type=int, default=1, metavar="N", help="Another number, another order of the versions."),
    click.option("--paper", type=click.Choice(PAPERS), default="a4", show_default=True, help="The size of the paper."),
    click.option("--columns", type=click.IntRange(1, 2), default=1, metavar="1|2", help="Columns on a handout."),
    click.option("--large", is_flag=True, help="Large print."),
    click.option("--reading", is_flag=True, help="The article beside the questions, with line numbers."),
    click.option("--licence", default="", metavar="TEXT", help="A line at the foot of each page."),
    click.option("--font", default="", metavar="NAME", help="Another font for PDF and DOCX."),
)


def layout_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give the command these options; it gets them together, as `layout`."""

    @functools.wraps(command)
    def with_layout(*arguments: Any, **options: Any) -> None:
        chosen = {name: options.pop(name) for name in Layout.__dataclass_fields__}
        command(*arguments, layout=Layout(**chosen), **options)

    for option in reversed(_OPTIONS):
        with_layout = option(with_layout)
    return with_layout
