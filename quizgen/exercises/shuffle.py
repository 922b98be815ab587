"""The same sections in another order, drawn by a seed."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TypeVar

from .options import ascend
from .section import Item, Section

_T = TypeVar("_T")


def shuffled(sections: tuple[Section, ...], seed: int, version: str) -> tuple[Section, ...]:
    """Items, options and banks in the order of this version; numbers to choose from stay ascending.

    The same seed and version give the same order on every machine.
    """
    draw = random.Random(f"{seed} {version}")
    return tuple(_section(section, draw) for section in sections)


def _section(section: Section, draw: random.Random) -> Section:
    items = tuple(_item(item, draw) for item in _mixed(section.items, draw))
    fixed = section.kind == "timeline"  # its bank is the solution
    return replace(section, items=items, bank=section.bank if fixed else _mixed(section.bank, draw))


def _item(item: Item, draw: random.Random) -> Item:
    fixed = ascend(item.options)
    return replace(item, options=item.options if fixed else _mixed(item.options, draw))


def _mixed(values: tuple[_T, ...], draw: random.Random) -> tuple[_T, ...]:
    return tuple(draw.sample(values, len(values)))
