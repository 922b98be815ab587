"""Other names of the same fine kind: the article's first, then those of the lists."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..rules.asking import KINDS
from .listed import listed_names
from .peers import peers_of, usual_name
from .people import other_people
from .scene import Scene
from .slot import taken

WRONG = 3
WITH_THE = {"United States", "United Kingdom", "Netherlands", "Philippines", "United Arab Emirates"}
TURNS = {"New", "North", "South", "West", "East", "of", "the", "The", "United", "and"}


def other_names(candidate: Candidate, seen: Scene, level: str) -> list[str]:
    """At most WRONG names that can stand for the answer, the best first."""
    person = candidate.draft.label == "PERSON"
    found = other_people(candidate, seen, level) if person else listed_names(candidate, seen, level)
    barred = "\n".join(sorted(taken(candidate, seen)))
    fit: list[str] = []
    for name in found:
        if len(fit) == WRONG or not _form(candidate, name) or re.search(rf"\b{re.escape(name.lower())}\b", barred):
            continue
        if not (person and _related(name, [*fit, candidate.card.front])):
            fit.append(name)
    return fit


def _form(candidate: Candidate, name: str) -> bool:
    """Whether a name goes where the answer stood: after "the" or "an", and as letters or as a word."""
    answer, front = candidate.card.answer, candidate.card.front
    if not _of_kind(front, name) or answer.startswith("the ") != name.startswith("the "):
        return False
    if {w for w in name.split() if w not in TURNS} & set(re.findall(r"\w+", front)):
        return False
    before = front.partition("[...]")[0].split()[-1:] if "[...]" in front else []
    with_the = usual_name(name) in WITH_THE
    if before and before[0].lower() == "the" and candidate.draft.label == "PLACE" and not with_the:
        return False
    if before and before[0].lower() != "the" and with_the:
        return False
    if before and before[0].lower() in ("a", "an") and (name[0] in "AEIOU") != (answer[0] in "AEIOU"):
        return False
    return answer.isupper() == name.isupper() or candidate.draft.label == "PLACE"


def _of_kind(front: str, name: str) -> bool:
    """Whether the name is known for a bank, or says that it is one, where the stem asks "Which bank …?"."""
    asked = re.match(r"(?:According to [^?]+, w|W)hich (\w+)", front)
    heads = {head for head, kind in KINDS.items() if asked and kind == asked[1]}
    listed = any(asked and peers.kind.endswith(asked[1]) for peers, _ in peers_of(name))
    return not heads or listed or not heads.isdisjoint(name.lower().split())


def _related(name: str, texts: list[str]) -> bool:
    """Whether somebody in the texts has one of the person's names, and so may be the same or of the family."""
    return any(set(name.lower().split()) & set(re.findall(r"[\w.'’-]+", text.lower())) for text in texts)
