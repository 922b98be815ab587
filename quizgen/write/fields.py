"""A card -> the fields of its note in Anki, as HTML."""

from __future__ import annotations

from ..faults import GAP
from ..model import Card, Choice, Cloze, Deck
from .markup import cloze, link, literal, marked
from .options import options

_MONTHS = "January February March April May June July August September October November December".split()


def note(card: Card, common: list[str]) -> list[str]:
    """All fields of the card's note. common: those of the deck."""
    return [*_own(card), *common, literal(card.context)]


def _own(card: Card) -> list[str]:
    """What a note type has of its own, the source sentence, and further right answers."""
    if isinstance(card, Cloze):
        own = [cloze(card.front, card.answer, GAP), literal(card.hint)]
    elif isinstance(card, Choice):
        own = [_gapped(card.front), _options(card)]
    else:
        own = [literal(card.front), literal(card.answer)]
    return [*own, marked(card.sentence, (card.answer, *card.aliases)), literal(", ".join(card.aliases))]


def common(deck: Deck, typed: bool) -> list[str]:
    """Title, date, link, and whether the answer is typed: the same for all notes of a deck."""
    date = f"{deck.date.day} {_MONTHS[deck.date.month - 1]} {deck.date.year}" if deck.date else ""
    return [literal(deck.title), date, link(deck.source), "yes" if typed else ""]


def _gapped(front: str) -> str:
    """The front of a choice as HTML; a stem may be a statement with a gap."""
    return f'<span class="cloze">{literal(GAP)}</span>'.join(map(literal, front.split(GAP)))


def _options(card: Choice) -> str:
    """The options as an HTML list."""
    return "<ul>" + "".join(_option(option, option == card.answer) for option in options(card)) + "</ul>"


def _option(text: str, right: bool) -> str:
    return f'<li class="key">{literal(text)}</li>' if right else f"<li>{literal(text)}</li>"
