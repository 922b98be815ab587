"""quizgen show"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click
from click import style

from ..errors import QuizgenError
from ..model import Card, Choice, Deck
from .decks import plain
from .options import article_options, read_deck


@click.command()
@click.argument("article")
@article_options
@click.option("--all", "everything", is_flag=True, help="Also the cards that were left out, with the reason.")
def show(article: str, everything: bool, **reading: Any) -> None:
    """Show the cards of ARTICLE, each with its source sentence and score.

    \b
    Examples:
      quizgen show article.txt
      quizgen show article.txt --all -n 5
      quizgen show - < article.txt
    """
    deck = read_deck(article, **reading)
    for line in _lines(deck, everything):
        click.echo(line)
    if not deck.cards:
        raise QuizgenError(f"no card found in {article}" + ("" if everything else "; --all shows the reasons"))


def _lines(deck: Deck, everything: bool = False) -> Iterator[str]:
    """The deck's cards, best first, and on request those left out, each with the reason."""
    yield style(plain(deck.title), bold=True) + (style(f"  {deck.date}", dim=True) if deck.date else "")
    for number, card in enumerate(deck.cards, 1):
        yield ""
        yield from _card(f"{number:3}", card)
    if everything and deck.left_out:
        yield ""
        yield style(f"Left out: {len(deck.left_out)}", bold=True)
        for entry in deck.left_out:
            yield ""
            yield from _card("  -", entry.card)
            yield style(f"     {plain(entry.reason)}", fg="yellow")


def _card(mark: str, card: Card) -> Iterator[str]:
    if card.context:
        yield style(f"{mark}  {plain(card.context)}", dim=True)
        mark = " " * len(mark)
    yield f"{mark}  {plain(card.front)}"
    yield style(f"     {plain(card.answer)}", fg="green", bold=True)
    if isinstance(card, Choice):
        yield "     not " + plain(", ".join(card.distractors))
    yield style(f"     {plain(card.sentence)}", dim=True)
    yield style("     " + " · ".join((card.type, card.rule, f"{card.score:.2f}", *map(plain, card.tags))), dim=True)
