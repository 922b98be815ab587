from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import count
from .asking import inverted, question
from .draft import Draft
from .room import rest

PLANS = {
    "agree", "aim", "attempt", "decide", "hope", "intend", "offer", "plan", "pledge", "promise", "propose", "refuse",
    "threaten", "try", "vote", "vow",
}  # fmt: skip


def plan(fact: Fact) -> Iterator[Draft]:
    """What did somebody agree, plan or promise to do? (Q17)"""
    if fact.lemma not in PLANS or fact.passive:
        return
    for part in fact.parts:
        text = part.text
        if part.relation != "xcomp" or not text.startswith("to ") or not 3 <= count(text) <= 12:
            continue
        others = [p for p in rest(fact, part) if p.relation == "obj"]
        front = question(fact, "what", inverted(fact, others), "to do")
        yield Draft(front, text.removeprefix("to "), part.words[0].first, part.words[-1].last)
