"""A deck -> the text of a new deck file."""

from __future__ import annotations

import datetime
import textwrap

from ..model import Card, Choice, Cloze, Deck
from ..origin import article_id, began, fingerprint
from . import ledger
from .ledger import Known, heads, stamp
from .yamltext import flow, scalar

_INTRODUCTION = """\
# A deck to read and to change: every edit stays when the deck is made again from the article.
# "keep: no" leaves a card out. A card of your own needs only "- front:" and "answer:"; its place is among the others.
"""


def render(deck: Deck) -> str:
    """The deck file of a deck that nobody has edited; its clock is the article's date."""
    blocks = "".join(f"\n{block(card, card.changed or began(deck))}\n" for card in deck.cards)
    known = {card.key: Known(ledger.content(deck, card), ledger.made(card)) for card in deck.cards}
    article = {name: fingerprint(value)[:8] for name, value in heads(deck).items()}
    head = "\n".join(f"{name}: {value}".rstrip() for name, value in head_lines(deck).items())
    identity = f"id: {scalar(article_id(deck))}"
    cards = f"cards:\n{blocks}" if blocks else "cards: []\n"
    return f"{_INTRODUCTION}\n{head}\n{identity}\n\n{cards}\n{ledger.HEADING}\n{ledger.render(article, known)}\n"


def head_lines(deck: Deck) -> dict[str, str]:
    """Title, date and link as YAML; what is empty stays empty, to be filled in."""
    return {name: value if name == "date" or not value else scalar(value) for name, value in heads(deck).items()}


def block(card: Card, changed: datetime.datetime) -> str:
    """A card as an item of the list of cards."""
    fields = {"id": scalar(card.key), "type": card.type, **content(card), "rule": scalar(card.rule)}
    fields |= {"tags": flow(card.tags), "keep": "yes", "changed": stamp(changed)}
    lines = "\n".join(f"{name}: {value}".rstrip() for name, value in fields.items())
    return "- " + textwrap.indent(lines, "  ")[2:]


def content(card: Card) -> dict[str, str]:
    """The fields that come from the article, as YAML."""
    told = {"context": scalar(card.context)} if card.context else {}
    fields = {**told, "front": scalar(card.front), "answer": scalar(card.answer), "aliases": flow(card.aliases)}
    if isinstance(card, Cloze):
        fields["hint"] = scalar(card.hint) if card.hint else ""
    if isinstance(card, Choice) or card.distractors:
        fields["distractors"] = flow(card.distractors)
    return {**fields, "sentence": scalar(card.sentence) if card.sentence else ""}
