"""What the context above a front makes of it."""

from __future__ import annotations

from ..ask import Candidate
from ..facts.words import count
from ..gates import CURED, GATES
from ..gates.pronouns import HE, IT, OWN
from ..gates.telling import around_gap, stems, words_of
from ..model import Document

PERSONAL = HE | IT | {"his", "their", "its", "her"}
FIRST_WORDS = 3  # of the front, which look back at what stands before


def context(c: Candidate, document: Document) -> dict[str, float]:
    """For a card with a context: how it leans on it, and whether that holds it."""
    told, front = words_of(c.card.context), words_of(around_gap(c.card.front))
    shared = stems(c.card.context) & stems(c.card.front)
    before = document.sentences[c.fact.number - 1]
    people = {e.name for e in before.entities if e.label == "PERSON"}
    he, it = not HE.isdisjoint(front), not IT.isdisjoint(front)
    title = stems(document.article.title)
    return {
        "context": 1,
        "context words": count(c.card.context) / 40,
        "context shares": min(len(shared), 3) / 3,
        "context shares nothing": not shared,
        "context has words of the title": min(len(title & stems(c.card.context)), 3) / 3,
        "title words with context": min(len(title & stems(f"{c.card.context} {c.card.front}")), 4) / 4,
        "context leans itself": not PERSONAL.isdisjoint(told[:FIRST_WORDS]),
        "context is speech": any(q in c.card.context for q in '“”"'),
        "context in another paragraph": c.fact.sentence.start in {start for start, _ in document.article.paragraphs},
        "he": he,
        "he, one person before": he and len(people) == 1,
        "he, several before": he and len(people) > 1,
        "he, nobody before": he and not people,
        "it": it,
        "leans at once": not PERSONAL.isdisjoint(front[:FIRST_WORDS]),
        "whose": not OWN.isdisjoint(front),
        "question in context": c.card.type == "qa",
        **{f"cured: {reason}": GATES[reason](c, document) for reason in sorted(CURED)},
    }
