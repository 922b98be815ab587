from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from .asking import asked_by_name, filled, following, question, who
from .draft import Draft
from .room import room, trimmed

PLACES = {"country", "nation", "state", "city", "town", "capital", "place", "region", "destination", "member", "home", "producer", "exporter",
    "importer", "economy", "power", "host", "winner", "consumer", "market"}
ONE_OF_MANY = {"a", "an", "one", "among"}


def identity(fact: Fact) -> Iterator[Draft]:
    """Who or which is the …? (Q5) — a named subject and what it is."""
    entity = filled(fact, fact.subject)
    if not fact.copular or fact.kind == "role" or entity is None or not who(entity):
        return
    if entity.label == "PLACE" and not _place(fact):
        return
    parts = trimmed(fact.parts, room(fact, who(entity)), keep=1)
    if parts and parts[0].words and parts[0].words[0].text.lower() not in ONE_OF_MANY:
        yield asked_by_name(question(fact, who(entity), following(fact, parts)), entity)


def _place(fact: Fact) -> bool:
    """Whether what is said to be so is a place at all: Sudan may be a rhinoceros."""
    return fact.sentence.tokens[fact.verb].lemma.lower() in PLACES
