from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import join
from .asking import inverted, question, rest, room, trimmed
from .draft import Draft

AT = ("in", "on", "since", "until", "by", "during", "from")


def time(fact: Fact) -> Iterator[Draft]:
    """When did it happen? (Q8) — a dated adjunct."""
    for part in fact.parts:
        if not part.relation.startswith("obl"):
            continue
        entities = [e for e in fact.entities(part) if e.label == "DATE"]
        if len(entities) != 1 or not entities[0].first <= part.head < entities[0].last or not entities[0].value:
            continue
        entity = entities[0]
        if fact.chain and fact.chain[0].text.lower() in ("has", "have", "’ve") or "W" in entity.value:
            continue
        words = part.words
        lead = words[0].text.lower() if words[0].first < entity.first else ""
        if lead and lead not in AT or any(not entity.first <= w.first < entity.last for w in words[1:]):
            continue
        others = trimmed(rest(fact, part), room(fact, join(fact.subject.words), "when did"))
        if others is None:
            continue
        asked = {"since": "since when", "until": "until when", "by": "by when"}.get(lead, "when")
        answer = join(words[1:] if lead else words)
        for preposition in ("on ", "in "):
            answer = answer.removeprefix(preposition)
        front = question(f"{_year(asked, entity.value)} {inverted(fact, others)}", fact.speaker)
        yield Draft(front, answer, entity.first, entity.last, entity.label, entity.kind)


def _year(asked: str, value: str) -> str:
    """Asks for the granularity that the answer has."""
    if asked == "when" and value.isdigit() and len(value) == 4:
        return "in which year"
    if asked == "when" and len(value) == 7 and value[4] == "-" and value[5:].isdigit():
        return "in which month and year"
    return "on what date" if asked == "when" and value.count("-") == 2 and value[-2:].isdigit() else asked
