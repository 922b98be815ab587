"""Answers that are too long, known already, or say nothing."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..facts.words import count
from ..language.gazetteers import cities, countries, household_names
from ..model import Cloze, Document
from .telling import around_gap, stems, words_of

LONGEST, LONGEST_REASON = 8, 20
REASONS = ("means", "reason")
SEAT = re.compile(r"\b(?:University|College|School|Institute|headquarters|based)(?: of [A-Z]\w+)?,? (?:in|at|of) \[\.\.\.\]")
NAME = re.compile(r"[A-Z][\w.-]+(?: [A-Z][\w.-]+)*")
VAGUE = {
    "thing", "things", "way", "ways", "part", "lot", "lots", "move", "number", "something", "anything", "everything",
    "someone", "people", "case", "fact", "it", "them", "kind", "sort", "bit", "moment", "time",
}  # fmt: skip


def long_answer(c: Candidate, _document: Document) -> bool:
    return count(c.card.answer) > (LONGEST_REASON if c.card.rule in REASONS else LONGEST)


def given_away(c: Candidate, _document: Document) -> bool:
    """The answer, a telling word of it or its letters stand on the front; "which city" may be part of a city's name."""
    if re.search(r"\[\.\.\.\] \([A-Z]{2}", c.card.front):
        return True  # "the [...] (UGA)"
    if c.card.rule != "acronym" and initials(c.card.answer) & set(re.findall(r"\b[A-Z]{2,6}\b", c.card.front)):
        return True
    front = re.sub(r"\b[Ww]hich \w+", " ", around_gap(c.card.front))
    if " " in c.card.answer and c.card.answer.replace(" ", "").lower() in front.lower():
        return True  # "Live Nation" in "LiveNation.com"
    return not stems(c.card.answer).isdisjoint(stems(front))


def in_title(c: Candidate, document: Document) -> bool:
    title = document.article.title
    letters = initials(c.card.answer) & set(re.findall(r"\b[A-Z]{2,6}\b", title))
    abbreviated = bool(letters) and c.card.rule != "acronym"
    asked, told = stems(c.card.answer), stems(title)
    if c.draft.label == "":  # a phrase may share a word with the title
        return bool(asked) and asked <= told
    return abbreviated or not asked.isdisjoint(told)


def initials(answer: str) -> set[str]:
    """What a name of several words is abbreviated to."""
    words = [w for w in re.findall(r"[\w’'-]+", answer) if w[0].isupper()]
    return {"".join(w[0] for w in words)} if len(words) > 1 else set()


def told_by_its_people(c: Candidate, document: Document) -> bool:
    """The country is told by its people or a city of it, on the front or above it: of such cards none was good."""
    if re.search(r"\[\.\.\.\], (?:the )?capital\b", c.card.front):
        return True
    asked = countries(c.card.answer) if c.draft.label in ("PLACE", "GROUP") else ()
    if not asked:
        return False
    places = (e.text for e in c.fact.sentence.entities if e.label == "PLACE")
    if any(f"{place}, [...]" in c.card.front for place in places):
        return True  # "Baltimore, [...]"
    around = f"{document.article.title} . {c.card.context} {around_gap(c.card.front)}"
    told = countries(around) | {cities()[name] for name in NAME.findall(around) if name in cities()}
    return not told.isdisjoint(asked)


def told_by_office(c: Candidate, _document: Document) -> bool:
    """A holder of an office that every reader knows by name: "President [...]". Of such cards one in seven was good."""
    office = re.search(r"\b(?:President|Prime Minister|Chancellor|Queen|King|Pope) \[\.\.\.\]", c.card.front)
    return office is not None and c.card.answer in household_names()


def told_by_its_seat(c: Candidate, _document: Document) -> bool:
    """Where a body has its seat: "the University in [...]". Of such cards none was good."""
    return c.draft.label == "PLACE" and SEAT.search(c.card.front) is not None


def vague_answer(c: Candidate, _document: Document) -> bool:
    words = words_of(c.card.answer)
    if not words or words[0] in ("this", "that", "these", "those", "such", "it"):
        return True
    return not c.draft.label and words[-1] in VAGUE


def bare_answer(c: Candidate, _document: Document) -> bool:
    """ "The agreement", "the work": an answer that says nothing. """
    bare = re.fullmatch(r"(the|a|an|his|her|its|their) [\w-]+", c.card.answer, re.IGNORECASE)
    return not c.draft.label and bare is not None


def list_item(c: Candidate, _document: Document) -> bool:
    """One of a list or a pair: nobody would know which, or the other gives it away."""
    if not isinstance(c.card, Cloze) or not c.draft.label:
        return False
    tokens, gap = c.fact.sentence.tokens, range(c.draft.first, c.draft.last)
    here = next((i for i in gap if tokens[i].head not in gap), c.draft.first)
    top = tokens[here].head if tokens[here].relation == "conj" else here
    return sum(t.relation == "conj" and t.head == top for t in tokens) >= 1
