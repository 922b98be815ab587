"""Which card goes into which section: each into one, so that no question gives another one away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Card, Choice, Deck, LeftOut
from .distractors import distractors as own_distractors
from .gap import gapped
from .match import match
from .plain import Distractors, choice, cloze, short_answer
from .section import Section, Wanted
from .timeline import timeline
from .true_false import true_false

# A section that needs particular cards chooses before those that take what is left. A choice made from
# any card comes last, so that it takes only cards whose own section was not asked for.
_ORDER = ("timeline", "match", "true-false", "cloze", "short-answer", "choice")
_AS_THEY_ARE = {"cloze": cloze, "short-answer": short_answer, "timeline": timeline}
_OPEN = ("cloze", "short-answer")
_WITH_WRONG = {"choice": choice, "true-false": true_false}


def deal(
    deck: Deck, wanted: Sequence[Wanted], distractors: Distractors = own_distractors
) -> tuple[tuple[Section, ...], tuple[LeftOut, ...]]:
    """The sections in the order wanted, those without an item left away, and the cards that fit into none."""
    cards = list(deck.cards)
    kinds = [one.kind for one in wanted]
    made: dict[str, list[Section]] = {}
    for one in sorted(wanted, key=lambda one: _ORDER.index(one.kind)):
        offered = _offered(one, cards, kinds)
        sections = _sections(_modest(one, offered, kinds), offered, deck, distractors)
        made[one.kind] = [section for section in sections if section.items]
        taken = {item.key for section in made[one.kind] for item in section.items}
        cards = [card for card in cards if card.key not in taken]
    reason = _reason(kinds)
    sections = tuple(section for one in wanted for section in made[one.kind])
    return sections, tuple(LeftOut(card, reason) for card in cards)


def _reason(kinds: Sequence[str]) -> str:
    """Why a card is in none of the sections of these kinds."""
    few = "; too few wrong options are at hand for a choice" if "choice" in kinds else ""
    return f"does not fit {' or '.join(kinds)}{few}"


def _offered(one: Wanted, cards: list[Card], kinds: Sequence[str]) -> list[Card]:
    """A choice is asked without its options only where no section shows them."""
    if one.kind in _OPEN and "choice" in kinds:
        return [card for card in cards if not isinstance(card, Choice)]
    return cards


def _modest(one: Wanted, cards: list[Card], kinds: Sequence[str]) -> Wanted:
    """Of the statements that could stay what they are, with a gap or with options, at least half do."""
    if one.kind != "true-false":
        return one
    stated = list(filter(gapped, cards))
    staying = sum("cloze" in kinds or "choice" in kinds and isinstance(card, Choice) for card in stated)
    most = len(stated) - (staying + 1) // 2
    return replace(one, most=most if one.most is None else min(most, one.most))


def _sections(one: Wanted, cards: list[Card], deck: Deck, distractors: Distractors) -> list[Section]:
    if one.kind == "match":
        return list(match(cards, one))
    if one.kind in _WITH_WRONG:
        return [_WITH_WRONG[one.kind](cards, one, deck, distractors)]
    return [_AS_THEY_ARE[one.kind](cards, one)]
