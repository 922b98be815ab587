"""A name put in for "he" or "the company" gives way to it again where the front names its bearer before.

Until the front is known, both stand in the text between marks that no article holds.
"""

from __future__ import annotations

import re

BEGIN, MIDDLE, END = "\ue000", "\ue001", "\ue002"  # for private use
MARKED = re.compile(f"{BEGIN}([^{MIDDLE}]*){MIDDLE}([^{END}]*){END}")


def told(short: str, name: str) -> str:
    """Both ways to say it."""
    return f"{BEGIN}{short}{MIDDLE}{name}{END}"


def plain(text: str) -> str:
    """The text with the names."""
    return MARKED.sub(r"\2", text)


def again(front: str, answer: str, context: str = "") -> str:
    """The front with a name where it stands first, and what the article has for it behind it or behind its gap.

    context: what is shown above the front; whom it names is not named again.
    """

    def choose(found: re.Match[str]) -> str:
        short, name = found.groups()
        before, bearer = plain(f"{context} {front[: found.start()]}"), name.removesuffix("’s").removesuffix("’")
        asked = bearer == answer and re.search(r"\[\.\.\.\]|^Who\b", front[: found.start()])
        return short if asked or bearer in before or _by_surname(bearer, before) else name

    return MARKED.sub(choose, front)


def _by_surname(bearer: str, before: str) -> bool:
    """Whether a person stands there by the last name alone."""
    return " " in bearer and re.search(rf"\b{re.escape(bearer.split()[-1])}\b", before) is not None
