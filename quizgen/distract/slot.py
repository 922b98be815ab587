"""What rules a wrong option out: it may be right, too, or the stem tells that it is not."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..facts.verbs import SAY
from ..gates.telling import around_gap, stems
from .scene import Scene, Told, countries

# "One of the world's poorest countries" is true of several.
SEVERAL = re.compile(r"\b(one of|among|such as|like|including|other|another|example|also)\b", re.IGNORECASE)
LIGHT = {"be", "have", "do", "make", "take", "get", "go", "give", "become", "include"}
SHARED = 0.5  # of a stem's telling words, in a sentence that may say the same of another name


def unfit(candidate: Candidate) -> bool:
    """Whether the stem as such is true of more than one, or names the answer's people."""
    if candidate.draft.label in ("NUMBER", "DATE"):
        return False
    front = candidate.card.front
    return bool(SEVERAL.search(front)) or bool(countries(candidate.card.answer) & countries(front))


def taken(candidate: Candidate, seen: Scene) -> set[str]:
    """Texts in lower case that hold no wrong option: title, stem, and names of the sentence and of those like it."""
    document = seen.document
    front = around_gap(candidate.card.front)
    telling = stems(front) - stems(candidate.card.answer)
    names = {document.article.title, front, *countries(front), *countries(document.article.title)}
    for number, told in enumerate(seen.told):
        if number == candidate.fact.number or _tells_the_same(candidate, telling, told):
            names |= told.names
    return {name.lower() for name in names}


def _tells_the_same(candidate: Candidate, telling: frozenset[str], told: Told) -> bool:
    """Whether the sentence has half of the stem's telling words, or its verb and a few of them."""
    shared = len(telling & told.words)
    if shared >= max(2, SHARED * len(telling)):
        return True
    lemma = candidate.fact.lemma
    return shared >= 2 and lemma in told.verbs and lemma not in SAY | LIGHT
