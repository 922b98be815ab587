"""Names and numbers by which Anki recognises decks and notes again; they must never drift."""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from collections.abc import Sequence

from ..model import Card, Deck
from ..origin import iso
from .markup import clean

_COLLECTION = "Quizgen"


def guid(article: str, card: Card) -> str:
    """The note's identity: the article's, from `article_id`, and the fact; never the wording of front or answer."""
    digest = hashlib.sha256(f"{article}\x1f{card.key}".encode(errors="surrogatepass")).digest()
    return base64.urlsafe_b64encode(digest[:9]).decode()


def deck_names(decks: Sequence[Deck], parent: str, tagged: bool) -> list[str]:
    """Anki's names of the decks, "2016-12-20 Title"; several decks always get a common parent.

    tagged: all are one deck, as the articles are told apart by tags.
    """
    if tagged:
        return [parent or _COLLECTION] * len(decks)
    above = parent or (_COLLECTION if len(decks) > 1 else "")
    names = [_component(f"{iso(deck)} {deck.title}") for deck in decks]
    return [f"{above}::{name}" if above else name for name in names]


def deck_id(name: str) -> int:
    """A number for the name; Anki itself matches decks by name."""
    return (1 << 40) + int.from_bytes(hashlib.sha256(name.encode()).digest()[:5], "big")


def deck_tags(deck: Deck, tagged: bool) -> list[str]:
    """Tags of all the deck's notes: the month, the site and, where articles are told apart by tags, the article."""
    month = f"quizgen::{deck.date:%Y-%m}" if deck.date else "quizgen"
    site = re.match(r"https?://(?:[^/?#]*@)?(?:www\.)?([^/?#:@]+)", deck.source, re.IGNORECASE)
    article = f"article::{_component(f'{iso(deck)} {deck.title}')}" if tagged else ""
    return [tag(name) for name in (month, f"source::{site[1].lower()}" if site else "", article) if name]


def tags(common: Sequence[str], card: Card) -> list[str]:
    """The card's tags after those of its deck."""
    return list(dict.fromkeys(filter(None, (*common, *map(tag, card.tags)))))


@functools.lru_cache(4096)
def tag(name: str) -> str:
    """A name as Anki's tags have it, without spaces."""
    return "_".join(clean(name).split())


def _component(name: str) -> str:
    """One level of a deck's name: Anki splits at "::", trims, and drops quotation marks."""
    return re.sub(r"::+", ":", " ".join(clean(name).replace('"', "'").split())).strip(": ") or _COLLECTION
