"""Names and numbers by which Anki recognises decks and notes again; they must never drift."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Sequence

from ..model import Card, Deck
from ..origin import article_id, began, iso
from .markup import clean

_COLLECTION = "Quizgen"


def guid(deck: Deck, card: Card) -> str:
    """The note's identity: the article and the fact, never the wording of front or answer."""
    digest = hashlib.sha256(json.dumps([article_id(deck), card.key]).encode()).digest()
    return base64.urlsafe_b64encode(digest[:9]).decode()


def modified(deck: Deck, card: Card) -> int:
    """When the note last changed, in seconds since 1970; from card and article, never from the clock."""
    return int((card.changed or began(deck)).timestamp())


def deck_names(decks: Sequence[Deck], parent: str) -> list[str]:
    """Anki's names of the decks, "2016-12-20 Title"; several decks always get a common parent."""
    above = parent or (_COLLECTION if len(decks) > 1 else "")
    names = [_component(f"{iso(deck)} {deck.title}") for deck in decks]
    return [f"{above}::{name}" if above else name for name in names]


def deck_id(name: str) -> int:
    """A number for the name; Anki itself matches decks by name."""
    return (1 << 40) + int.from_bytes(hashlib.sha256(name.encode()).digest()[:5], "big")


def tags(deck: Deck, card: Card) -> list[str]:
    """The card's tags, led by the month of the article; Anki's tags hold no spaces."""
    month = f"quizgen::{deck.date:%Y-%m}" if deck.date else "quizgen"
    wanted = ["_".join(clean(tag).split()) for tag in (month, *card.tags)]
    return list(dict.fromkeys(tag for tag in wanted if tag))


def _component(name: str) -> str:
    """One level of a deck's name: Anki splits at "::", trims, and drops quotation marks."""
    return re.sub(r"::+", ":", " ".join(clean(name).replace('"', "'").split())).strip(": ") or _COLLECTION
