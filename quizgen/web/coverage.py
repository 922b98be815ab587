"""How much of an article its cards cover, as shapes to draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .highlight import Run


@dataclass(frozen=True, slots=True)
class Bar:
    """Percent of the article's length, from its beginning. keys: of the cards that ask for a sentence there."""

    start: float
    width: float
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    bars: tuple[Bar, ...]
    percent: int
    ends: tuple[float, ...]  # of paragraphs


def coverage(paragraphs: Sequence[Sequence[Run]]) -> Coverage:
    length = sum(len(run.text) for paragraph in paragraphs for run in paragraph) or 1
    bars: list[Bar] = []
    ends: list[float] = []
    place = 0
    for paragraph in paragraphs:
        for run in paragraph:
            if run.told:
                bars.append(Bar(_percent(place, length), _percent(len(run.text), length), run.told))
            place += len(run.text)
        ends.append(_percent(place, length))
    return Coverage(tuple(bars), round(sum(bar.width for bar in bars)), tuple(ends[:-1]))


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2)
