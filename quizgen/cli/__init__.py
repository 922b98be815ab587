"""The command line: thin commands over the library, one a module.

Results go to stdout, progress to stderr; exit codes are 0 for fine, 1 for a clear error, 2 for wrong usage.
"""

from __future__ import annotations

import gc
import os
import sys

import click

from .. import __version__
from ..errors import QuizgenError
from .build import build
from .feed import feed
from .formats import formats
from .make import make
from .progress import progress
from .push import push
from .rules import rules
from .serve import serve
from .show import show
from .study import study


class _Failure(click.ClickException):
    """A QuizgenError as the person at the keyboard sees it: one line, exit code 1."""

    def show(self, file: object = None) -> None:
        click.echo(f"quizgen: {' '.join(self.message.split())}", err=True)


class _Quizgen(click.Group):
    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except QuizgenError as error:
            raise _Failure(str(error)) from error


@click.group(cls=_Quizgen, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quizgen")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Make Anki cards from a news article.

    \b
    Examples:
      quizgen make article.txt -o article.apkg
      quizgen make article.txt -o article.yaml && quizgen build article.yaml -o article.apkg
      quizgen show article.txt --all
      quizgen rules
    """
    if os.environ.get("NO_COLOR"):
        ctx.color = False
    # The models are many objects that stay: looking through them for garbage as often as Python does takes time.
    gc.set_threshold(10_000, 50, 50)


for command in (make, build, push, study, progress, serve, show, feed, rules, formats):
    cli.add_command(command)


def main() -> None:
    """The command as the shell runs it: the models are left to the system, which frees them at once.

    Python would free their hundreds of thousands of objects one after the other, for some 80 ms.
    """
    try:
        cli(prog_name="quizgen")
    except SystemExit as leaving:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(leaving.code if isinstance(leaving.code, int) else 1)
