"""Reports whose content or source is gone."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..facts.verbs import SAY
from ..model import Document
from .telling import stems

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


def date_of_report(c: Candidate, _document: Document) -> bool:
    """Asks when something was said."""
    return c.fact.lemma in SAY and c.draft.label == "DATE"


def vague_source(c: Candidate, document: Document) -> bool:
    """ "According to the charity": which one? """
    match = re.match(r"(?:the|a|an|one) ([a-z][a-z -]*)$", c.fact.speaker)
    if not match or match[1].split()[-1] in SOURCES:
        return False
    return stems(match[1]).isdisjoint(stems(document.article.title))
