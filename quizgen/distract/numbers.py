"""Other numbers of the same unit, precision and form, between half and twice the right one."""

from __future__ import annotations

import hashlib
import re

from ..ask import Candidate
from .figure import WORDS, Figure, figure
from .scene import Scene

OPTIONS = 4
ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|some|estimated|almost|nearly|close to)\b", re.IGNORECASE)
ROUGH = 0.2  # a step where the number is told as a rough one
CLOSENESS = {"easy": 0.3, "medium": 0.2, "hard": 0.12}  # a step between options, as a share of the number
MORE = r"\b(?:at least|more than|over|above|exceed\w*|upwards of|a minimum of|beyond)\s+(?:the |an? |some )?"
LESS = r"\b(?:at most|less than|fewer than|under|below|up to|as (?:much|many|high|long|old|few|little) as|a maximum of|within|nearly|almost)\s+(?:the |an? |some )?"
# The most that a number with such a unit can be, where it is no more already.
MOST = {"%": 99, "per cent": 99, "percent": 99, "month": 11, "week": 51, "hour": 23, "minute": 59, "second": 59}
OLDEST = 105
MINTED = re.compile(r"\[\.\.\.\] (?:bank)?(?:note|bill|coin)s?\b")  # everybody knows which ones there are
FRACTIONS = {
    "a tenth": 0.1, "a fifth": 0.2, "a quarter": 0.25, "a third": 1 / 3, "two-fifths": 0.4, "half": 0.5,
    "three-fifths": 0.6, "two-thirds": 2 / 3, "three-quarters": 0.75, "four-fifths": 0.8,
}  # fmt: skip


def other_numbers(candidate: Candidate, seen: Scene, level: str) -> list[str]:
    """Three other numbers, ascending; none where the answer is not one number."""
    answer, kind = candidate.card.answer, candidate.draft.kind
    if fraction(answer) is not None:
        return _fractions(candidate)
    found = figure(answer)
    if found is None or not _counts(found) or MINTED.search(candidate.card.front):
        return []
    mentioned = _mentioned(seen) - {found.value}
    seed = int.from_bytes(hashlib.sha256(candidate.card.key.encode()).digest()[:8])
    bound = bounded(candidate.card.front, answer)
    rough = ABOUT.search(candidate.card.front) or ABOUT.search(answer)
    share = max(CLOSENESS[level], ROUGH) if rough else CLOSENESS[level] / (2 if kind == "age" else 1)
    for trial in range(4):
        units = _ladder(found, share, seed >> trial, bound, _most(found, kind, candidate.card.front))
        others = [found.but(n) for n in units if n != found.units]
        if len(others) == OPTIONS - 1 and not mentioned & {other.value for other in others}:
            return [str(other) for other in others]
    return []


def bounded(front: str, answer: str) -> int:
    """1 where the number is a lower bound ("more than 200"), so that a smaller one is true too; -1 for an upper one."""
    said = front.replace("[...]", f" {answer} ") if "[...]" in front else answer
    spot = re.escape(answer) if "[...]" in front else ""
    for sign, words in ((1, MORE), (-1, LESS)):
        if re.search(words + spot, said, re.IGNORECASE) or re.match(words, answer, re.IGNORECASE):
            return sign
    return 0


def _counts(found: Figure) -> bool:
    """Whether there is room for other numbers: none beside 0 and 1, and no "a few hundred"."""
    if found.style == "word" and found.units > 20 and found.units % 10:
        return False
    return found.value > 1 or found.places > 0 and found.units > 4


def _ladder(found: Figure, share: float, seed: int, bound: int, most: float) -> list[int]:
    """Four numbers in steps, the right one at a place that the seed gives."""
    grain = _grain(found)
    n = found.units // grain
    step = max(1, round(n * share))
    rank = {1: 0, -1: OPTIONS - 1}.get(bound, seed % OPTIONS)
    least = max(1, -(-n // 2)) if found.places or grain > 1 else max(2, -(-n // 2))
    if bound == -1:
        step = max(1, min(step, (n - least) // (OPTIONS - 1)))
    elif n - rank * step < least:
        rank = max(0, (n - least) // step)
    top = most * 10**found.places / grain
    if n <= top < n + (OPTIONS - 1 - rank) * step:
        if bound == 1:
            step = max(1, int(top - n) // (OPTIONS - 1))
        else:
            rank = OPTIONS - 1 - int(top - n) // step
    if rank:
        step = max(1, min(step, (n - least) // rank))
    ladder = [n + (place - rank) * step for place in range(OPTIONS)]
    if ladder[0] < 1 or (ladder[-1] > top >= n):
        return []
    return [grain * _uneven(value, n, step, seed >> 2 * place) for place, value in enumerate(ladder)]


def _uneven(value: int, right: int, step: int, seed: int) -> int:
    """Moved a little off the even step, and off round figures, where the right number is not round."""
    if value == right or step < 4 or right % 10 == 0:
        return value
    moved = value + seed % (step // 2) - step // 4
    return moved if moved % 10 else moved + 1


def _grain(found: Figure) -> int:
    """The unit in which the number is told: 1,000 for 23,000; half of it where only one digit tells."""
    if found.style == "word":
        return 10 if found.units > 20 else 1
    grain, units = 1, found.units
    while units and units % 10 == 0:
        grain, units = grain * 10, units // 10
    if grain == 1 and found.units > 20 and found.units % 5 == 0:
        return 5
    return grain // 2 if grain > 1 and units < 4 else grain


def _most(found: Figure, kind: str, front: str) -> float:
    """The most that the number may be by its unit, its kind, or the whole of which it is a part."""
    limits = [limit for unit, limit in MOST.items() if unit in found.after.lower() and found.value <= limit]
    if kind == "age" and found.value <= OLDEST and "year" not in front.partition("[...]")[2][:8]:
        limits.append(OLDEST)
    whole = re.search(r"\b(?:of|out of) (?:the |its |his |her |their )?(\d[\d,]*|\w+)\b", front)
    if whole and (total := _whole(whole[1])) and total >= found.value:
        limits.append(total)
    return min(limits, default=float("inf"))


def _whole(word: str) -> int:
    digits = word.replace(",", "")
    return int(digits) if digits.isdigit() else WORDS.get(word.lower(), 0)


def _mentioned(seen: Scene) -> set[float]:
    """Every number of title and article: none may be a wrong option, as it may be right for what it counts."""
    document = seen.document
    texts = [e.text for s in document.sentences for e in s.entities if e.label == "NUMBER"]
    texts += re.findall(r"\d[\d,.]*", document.article.title)
    return {found.value for text in texts if (found := figure(text))}


def fraction(text: str) -> float | None:
    """The value of a fraction in words: "two-thirds", "one third"."""
    return FRACTIONS.get(_plain(text))


def _plain(text: str) -> str:
    plain = text.lower().replace("one ", "a ").replace("one-", "a ").replace("two ", "two-").replace("three ", "three-")
    return plain.replace("a half", "half")


def _fractions(candidate: Candidate) -> list[str]:
    """The fractions next to the answer, in its way of writing."""
    answer = candidate.card.answer
    right, bound = FRACTIONS[_plain(answer)], bounded(candidate.card.front, answer)
    others = [name for name, value in FRACTIONS.items() if abs(value - right) >= 0.05]
    if bound:
        others = [name for name in others if (FRACTIONS[name] - right) * bound > 0]
    near = sorted(others, key=lambda name: abs(FRACTIONS[name] - right))[: OPTIONS - 1]
    return [_styled(name, answer) for name in sorted(near, key=FRACTIONS.__getitem__)]


def _styled(name: str, answer: str) -> str:
    written = name.replace("a ", "one ") if answer.lower().startswith("one") else name
    return written if "-" in answer or " " not in answer else written.replace("-", " ")
