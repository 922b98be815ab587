from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import capital, count
from .asking import inverted, question
from .draft import Draft
from .room import around

CAUSES = ("because ", "due to ")


def reason(fact: Fact) -> Iterator[Draft]:
    """Why did it happen? (Q12) — because, because of, due to.

    Purposes (Q13) are not asked for: of such cards one in six was acceptable, one in three false.
    """
    for part in fact.parts:
        text = part.text
        if not part.relation.startswith(("advcl", "obl")) or not 3 <= count(text) <= 20:
            continue
        if not text.lower().startswith(CAUSES):
            continue
        others = around(fact, part, "why did")
        if others is not None:
            front = question(fact, "why", inverted(fact, others))
            yield Draft(front, capital(text), part.words[0].first, part.words[-1].last)
