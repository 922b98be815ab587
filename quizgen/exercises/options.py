"""The order in which options are shown."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def ordered(key: str, options: Iterable[str]) -> list[str]:
    """Each option once: numbers ascending, anything else in an order that tells nothing."""
    keyed = {option: hashlib.sha256(f"{key} {option}".encode(errors="replace")).digest() for option in options}
    return sorted(keyed, key=_number if all(map(is_number, keyed)) else keyed.__getitem__)


def is_number(option: str) -> bool:
    return option.replace(",", "").replace(".", "", 1).isdecimal()


def _number(option: str) -> float:
    return float(option.replace(",", ""))
