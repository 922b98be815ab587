"""Events to put in order, from statements whose gap is a date."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Card, Cloze
from .answers import day
from .gap import event
from .section import Item, Section, Wanted

FEWEST = 3


def timeline(cards: Iterable[Card], wanted: Wanted) -> Section:
    """The events without their dates; the bank holds the dates from the earliest on. Empty with fewer than three."""
    dated: dict[tuple[int, ...], Item] = {}
    for card in cards:
        date = day(card.answer)
        told = event(card.front) if isinstance(card, Cloze) and date and not card.context else ""
        if told and not any(_same_time(date, other) for other in dated):
            dated[date] = Item(card.key, told, card.answer, card.sentence, card.aliases)
    chosen = dict(list(dated.items())[: wanted.most])
    if len(chosen) < FEWEST:
        return Section("timeline", (), points=wanted.points)
    bank = tuple(chosen[date].answer for date in sorted(chosen))
    items = sorted(chosen.values(), key=lambda item: item.prompt.casefold())
    return Section("timeline", tuple(items), bank, points=wanted.points)


def _same_time(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether neither is sure to be earlier: "2016" and "May 2016"."""
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]
