"""What the length of an option tells."""

from __future__ import annotations

from collections.abc import Sequence


def only_long(answer: str, wrong: Sequence[str]) -> bool:
    """Whether the answer's length tells it: a quarter longer than any other option."""
    return len(answer) > 1.25 * max(map(len, wrong)) + 1
