"""Other people of the article: wrong options where a person is the answer."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..facts.roles import is_role
from ..language.gazetteers import countries, first_names
from ..language.persons import GENDERED
from ..rules.asking import KINDS
from .scene import Scene

# Who holds such an office is known for it: a president is no likely coach.
KNOWN = {
    "president", "minister", "premier", "chancellor", "king", "queen", "prince", "princess", "pope", "archbishop",
    "senator", "governor", "secretary", "attorney", "actor", "actress", "singer", "emperor", "mayor",
}  # fmt: skip
ARTICLES = {"La", "Le", "Les", "El", "Los", "Las", "The"}
TELLING = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"} | GENDERED


def other_people(candidate: Candidate, seen: Scene, level: str) -> list[str]:
    """Full names of people who are as likely, the likeliest first; for an easy question those of least account."""
    answer = candidate.card.answer
    if not _full(answer, seen):
        return []
    fit = [name for name in seen.people if _fits(name, candidate, seen)]
    same_sex, office, known = seen.genders.get(answer), answer in seen.offices, _known(answer, seen)
    return sorted(
        fit,
        key=lambda name: (
            seen.genders.get(name) != same_sex,
            _known(name, seen) != known,
            (name in seen.offices) != office,
            seen.people[name] if level == "easy" else -seen.people[name],
        ),
    )


def _full(name: str, seen: Scene) -> bool:
    """Whether it is surely the full name of a person who has a part in the article."""
    words = name.split()
    sure = words[0] in first_names() and words[0] not in ARTICLES or name in seen.offices
    # "Patriarch Kirill" tells his office, "Barron ATM" is a machine.
    thing = is_role(words[0]) or any(w.lower() in KINDS or len(w) > 2 and w.isupper() for w in words)
    return 2 <= len(words) <= 4 and sure and not thing and (name in seen.acting or name in seen.offices)


def _fits(name: str, candidate: Candidate, seen: Scene) -> bool:
    answer, sex = candidate.card.answer, _sex(candidate)
    if not _full(name, seen) or set(name.lower().split()) & set(answer.lower().split()):
        return False
    if sex and seen.genders.get(name) != sex or (name in seen.dead) != (answer in seen.dead):
        return False
    if _known(name, seen) and not _known(answer, seen):
        return False
    return not _foreign(name, candidate, seen) and _in_role(name, candidate, seen)


def _known(name: str, seen: Scene) -> bool:
    return bool(seen.roles.get(name, frozenset()) & KNOWN)


def _foreign(name: str, candidate: Candidate, seen: Scene) -> bool:
    """Whether the stem asks by a country and the person holds an office in another, or none where the answer does."""
    asked, held = countries(candidate.card.front), seen.offices.get(name, frozenset())
    right = seen.offices.get(candidate.card.answer, frozenset())
    return bool(asked and (held or asked & right) and not asked & held)


def _in_role(name: str, candidate: Candidate, seen: Scene) -> bool:
    """Whether the person may have the role that the stem gives to the answer: a mere name is no director."""
    asked, held = _asked_roles(candidate), seen.roles.get(name, frozenset())
    if asked & KNOWN and not asked & held:
        return False
    return not asked or bool(held) and not held & KNOWN - asked


def _asked_roles(candidate: Candidate) -> set[str]:
    """The role nouns that the stem has for the answer: beside the gap, or behind "Who was"."""
    front = candidate.card.front
    before, gap, after = front.partition("[...]")
    texts = [" ".join(before.split()[-2:]), after[1:].partition(",")[0] if after.startswith(",") else ""]
    if not gap:
        texts = [front] if re.match(r"Who (?:is|was|were)\b", front) else []
    return {w for text in texts for w in re.findall(r"[\w-]+", text.lower()) if is_role(w)}


def _sex(candidate: Candidate) -> str:
    """m or f where a word of the stem tells it of the answer, "" where none does, or both."""
    words = re.findall(r"\w+", candidate.card.front.lower())
    found = {TELLING[w] for w in words if w in TELLING}
    return found.pop() if len(found) == 1 else ""
