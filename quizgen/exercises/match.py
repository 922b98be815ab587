"""Pairs to match: people and roles, and cards whose answers are of one kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Card, Choice
from .answers import alike, day, kind
from .gap import event
from .section import Item, Section, Wanted

FEWEST, MOST = 3, 8  # with two pairs the second is a gift; more than eight are hard to look through
_ROLE = re.compile(r"who (?:is|was|are|were) (the .+)\?", re.IGNORECASE)
_TOPICS = {
    "role": "people and roles",
    "date": "dates and events",
    "person": "people and events",
    "place": "places and events",
    "city": "cities and events",
    "country": "countries and events",
    "organisation": "organisations and events",
}


def match(cards: Iterable[Card], wanted: Wanted) -> Iterator[Section]:
    """A section for each kind of pair of which there are at least three."""
    groups: dict[str, list[Item]] = {}
    for card in cards:
        group, prompt = _pair(card)
        items = groups.setdefault(group, [])
        if group and not any(alike(card.answer, item.answer) or _gives_away(card, item) for item in items):
            items.append(Item(card.key, prompt, card.answer, card.sentence, card.aliases))
    for group, topic in _TOPICS.items():
        items = tuple(groups.get(group, ()))[: wanted.most or MOST]
        if len(items) >= FEWEST:
            yield Section("match", items, _bank(items), topic, wanted.points)


def _pair(card: Card) -> tuple[str, str]:
    """The group of a card and its left-hand side; ("", "") for one that cannot be matched."""
    asked = kind(card)
    if isinstance(card, Choice) or card.context or asked not in _TOPICS:
        return "", ""
    role = _ROLE.fullmatch(card.front)
    if role:
        return "role", role[1][:1].upper() + role[1][1:]
    return asked, (asked == "date" and event(card.front)) or card.front


def _gives_away(card: Card, item: Item) -> bool:
    """Whether the left-hand side of one names the answer of the other."""
    return alike(item.answer, card.front) or alike(card.answer, item.prompt)


def _bank(items: Iterable[Item]) -> tuple[str, ...]:
    """The right-hand side by the alphabet, dates by time: neither follows the order on the left."""
    return tuple(sorted((item.answer for item in items), key=lambda answer: (day(answer), answer.casefold())))
