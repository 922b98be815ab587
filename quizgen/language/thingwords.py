"""Nouns that can stand for a named organization or place. Our own list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Protocol

from ..model import Entity, Sentence

LONGEST = 6  # words of a name
_PLACES = {"country": "country", "nation": "country", "city": "city", "town": "city", "capital": "city"}
_ORGANIZATIONS = {
    "company": "", "firm": "", "corporation": "", "organization": "", "organisation": "", "agency": "agency service",
    "party": "party", "university": "university college", "college": "college", "ministry": "ministry",
    "department": "department", "committee": "committee", "commission": "commission", "club": "club fc united city",
    "newspaper": "times post guardian journal news", "bank": "bank", "airline": "airlines airways air",
    "museum": "museum", "church": "church", "union": "union", "council": "council", "institute": "institute",
}  # fmt: skip


class Named(Protocol):
    name: str
    label: str
    kind: str


def fits_noun(noun: str, candidate: Named) -> bool:
    """Whether "the <noun>" may stand for the name."""
    if noun in _PLACES:
        return candidate.label == "PLACE" and candidate.kind == _PLACES[noun]
    if noun not in _ORGANIZATIONS or candidate.label != "ORGANIZATION":
        return False
    heads = _ORGANIZATIONS[noun].split()
    return not heads or any(word in heads for word in candidate.name.lower().split())


def bearers(sentences: Sequence[Sentence]) -> dict[str, set[str]]:
    """Noun in lower case -> the organizations, places and events that the article calls so: "the charity Oxfam"."""
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        for entity in sentence.entities:
            one = len(entity.name.split()) < LONGEST and " and " not in entity.name
            if entity.label in ("ORGANIZATION", "PLACE", "EVENT") and one:
                for noun in _nouns(sentence, entity):
                    found[noun].add(entity.name)
    return found


def _nouns(sentence: Sentence, entity: Entity) -> Iterator[str]:
    """The noun right before the name, or that of an apposition right behind it."""
    tokens, inside = sentence.tokens, {i for e in sentence.entities for i in range(e.first, e.last)}
    before = entity.first - 1
    if before >= 0 and tokens[before].tag == "NN" and before not in inside:
        yield tokens[before].text.lower()
    at = entity.last
    if at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text.lower() in ("a", "an", "the"):
        end = next((i for i in range(at + 2, min(at + 6, len(tokens))) if tokens[i].tag not in ("JJ", "NN", "VBN")), at)
        if tokens[end - 1].tag == "NN" and tokens[end].text.lower() in (",", "in", "of", "that", "which", "for", "."):
            yield tokens[end - 1].text.lower()
