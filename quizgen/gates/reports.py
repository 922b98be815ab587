"""Reports whose content or source is gone."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..facts.verbs import SAY
from ..model import Document
from .telling import stems

TOLD = 3  # so often an article tells of somebody whose words are news
CONTENT = {"ccomp", "xcomp", "obj", "sentence"}
CLAUSAL = {"add", "argue", "believe", "say", "suggest", "think"}  # what they report is a clause
# Sources that may go without a name.
SOURCES = {
    "report", "study", "researchers", "scientists", "survey", "poll", "authors", "authorities", "police", "government",
}  # fmt: skip


def empty_report(c: Candidate, _document: Document) -> bool:
    """ "X said on Monday": what was said is gone. """
    told = c.fact.lemma in SAY and c.card.rule != "speaker"
    content = CONTENT - {"obj"} if c.fact.lemma in CLAUSAL else CONTENT
    return told and (c.card.rule == "object" or all(p.relation not in content for p in c.fact.parts))


def who_says(c: Candidate, document: Document) -> bool:
    """Asks for the body, or for somebody hardly told of, that says something: of such cards one in four was good."""
    if c.draft.label not in ("PERSON", "ORGANIZATION"):
        return False
    tokens, asked = c.fact.sentence.tokens, range(c.draft.first, c.draft.last)
    head = next((tokens[i] for i in asked if tokens[i].head not in asked), tokens[c.draft.first])
    if not head.relation.startswith("nsubj") or tokens[head.head].lemma not in SAY:
        return False
    told = sum(e.name == c.card.answer for s in document.sentences for e in s.entities)
    return c.draft.label == "ORGANIZATION" or told < TOLD


def date_of_report(c: Candidate, _document: Document) -> bool:
    """Asks when something was said."""
    return c.fact.lemma in SAY and c.draft.label == "DATE"


def vague_source(c: Candidate, document: Document) -> bool:
    """ "According to the charity": which one? """
    match = re.match(r"(?:the|a|an|one) ([a-z][a-z -]*)$", c.fact.speaker)
    if not match or match[1].split()[-1] in SOURCES:
        return False
    return stems(match[1]).isdisjoint(stems(document.article.title))
