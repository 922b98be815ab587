"""Nouns that can stand for a named organization or place. Our own list."""

from __future__ import annotations

from typing import Protocol

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
