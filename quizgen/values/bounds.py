"""Numbers that are told as a limit, so that others are true, too."""

from __future__ import annotations

import re

_MORE = (
    r"\b(?:at least|more than|over|above|exceed\w*|in excess of|upwards of|a minimum of|beyond) (?:the |an? |some )?"
)
_LESS = (
    r"\b(?:at most|less than|fewer than|under|below|up to|as (?:much|many|high|long|old|few|little) as|a maximum of|"
    r"within|nearly|almost) (?:the |an? |some )?"
)


def bounded(front: str, answer: str) -> int:
    """1 where the number is a lower bound ("more than 200"): less is true, too; -1 for an upper one; else 0."""
    before = front.partition("[...]")[0] if "[...]" in front else ""
    for sign, words in ((1, _MORE), (-1, _LESS)):
        if re.search(f"{words}$", before, re.IGNORECASE) or re.match(words, answer, re.IGNORECASE):
            return sign
    return 0
