"""quizgen rules"""

from __future__ import annotations

import inspect

import click


@click.command()
def rules() -> None:
    """List the rules that make questions.

    \b
    Example:
      quizgen rules
    """
    from ..rules import RULES

    width = max(map(len, RULES))
    for name, rule in RULES.items():
        click.echo(f"{click.style(name.ljust(width), bold=True)}  {(inspect.getdoc(rule) or '').partition(chr(10))[0]}")
