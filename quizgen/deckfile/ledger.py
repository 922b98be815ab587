"""What a deck file remembers of each card, so that edits and changes can be told apart."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Card, Choice, Deck
from ..origin import fingerprint, iso

HEADING = "# What quizgen remembers of the article and of each card that it ever put here. Leave it as it is."

ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Known:
    """Fingerprints of a card: of its content when that last changed, and of what the article gave.

    content: `ELSEWHERE` when another card of the file asks for the same.
    made: "" for a card that somebody wrote.
    """

    content: str
    made: str = ""


def content(deck: Deck, card: Card) -> str:
    """A fingerprint of all that a learner sees of the card."""
    return fingerprint(made(card), card.tags, heads(deck))[:8]


def made(card: Card) -> str:
    """A fingerprint of what comes from the article; the tags are whoever's deck it is.

    Of a card that is no choice a learner sees no distractors.
    """
    hint, distractors = getattr(card, "hint", ""), card.distractors if isinstance(card, Choice) else ()
    seen = (card.type, card.front, card.answer, hint, card.aliases, distractors, card.sentence)
    return fingerprint(*seen, *filter(None, [card.context]))[:8]  # files from before know of no context


def heads(deck: Deck) -> dict[str, str]:
    """What a deck file says of the article as a whole."""
    return {"title": deck.title, "date": iso(deck), "link": deck.source if "://" in deck.source else ""}


def render(article: Mapping[str, str], cards: Mapping[str, Known]) -> str:
    """The ledger as YAML. article: fingerprints of title, date and link as the article gave them."""
    from .yamltext import scalar

    lines = ["ledger:", *(f"  {name}: {mark}" for name, mark in article.items())]
    lines += [f"  {scalar(key)}: {known.content} {known.made}".rstrip() for key, known in cards.items()]
    return "\n".join(lines)


def stamp(moment: datetime.datetime) -> str:
    """A moment as a deck file has it: "2016-12-20T18:30:00Z"."""
    return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
