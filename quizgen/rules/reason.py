from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import capital, count, join
from .asking import inverted, question, rest, room, trimmed
from .draft import Draft


def reason(fact: Fact) -> Iterator[Draft]:
    """Why did it happen? (Q12, Q13) — because, because of, due to, (in order) to."""
    tokens = fact.sentence.tokens
    for part in fact.parts:
        if not part.relation.startswith(("advcl", "obl")):
            continue
        text = join(part.words)
        low = text.lower()
        purpose = part.relation == "advcl" and low.startswith(("to ", "in order to ")) and tokens[part.head].tag == "VB"
        if not (purpose or low.startswith(("because ", "due to ", "in order to "))) or count(text) > 20 or count(text) < 3:
            continue
        others = trimmed(rest(fact, part), room(fact, join(fact.subject.words), "why did"))
        if others is None or fact.copular and purpose:
            continue
        first, last = part.words[0].first, part.words[-1].last
        yield Draft(question(f"why {inverted(fact, others)}", fact.speaker), capital(text), first, last)
