"""What commands have in common that write decks: outputs checked before any work, deck files told about."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from ..errors import QuizgenError
from ..layout import Layout
from ..model import Card, Deck

DECK_FILES = (".yaml", ".yml")


def keepable(file: str) -> bool:
    """Whether the name is that of a deck file."""
    return file.lower().endswith(DECK_FILES)


def check_outputs(files: Sequence[str], layout: Layout) -> None:
    """Raise OutputError for a file that cannot be written, UsageError for one that is named twice."""
    from ..write import writable
    from ..write.target import check_target

    places: list[Path] = []
    for file in files:
        if keepable(file):
            check_target(Path(file))
            places.append(Path(file))
        else:
            places += writable(file, layout)
    if len(set(places)) < len(places):
        raise click.UsageError("two outputs have the same name.")


def written(decks: Sequence[Deck], file: str, *, layout: Layout, **anki: Any) -> None:
    """Write decks into a file, and tell what was written and what could not be."""
    from ..write import writable, write

    left_out = write(decks, file, layout=layout, **anki)
    click.echo(f"{file}: {counted(sum(len(deck.cards) for deck in decks) - len(left_out))}", err=True)
    for key in writable(file, layout)[1:]:
        click.echo(f"{key}: the key", err=True)
    for entry in left_out:
        click.echo(f"  not {plain(entry.card.front)!r}: {entry.reason}", err=True)


def merged(deck: Deck, file: str) -> Deck:
    """Bring a deck file up to date, tell what that changed, and give the deck that is now in it."""
    from ..write.keep import keep, settled

    new = not Path(file).exists()
    summary = keep(deck, file, now())
    if new:
        click.echo(f"{file}: {counted(len(summary.added))}", err=True)
    else:
        told = [len(summary.added), len(summary.changed), summary.kept, len(summary.vanished)]
        words = ("added", "changed", "kept", "vanished")
        click.echo(f"{file}: " + ", ".join(map("{} {}".format, told, words)), err=True)
        for line in (
            *_told("added", summary.added),
            *_told("changed", summary.changed),
            *_told("yours kept, though the article now gives another", summary.yours),
            *_told("vanished from the article; delete it in Anki too", summary.vanished),
            *_told("vanished from the article; kept, as you changed it", summary.orphans),
        ):
            click.echo(line, err=True)
    return _of_article(settled(file, now()), deck)


def _of_article(kept: Deck, made: Deck) -> Deck:
    """The deck of a deck file with what only the article tells of its cards: their scores and places, and its source.

    Where the file holds a card that the article does not give, the places stay those among the sentences of the cards.
    """
    given = {card.key: card for card in made.cards}
    cards = tuple(replace(card, score=given[card.key].score) if card.key in given else card for card in kept.cards)
    kept = replace(kept, cards=cards, source=kept.source or made.source)
    if not all(card.key in given and card.sentence == given[card.key].sentence for card in cards):
        return kept
    placed = (replace(card, start=given[card.key].start, end=given[card.key].end) for card in cards)
    return replace(kept, cards=tuple(placed), text=made.text)


def settled_decks(files: Sequence[str]) -> list[Deck]:
    """The decks of deck files, with what has changed noted there; QuizgenError where no card is kept."""
    from ..write.keep import settled

    decks = [settled(file, now()) for file in files]
    if not any(deck.cards for deck in decks):
        raise QuizgenError(f"no card is kept in {', '.join(files)}; set keep: yes for some")
    return decks


def now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def counted(number: int, what: str = "card") -> str:
    """ "1 card", "12 cards"."""
    return f"{number} {what}" + "s" * (number != 1)


def _told(what: str, cards: Sequence[Card]) -> Iterator[str]:
    return (f"  {what}: {plain(card.front)}" for card in cards)


def plain(text: str) -> str:
    """The text on one line, without what a terminal would obey."""
    return "".join(character for character in " ".join(text.split()) if character.isprintable())
