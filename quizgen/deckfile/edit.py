"""A change that somebody makes to one card, as the text of the deck file after it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..errors import InputError
from ..faults import fault
from .parse import DeckFile, parse
from .settle import settle
from .yamltext import apply, flow, put, scalar

Value = str | Sequence[str] | bool


def edit(file: DeckFile, key: str, values: Mapping[str, Value], now: datetime.datetime) -> str:
    """The file's text with new values for fields of a card, and the change noted.

    values: texts for front, answer and hint, several for aliases and distractors, a truth for keep.
    Raises InputError where there is no such card, or where it could not be shown any more.
    """
    entry = next((entry for entry in file.entries if entry.card.key == key), None)
    if entry is None:
        raise InputError("this card is not in the deck any more; load the page again")
    seen = {name: value for name, value in values.items() if name != "keep"}
    if wrong := fault(replace(entry.card, **seen)):
        raise InputError(f"this card {wrong}")
    edits = [put(file.text, entry.node, name, _yaml(value)) for name, value in values.items()]
    return settle(parse(apply(file.text, edits), file.name), now)


def _yaml(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return scalar(value) if value else ""
    return flow(value)
