"""Other names of the same fine kind: the article's first, then those of the lists."""

from __future__ import annotations

import hashlib
import re

from ..ask import Candidate
from ..language.gazetteers import capitals, country_names
from .peers import Peers, like, peers_of
from .people import other_people
from .scene import Scene, countries
from .slot import taken

WEIGHTS = {
    "easy": {"named": 2, "near": -1},
    "medium": {"named": 1, "near": 1},
    "hard": {"named": 1, "near": 2},
}
WRONG = 3
WITH_THE = {"United States", "United Kingdom", "Netherlands", "Philippines", "United Arab Emirates"}
TURNS = {"New", "North", "South", "West", "East", "of", "the", "The", "United", "and"}
PLACES = {"country", "city", "region", "continent", "sea", "ocean", "river", "mountains", "planet"}


def other_names(candidate: Candidate, seen: Scene, level: str) -> list[str]:
    """At most WRONG names that can stand for the answer, the best first."""
    person = candidate.draft.label == "PERSON"
    found = other_people(candidate, seen) if person else _peers(candidate, seen, level)
    barred = "\n".join(sorted(taken(candidate, seen)))
    fit: list[str] = []
    for name in found:
        if len(fit) == WRONG or not _form(candidate, name) or re.search(rf"\b{re.escape(name.lower())}\b", barred):
            continue
        if not (person and _related(name, [*fit, candidate.card.front])):
            fit.append(name)
    return fit


def _peers(candidate: Candidate, seen: Scene, level: str) -> list[str]:
    """Names of the lists that hold the answer, and of those of the same kind.

    Near ones come first, but what the article names is as near; for an easy question far ones do.
    """
    answer = _listed(candidate.card.answer)
    draft = candidate.draft
    holding = [(peers, name) for peers, name in peers_of(answer) if _of_label(peers, draft.label, draft.kind)]
    if not holding and draft.kind == "city" and _capital_of(answer):
        holding = [(Peers("city", "", ()), answer)]
    if len({peers.kind for peers, _ in holding}) != 1 or _two_things(answer, draft.kind):
        return []
    (near, own), *_ = holding
    country = _capital_of(answer) if near.kind == "city" else ""
    told = country in countries(candidate.card.front)
    if country and told and _stands_for_country(candidate):
        return []
    beside = _around([peers for peers, _ in holding])
    close = _capitals_near(country) if country and not told else beside
    far = [name for peers in like(near.kind) if _joins(peers, near) for name in peers.names]
    named = {name for name in _named(seen) if name in far}
    if near.kind == "city" and close is beside or near.kind == "region":
        far = list(near.names)  # one of another country is known by it
    weight = WEIGHTS[level]

    def distance(name: str) -> tuple[int, bytes]:
        nearness = weight["named"] * (name in named) + weight["near"] * (name in close)
        return -nearness, hashlib.sha256(f"{candidate.card.key} {name}".encode()).digest()

    if near.kind == "country":
        far = [name for name in far if name in named or _neighbours(name, near)]
    return sorted((name for name in dict.fromkeys((*close, *far)) if name != own), key=distance)


def _listed(answer: str) -> str:
    """The answer as the lists have it."""
    bare = answer.removeprefix("the ").removeprefix("The ")
    usual = country_names().get(bare, bare)
    return next((form for form in (answer, usual, bare) if peers_of(form)), answer)


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
    order = [peers.group for peers in like(near.kind)]
    groups = (peers.group for peers, _ in peers_of(name) if peers.kind == near.kind)
    return any(abs(order.index(group) - order.index(near.group)) <= 2 for group in groups)


def _named(seen: Scene) -> set[str]:
    """What the article names, as the lists have it."""
    sentences = seen.document.sentences
    found = {_listed(e.name or e.text) for s in sentences for e in s.entities if e.label != "PERSON"}
    return {name for form in found for _, name in peers_of(form)}


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
    small = holding and len(holding[0].names) <= WRONG
    return tuple(name for peers in (holding if small else holding[:1]) for name in peers.names)


def _form(candidate: Candidate, name: str) -> bool:
    """Whether a name goes where the answer stood: after "the" or "an", and as letters or as a word."""
    answer, front = candidate.card.answer, candidate.card.front
    if {w for w in name.split() if w not in TURNS} & set(re.findall(r"\w+", front)):
        return False
    before = front.partition("[...]")[0].split()[-1:] if "[...]" in front else []
    with_the = _listed(name) in WITH_THE
    if before and before[0].lower() == "the" and candidate.draft.label == "PLACE" and not with_the:
        return False
    if before and before[0].lower() != "the" and with_the:
        return False
    if before and before[0].lower() in ("a", "an") and (name[0] in "AEIOU") != (answer[0] in "AEIOU"):
        return False
    return answer.isupper() == name.isupper() or candidate.draft.label == "PLACE"


def _related(name: str, texts: list[str]) -> bool:
    """Whether somebody in the texts has one of the person's names, and so may be the same or of the family."""
    return any(set(name.lower().split()) & set(re.findall(r"[\w.'’-]+", text.lower())) for text in texts)
