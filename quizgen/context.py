"""What stands before a sentence in the article, to be shown small above a front that leans on it.

"The car was recalled in [...]" needs to be told which car. A name in place of the noun would say it more shortly, but
the article seldom has one, and to write one risks saying what is not so; its own words before do not.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .ask import Candidate, worded
from .facts.chain import FINITE
from .facts.words import count
from .gates.answers import initials
from .gates.outlets import is_caption
from .gates.telling import stems
from .model import Document, Sentence
from .values.figure import values

ENOUGH, LONGEST = 8, 40  # words: a shorter sentence gets the one before it, a longer one is not shown
STARTS = re.compile(r"[\W_]*")  # bullets and dashes
SPOILED = re.compile(r"\s[”’,.;:?!]|\.\.\.|…|[“‘]\s")
WHOLE = re.compile(r"[“‘\"'(]?[A-Z0-9$£€].*[.!?][”’\"')]?", re.DOTALL)
LEANS = re.compile(r"[“\"‘']?(?:But |And |So |Yet )?(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|We|I)\b")
PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


def in_context(candidate: Candidate, document: Document) -> Candidate | None:
    """The candidate with the sentence before it as its context; None where there is none, or it gives the answer away."""
    told = context(candidate.fact.number, document)
    if not told or _tells(told, candidate):
        return None
    front = worded(candidate.draft, candidate.roles, told)
    return replace(candidate, card=replace(candidate.card, context=told, front=front))


def context(number: int, document: Document) -> str:
    """What the article says before the numbered sentence; "" where it says nothing, or nothing whole and short.

    A sentence more than the last one is taken where that is short, ends a quotation, or leans on another itself.
    """
    told = ""
    for sentence in reversed(document.sentences[:number]):
        if is_caption(sentence, document):
            continue
        longer = f"{_clean(sentence.text)} {told}".rstrip()
        if count(longer) > LONGEST or not _states(sentence):
            break
        told = longer
        if count(told) >= ENOUGH and _is_whole(told) and not LEANS.match(told):
            break
    return told if _is_whole(told) else ""


def _states(sentence: Sentence) -> bool:
    """Whether it has a verb of its own, as a heading or the caption of a picture often has not."""
    return any(token.tag in FINITE for token in sentence.tokens)


def _clean(text: str) -> str:
    """The sentence on one line, without the bullet before it."""
    text = " ".join(text.split())
    return text if text[:1] in "“‘\"'($£€" else text[STARTS.match(text).end() :]


def _is_whole(text: str) -> bool:
    """Whether it is no piece of a quotation or of a heading."""
    paired = all(text.count(a) == text.count(b) for a, b in PAIRS) and text.count('"') % 2 == 0
    return paired and not SPOILED.search(text) and WHOLE.fullmatch(text) is not None


def _tells(told: str, candidate: Candidate) -> bool:
    """Whether a telling word of the answer stands there; of a date or number its figures tell."""
    if candidate.draft.label in ("DATE", "NUMBER"):
        figures = values(candidate.card.answer)
        return bool(figures) and figures <= values(told)
    asked = stems(" ".join((candidate.card.answer, *candidate.card.aliases)))
    letters = initials(candidate.card.answer) & set(re.findall(r"\b[A-Z]{2,6}\b", told))
    return bool(letters) or not asked.isdisjoint(stems(told))
