"""Other numbers of the same unit, precision and form."""

from __future__ import annotations

import hashlib
import re

from ..ask import Candidate
from ..values.bounds import bounded
from ..values.figure import WORDS, Figure, figure, values
from ..values.fractions import fraction, other_fractions
from .ladder import OPTIONS, ladder
from .scene import Scene

CLOSENESS = {"easy": 0.3, "medium": 0.2, "hard": 0.12}  # a step between options, as a share of the number
ROUGH = 0.2  # the same where the number is told as a rough one
ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|some|estimated|almost|nearly|close to)\b", re.IGNORECASE)
# The most that a number with such a unit can be, where it is no more already.
MOST = {
    "%": 99, "per cent": 99, "percent": 99, "month": 11, "week": 51, "hour": 23, "minute": 59, "second": 59,
    "degree": 360,
}  # fmt: skip
OLDEST = 105
MINTED = re.compile(r"\[\.\.\.\] (?:bank)?(?:note|bill|coin)s?\b")  # everybody knows which ones there are
TOP = re.compile(r"\b(?:top|bottom|\w+est) \[\.\.\.\]", re.IGNORECASE)  # who is in the top ten is in the top twelve


def other_numbers(candidate: Candidate, seen: Scene, level: str) -> list[str]:
    """Three other numbers, ascending; none where the answer is not one number."""
    front, answer = candidate.card.front, candidate.card.answer
    bound = bounded(front, answer)
    if fraction(answer) is not None:
        return other_fractions(answer, bound, OPTIONS - 1)
    found = figure(answer)
    if found is None or not _varies(found) or MINTED.search(front) or TOP.search(front):
        return []
    seed = int.from_bytes(hashlib.sha256(candidate.card.key.encode()).digest()[:8])
    share, most = _share(candidate, level), _most(found, candidate)
    barred = seen.numbers | values(candidate.card.sentence)
    for trial in range(OPTIONS):
        others = [found.but(n) for n in ladder(found, share, seed >> trial, bound, most) if n != found.units]
        if others and not barred & {other.value for other in others}:
            return [str(other) for other in others]
    return []


def _varies(found: Figure) -> bool:
    """Whether there are other numbers like it: none beside 0 and 1."""
    if found.style == "word" and found.units > 20 and found.units % 10:
        return False
    return found.value > 1 or found.places > 0 and found.units > 4


def _share(candidate: Candidate, level: str) -> float:
    """A step between options, as a share of the number; people are not twice as old as others."""
    rough = ABOUT.search(candidate.card.front) or ABOUT.search(candidate.card.answer)
    return max(CLOSENESS[level], ROUGH if rough else 0) / (2 if candidate.draft.kind == "age" else 1)


def _most(found: Figure, candidate: Candidate) -> float:
    """The most that the number may be by its unit, its kind, or the whole of which it is a part."""
    front = candidate.card.front
    limits = [limit for unit, limit in MOST.items() if unit in found.after.lower() and found.value <= limit]
    if candidate.draft.kind == "age" and found.value <= OLDEST:
        limits.append(OLDEST)
    whole = re.search(r"\b(?:of|out of) (?:the |its |his |her |their )?(\d[\d,]*|\w+)\b", front)
    if whole and (total := _whole(whole[1])) and total >= found.value:
        limits.append(total)
    return min(limits, default=float("inf"))


def _whole(word: str) -> int:
    digits = word.replace(",", "")
    return int(digits) if digits.isdigit() else WORDS.get(word.lower(), 0)
