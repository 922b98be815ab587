"""Says who a person is the first time that a front names them, where the article says it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .roles import Role
from .wording import TITLES
from .words import capital, count

LONGEST = 8
FAMILY = {
    "mother", "father", "son", "daughter", "wife", "husband", "brother", "sister", "widow", "partner", "victim",
    "friend", "colleague",
}  # fmt: skip
OWNED = {"his", "her", "their", "its", "our", "my", "one", "another", "who", "all"}
TITLED = re.compile(r"\b(Dame|Dr|Lady|Lord|Mr|Mrs|Ms|Prof|Professor|Sir)\.? $")
BEHIND = {"of", "to", "for", "at", "in", "from", "a", "an", "and", "with"}


def introduce(front: str, roles: Mapping[str, Role], answer: str, limit: int) -> str:
    """The front with a title before, or a role behind, each person who stands there by bare name.

    roles: the `introductions` of the document; limit: the most words that the front may have.
    """
    for name, role in roles.items():
        at = front.find(name)
        if at < 0 or TITLED.search(front[:at]) or role.text.split()[-1].lower() in front.lower() or _shares(role.text, answer):
            continue
        longer = front[:at] + _introduced(name, role, front[at + len(name) :])
        if count(longer) <= limit:
            front = longer
    return capital(front)


def introductions(roles: Sequence[Role]) -> dict[str, Role]:
    """The first short role of each person."""
    first: dict[str, Role] = {}
    for role in roles:
        whose = re.match(r"[a-z-]+[’']s ", role.text)  # "country's president"
        if not role.ornate and not whose and _public(role.text.lower().split()) and count(role.text) <= LONGEST:
            first.setdefault(role.name, role)
    return first


def _public(words: list[str]) -> bool:
    """Whether the role stands by itself: "his mother" needs another person."""
    return OWNED.isdisjoint(words) and FAMILY.isdisjoint(words)


def _introduced(name: str, role: Role, after: str) -> str:
    """The name with its role, and what follows."""
    title = role.text.removeprefix("the ")
    if BEHIND.isdisjoint(title.lower().split()):
        words = (word.capitalize() if word in TITLES else word for word in title.split())
        return f"{' '.join(words)} {name}{after}"
    if after.startswith(("’", "'")):
        return name + after
    return f"{name}, {role.text}" + (after if after[:1] in (",", "?", ".", "") else "," + after)


def _shares(text: str, answer: str) -> bool:
    return any(w.lower() in text.lower().split() for w in answer.split() if len(w) > 3)
