"""Names of the same kind as the answer, by lists of names that can stand for one another."""

from __future__ import annotations

import hashlib
from functools import cache

from ..ask import Candidate
from ..language.gazetteers import capitals, countries
from .peers import Peers, like, peers_of, usual_name
from .scene import Scene

# How much nearer a name is that the article has, and one of the same list.
WEIGHTS = {
    "easy": {"named": 2, "near": -1},
    "medium": {"named": 1, "near": 1},
    "hard": {"named": 1, "near": 2},
}
FEW = 3  # names in a list that needs another beside it
PLACES = {"country", "city", "region", "continent", "sea", "ocean", "river", "mountains", "planet"}


def listed_names(candidate: Candidate, seen: Scene, level: str) -> list[str]:
    """Names of the lists that hold the answer and of those of the same kind, the best first.

    Near ones come first, but what the article names is as near; for an easy question far ones do.
    """
    answer = usual_name(candidate.card.answer)
    holding = _holding(answer, candidate)
    if not holding:
        return []
    (near, own), *_ = holding
    country = _capital_of(answer) if near.kind == "city" else ""
    told = country in countries(f"{seen.document.article.title} {candidate.card.front}")
    if country and told and _stands_for_country(candidate):
        return []
    close = _capitals_near(country) if country and not told else _around([peers for peers, _ in holding])
    named, weight = seen.named, WEIGHTS[level]

    def distance(name: str) -> tuple[int, bytes]:
        nearness = weight["named"] * (name in named) + weight["near"] * (name in close)
        return -nearness, hashlib.sha256(f"{candidate.card.key} {name}".encode()).digest()

    far = [*filter(_capital_of, _towns(named))] if country and not told else _far(near, named)
    return sorted((name for name in dict.fromkeys((*close, *far)) if name != own), key=distance)


def _holding(answer: str, candidate: Candidate) -> list[tuple[Peers, str]]:
    """The lists of one kind that hold the answer, each with its name there; none where the kind is in doubt."""
    draft = candidate.draft
    found = [(peers, name) for peers, name in peers_of(answer) if _of_label(peers, draft.label, draft.kind)]
    if not found and draft.kind == "city" and _capital_of(answer):
        return [(Peers("city", "", ()), answer)]
    sure = len({peers.kind for peers, _ in found}) == 1 and not _two_things(answer, draft.kind)
    return found if sure else []


def _far(near: Peers, named: frozenset[str]) -> list[str]:
    """Names of other lists of the kind; a town or region of another country would be known by it."""
    if near.kind in ("city", "region"):
        return list(near.names)
    names = [name for peers in like(near.kind) if _joins(peers, near) for name in peers.names]
    return [n for n in names if n in named or _neighbours(n, near)] if near.kind == "country" else names


def _towns(names: frozenset[str]) -> list[str]:
    return [name for name in names if any(peers.kind == "city" for peers, _ in peers_of(name))]


def _of_label(peers: Peers, label: str, kind: str) -> bool:
    """Whether a list is of what the answer was taken for: Georgia the country, Liverpool the club."""
    if label == "PLACE":
        return peers.kind == kind if kind in ("country", "city", "region") else peers.kind in PLACES
    return peers.kind not in PLACES


def _two_things(answer: str, kind: str) -> bool:
    """Whether the lists know the name for things of several kinds, and the entity's kind is none of them: Amazon."""
    kinds = {peers.kind for peers, _ in peers_of(answer)}
    return len(kinds) > 1 and kind not in kinds


def _joins(peers: Peers, near: Peers) -> bool:
    """Acronyms go with acronyms, adjectives with adjectives."""
    special = {"acronym", "people", "adjective"}
    return peers.group == near.group or not {peers.group, near.group} & special


def _neighbours(name: str, near: Peers) -> bool:
    """Whether a country's list stands close to another: they go round the world."""
    order = _order(near.kind)
    return any(abs(order[peers.group] - order[near.group]) <= 2 for peers, _ in peers_of(name) if peers.kind == near.kind)


@cache
def _order(kind: str) -> dict[str, int]:
    """Where each group of a kind stands first among the lists."""
    return {peers.group: place for place, peers in reversed([*enumerate(like(kind))])}


def _capital_of(city: str) -> str:
    """The country whose capital it is, or ""."""
    return next((country for country, capital in capitals().items() if capital == city), "")


def _stands_for_country(candidate: Candidate) -> bool:
    """Whether a capital is named for its government: "Moscow wants", not "in Moscow"."""
    first, tokens = candidate.draft.first, candidate.fact.sentence.tokens
    return not first or tokens[first - 1].tag not in ("IN", "TO")


def _capitals_near(country: str) -> tuple[str, ...]:
    """The capitals of the countries in one list with a country."""
    countries_near = _around([peers for peers, _ in peers_of(country) if peers.kind == "country"])
    return tuple(capitals()[c] for c in countries_near if c in capitals())


def _around(holding: list[Peers]) -> tuple[str, ...]:
    """The names of the first list, where they are few with those of the others."""
    small = holding and len(holding[0].names) <= FEW
    return tuple(name for peers in (holding if small else holding[:1]) for name in peers.names)
