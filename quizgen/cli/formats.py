"""quizgen formats"""

from __future__ import annotations

import click


@click.command()
def formats() -> None:
    """List the formats that can be written: suffix, purpose and limits.

    \b
    Example:
      quizgen formats
    """
    from ..write.formats import load, suffixes

    width = max(map(len, suffixes()))
    for suffix in suffixes():
        module = load(suffix)
        limits = getattr(module, "LIMITS", "")
        purpose = getattr(module, "PURPOSE", "") + (click.style(f" ({limits})", dim=True) if limits else "")
        click.echo(f"{click.style(suffix.ljust(width), bold=True)}  {purpose}")
