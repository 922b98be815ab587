"""Other people of the article: wrong options where a person is the answer."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..language.gazetteers import first_names
from ..language.persons import GENDERED
from .scene import Scene, countries

TELLING = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"} | GENDERED


def other_people(candidate: Candidate, seen: Scene) -> list[str]:
    """Full names of people who are as likely, the likeliest first."""
    answer = candidate.card.answer
    if not _full(answer, seen):
        return []
    fit = [name for name in seen.people if _fits(name, candidate, seen)]
    same_sex, office = seen.genders.get(answer), answer in seen.offices
    return sorted(
        fit,
        key=lambda name: (
            seen.genders.get(name) != same_sex,
            (name in seen.offices) != office,
            -seen.people[name],
        ),
    )


def _full(name: str, seen: Scene) -> bool:
    """Whether it is surely the full name of a person who has a part in the article."""
    words = name.split()
    sure = words[0] in first_names() or name in seen.offices
    return 2 <= len(words) <= 4 and sure and (name in seen.acting or name in seen.offices)


def _fits(name: str, candidate: Candidate, seen: Scene) -> bool:
    answer, sex = candidate.card.answer, _sex(candidate)
    if not _full(name, seen) or set(name.lower().split()) & set(answer.lower().split()):
        return False
    if sex and seen.genders.get(name) != sex or (name in seen.dead) != (answer in seen.dead):
        return False
    return not _foreign(name, candidate, seen)


def _foreign(name: str, candidate: Candidate, seen: Scene) -> bool:
    """Whether the stem asks by a country and the person holds an office in another."""
    asked, held = countries(candidate.card.front), seen.offices.get(name, frozenset())
    return bool(asked and held and not asked & held)


def _sex(candidate: Candidate) -> str:
    """m or f where a word of the stem tells it of the answer, "" where none does, or both."""
    words = re.findall(r"\w+", candidate.card.front.lower())
    found = {TELLING[w] for w in words if w in TELLING}
    return found.pop() if len(found) == 1 else ""
