"""The options of a choice in the order in which they are shown."""

from __future__ import annotations

import hashlib

from ..values.figure import figure
from ..values.fractions import fraction
from ..values.moment import moment

from ..model import Choice


def options(card: Choice) -> list[str]:
    """Numbers and dates ascending, anything else in an order that tells nothing and stays."""
    found = (card.answer, *card.distractors)
    keyed = {option: hashlib.sha256(f"{card.key} {option}".encode(errors="replace")).digest() for option in found}
    for value in (fraction, _date, _number):
        values = {option: value(option) for option in keyed}
        if None not in values.values():
            return sorted(keyed, key=values.__getitem__)
    return sorted(keyed, key=keyed.__getitem__)


def _number(option: str) -> float | None:
    found = figure(option)
    return found and found.value


def _date(option: str) -> int | None:
    found = moment(option)
    return found and found.count
