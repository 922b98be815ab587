"""The gap of a statement."""

from __future__ import annotations

import re

GAP = "[...]"
_AT = re.compile(rf",? ?\b(?:on|in|by|since|until|during|at) {re.escape(GAP)}(?=[\s,.;:]|$)", re.IGNORECASE)


def filled(front: str, answer: str) -> str:
    """The statement with its gap filled."""
    return front.replace(GAP, answer, 1)


def without(front: str) -> str:
    """The statement without its gap and the preposition before it, "" where the gap cannot go."""
    text, cuts = _AT.subn("", front, count=1)
    text = text.lstrip(" ,")
    return text[:1].upper() + text[1:] if cuts else ""
