"""Which card goes into which section: each into one, so that no question gives another one away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Card, Choice, Deck, LeftOut
from .answers import wordings
from .gap import gapped
from .match import match
from .plain import choice, cloze, short_answer
from .section import Section, Wanted
from .timeline import timeline
from .true_false import true_false

# A section that needs particular cards chooses before those that take what is left.
_ORDER = ("timeline", "match", "true-false", "choice", "cloze", "short-answer")
_MADE_BY = {
    "cloze": cloze,
    "short-answer": short_answer,
    "timeline": timeline,
    "choice": choice,
    "true-false": true_false,
}
_OPEN = ("cloze", "short-answer")


def deal(deck: Deck, wanted: Sequence[Wanted]) -> tuple[tuple[Section, ...], tuple[LeftOut, ...]]:
    """The sections in the order wanted, those without an item left away, and the cards that fit into none."""
    cards = list(deck.cards)
    kinds = [one.kind for one in wanted]
    made: dict[str, list[Section]] = {}
    for one in sorted(wanted, key=lambda one: _ORDER.index(one.kind)):
        offered = _offered(one, cards, kinds)
        sections = _sections(_modest(one, offered, kinds), offered)
        made[one.kind] = [section for section in sections if section.items]
        taken = {item.key for section in made[one.kind] for item in section.items}
        cards = [card for card in cards if card.key not in taken]
    sections = tuple(section for one in wanted for section in made[one.kind])
    bank = {answer.casefold() for section in made.get("cloze", ()) for answer in section.bank}
    return sections, tuple(LeftOut(card, _reason(card, kinds, bank)) for card in cards)


def _reason(card: Card, kinds: Sequence[str], bank: set[str]) -> str:
    """Why a card is in none of the sections of these kinds."""
    if gapped(card) and wordings(card) & bank:
        return "its answer stands in the word bank for another gap"
    few = "; too few wrong options are at hand for a choice" if "choice" in kinds else ""
    return f"does not fit {' or '.join(kinds)}{few}"


def _offered(one: Wanted, cards: list[Card], kinds: Sequence[str]) -> list[Card]:
    """A choice is asked without its options only where no section shows them."""
    if one.kind in _OPEN and "choice" in kinds:
        return [card for card in cards if not isinstance(card, Choice)]
    return cards


def _modest(one: Wanted, cards: list[Card], kinds: Sequence[str]) -> Wanted:
    """The section with no more items than leave the others theirs."""
    most = {"true-false": _judged, "choice": _chosen}.get(one.kind, lambda cards, kinds: len(cards))(cards, kinds)
    return replace(one, most=most if one.most is None else min(most, one.most))


def _judged(cards: list[Card], kinds: Sequence[str]) -> int:
    """Of the statements that could stay what they are, with a gap or with options, at least half do."""
    stated = list(filter(gapped, cards))
    staying = sum("cloze" in kinds or "choice" in kinds and isinstance(card, Choice) for card in stated)
    return len(stated) - (staying + 1) // 2


def _chosen(cards: list[Card], kinds: Sequence[str]) -> int:
    """The deck's own choices; where it has none, or nothing is asked openly, a fair share of the other cards."""
    own = sum(isinstance(card, Choice) for card in cards)
    openly = sum(kind in kinds for kind in _OPEN)
    return own if own and openly else -(-len(cards) // (1 + openly))


def _sections(one: Wanted, cards: list[Card]) -> list[Section]:
    return list(match(cards, one)) if one.kind == "match" else [_MADE_BY[one.kind](cards, one)]
