"""Decks -> Anki's text import, for its own note types: https://docs.ankiweb.net/importing/text-files.html

The header lines say which column is what; imported again, a note is found by its GUID and brought up to date.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..faults import GAP
from ..model import Card, Choice, Cloze, Deck
from ..origin import article_id
from . import identity
from .markup import cloze, link, literal, marked
from .options import options

PURPOSE = "the deck for Anki's text import"
LIMITS = ""
_HEADER = """\
#separator:tab
#html:true
#guid column:1
#notetype column:2
#deck column:3
#tags column:4
"""


def write(decks: Sequence[Deck], path: Path, *, parent: str, tagged: bool, **_anki: object) -> None:
    """Write a line for each card: GUID, note type (Basic or Cloze), deck, tags, front, back."""
    with open(path, "w", encoding="utf-8", errors="replace", newline="") as file:
        file.write(_HEADER)
        rows = csv.writer(file, delimiter="\t", lineterminator="\n")
        for deck, name in zip(decks, identity.deck_names(decks, parent, tagged), strict=True):
            rows.writerows(_rows(deck, name, tagged))


def _rows(deck: Deck, name: str, tagged: bool) -> Iterator[list[str]]:
    article, common = article_id(deck), identity.deck_tags(deck, tagged)
    for card in deck.cards:
        kind = "Cloze" if isinstance(card, Cloze) else "Basic"
        yield [
            identity.guid(article, card),
            kind,
            name,
            " ".join(identity.tags(common, card)),
            _front(card),
            _back(deck, card),
        ]


def _front(card: Card) -> str:
    """What stands before in the article, small, and below it what is asked."""
    return (f"<small>{literal(card.context)}</small><br>" if card.context else "") + _asked(card)


def _asked(card: Card) -> str:
    if isinstance(card, Cloze):
        return cloze(card.front, card.answer, GAP)
    shown = "".join(f"<li>{literal(option)}</li>" for option in options(card)) if isinstance(card, Choice) else ""
    return literal(card.front) + (f"<ul>{shown}</ul>" if shown else "")


def _back(deck: Deck, card: Card) -> str:
    """The answer, which a cloze shows by itself, the sentence it comes from, and the article."""
    answer = "" if isinstance(card, Cloze) else literal(card.answer)
    address = link(deck.source)
    title = f'<a href="{address}">{literal(deck.title)}</a>' if address else literal(deck.title)
    return "<br>".join(
        filter(None, (answer, marked(card.sentence, (card.answer, *card.aliases)), f"<small>{title}</small>"))
    )
