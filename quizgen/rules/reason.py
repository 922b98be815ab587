from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact, Part
from ..facts.words import capital, count, join
from .asking import inverted, question
from .draft import Draft
from .room import around

# What they make somebody do is no purpose of theirs.
MAKING = {
    "allow", "ask", "enable", "encourage", "expect", "force", "help", "invite", "need", "order", "persuade", "require",
    "take", "teach", "tell", "train", "urge", "use", "want",
}  # fmt: skip
CAUSES = ("because ", "due to ", "in order to ")


def reason(fact: Fact) -> Iterator[Draft]:
    """Why did it happen? (Q12, Q13) — because, because of, due to, (in order) to."""
    for part in fact.parts:
        text, purpose = join(part.words), _purpose(fact, part)
        if not part.relation.startswith(("advcl", "obl")) or not 3 <= count(text) <= 20:
            continue
        if fact.copular and purpose or not (purpose or text.lower().startswith(CAUSES)):
            continue
        others = around(fact, part, "why did")
        if others is not None:
            front = question(fact, "why", inverted(fact, others))
            yield Draft(front, capital(text), part.words[0].first, part.words[-1].last)


def _purpose(fact: Fact, part: Part) -> bool:
    """Whether the part is an infinitive of purpose."""
    to = join(part.words).lower().startswith(("to ", "in order to "))
    return to and fact.lemma not in MAKING and part.relation == "advcl" and fact.sentence.tokens[part.head].tag == "VB"
