"""The order in which options are shown."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from ..values.figure import figure
from ..values.fractions import fraction
from ..values.moment import moment


def ordered(key: str, options: Iterable[str]) -> list[str]:
    """Each option once: numbers and dates ascending, anything else in an order that tells nothing and stays."""
    keyed = {option: hashlib.sha256(f"{key} {option}".encode(errors="replace")).digest() for option in options}
    return sorted(keyed, key=(_values(list(keyed)) or keyed).__getitem__)


def ascend(options: Sequence[str]) -> bool:
    """Whether the options have an order of their own."""
    return _values(options) is not None


def _values(options: Sequence[str]) -> dict[str, float] | None:
    """What to sort the options by, None where they are neither numbers nor dates."""
    for value in (fraction, _date, _number):
        values = {option: found for option in options if (found := value(option)) is not None}
        if len(values) == len(options):
            return values
    return None


def _number(option: str) -> float | None:
    found = figure(option)
    return found and found.value


def _date(option: str) -> int | None:
    found = moment(option)
    return found and found.count
