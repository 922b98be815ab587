"""Says who a person is the first time that a front names them, where the article says it."""

from __future__ import annotations

from collections.abc import Sequence

from .roles import Role
from .words import count

LONGEST = 7


def introduce(front: str, roles: Sequence[Role], answer: str, room: int) -> str:
    """The front with a title before, or a role behind, each person who stands there by bare name.

    room: words that may be added in all.
    """
    for name, title in introductions(roles).items():
        at = front.find(name)
        if at < 0 or _told(front, at, name) or count(title) > min(room, LONGEST):
            continue
        if any(w in title.lower().split() for w in answer.lower().split() if len(w) > 3):
            continue
        front = front[:at] + f"{title} {name}" + front[at + len(name) :]
        room -= count(title)
    return front


def introductions(roles: Sequence[Role]) -> dict[str, str]:
    """The first title of each person that can stand before a name."""
    titles: dict[str, str] = {}
    for role in roles:
        if role.before and role.name not in titles and count(role.text) <= LONGEST:
            titles[role.name] = role.text
    return titles


def _told(front: str, at: int, name: str) -> bool:
    """Whether a title or role stands beside the name already."""
    before = front[:at].split()
    after = front[at + len(name) :]
    return after.startswith((", ", " (", "’s", "'s")) or bool(before) and before[-1][:1].islower() is False and before[-1] not in ("Who", "[...]", "Where", "When", "Did", "What") and not before[-1].endswith((",", "?"))
