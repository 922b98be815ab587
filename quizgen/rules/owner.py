from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..facts.fact import Fact, Part
from ..facts.verbs import SAY
from ..facts.words import Word, join
from ..language.gazetteers import demonyms
from ..model import Entity
from .asking import asked_for, question
from .draft import Draft

# What a country has one of.
OFFICES = {
    "ambassador", "army", "authorities", "bank", "court", "embassy", "government", "minister", "ministry", "navy",
    "parliament", "police", "premier", "president", "senate",
}  # fmt: skip
ASKED = {"nsubj", "nsubj:pass", "obj", "obl:agent"}


def owner(fact: Fact) -> Iterator[Draft]:
    """Which country's government, ministry, police …? (Q16) — with the country's name before it, or its adjective."""
    if fact.kind not in ("main", "reported"):
        return
    for part in (fact.subject, *fact.parts):
        entity = _country(fact, part)
        if entity is None or part is not fact.subject and fact.lemma in SAY:
            continue
        owned = [w for w in part.words if w.first >= entity.last and not _possessive(fact, w.first)]
        text = asked_for(fact, part, f"which country’s {join(owned)}")
        if text and _plain(fact, part, owned) and not _dated_report(fact):
            by = "by " if part.relation == "obl:agent" else ""
            front = question(fact, f"{by}which country’s {join(owned)}", text)
            name = demonyms().get(entity.text, entity.text)
            yield Draft(front, name, entity.first, entity.last, "PLACE", "country")


def _country(fact: Fact, part: Part) -> Entity | None:
    """The country that opens the part: "Finland’s new parliament", "the Finnish parliament"."""
    if part.relation not in ASKED or fact.sentence.tokens[part.head].text.lower() not in OFFICES:
        return None
    first = next((w.first for w in part.words if w.text.lower() not in ("by", "the")), -1)
    entity = next((e for e in fact.sentence.entities if e.first == first), None)
    if entity is None or entity.last > part.head:
        return None
    owns = entity.kind == "country" and _possessive(fact, entity.last)
    return entity if owns or entity.text in demonyms() else None


def _possessive(fact: Fact, i: int) -> bool:
    return fact.sentence.tokens[i].tag == "POS"


def _plain(fact: Fact, part: Part, owned: Sequence[Word]) -> bool:
    """Whether only nouns and adjectives stand before the office, and at most a phrase with a preposition behind it."""
    tags = {w.first: fact.sentence.tokens[w.first].tag for w in owned}
    before = all(tag.startswith(("NN", "JJ")) for i, tag in tags.items() if i <= part.head)
    behind = [tag for i, tag in tags.items() if i > part.head]
    return before and (not behind or behind[0] == "IN")


def _dated_report(fact: Fact) -> bool:
    """Whether a date that opened the sentence would come to stand behind what was said."""
    return any(p.fronted for p in fact.parts) and any(p.relation == "ccomp" for p in fact.parts)
