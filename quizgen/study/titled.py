"""A card with what is shown of its article, so that cards of several articles can be mixed."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Card


@dataclass(frozen=True, slots=True)
class Titled:
    """title, date: of the article, as the learner sees them; "" where there is none."""

    card: Card
    title: str = ""
    date: str = ""
