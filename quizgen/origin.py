"""Which article a deck is of, and since when its cards are what they are; neither may ever drift."""

from __future__ import annotations

import datetime
import hashlib
import json

from .model import Deck

# For articles without a date; also the earliest time given to a note, as Anki takes note ids for times.
_EARLIEST = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
# Stands in handouts where it does not show, so that a folder's handouts are not taken for its articles.
MARK = "Made by quizgen"


def article_id(deck: Deck) -> str:
    """The article's identity: the one that the deck was given, otherwise by its link, or by its date and title.

    The path of a file says where somebody keeps it today, and is no identity.
    """
    if deck.id:
        return deck.id
    return fingerprint(deck.source) if "://" in deck.source else fingerprint(iso(deck), deck.title)


def began(deck: Deck) -> datetime.datetime:
    """When the deck's cards were first made: from the article's date, never from the clock."""
    if deck.date is None:
        return _EARLIEST
    return max(datetime.datetime.combine(deck.date, datetime.time(), datetime.UTC), _EARLIEST)


def iso(deck: Deck) -> str:
    return deck.date.isoformat() if deck.date else ""


def fingerprint(*parts: object) -> str:
    """16 hexadecimal digits; JSON keeps the parts apart whatever they contain."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]
