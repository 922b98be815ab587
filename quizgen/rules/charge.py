from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import count
from .asking import inverted, question
from .draft import Draft
from .room import around

VERBS = {
    "accuse": "of",
    "arrest": "for",
    "award": "for",
    "ban": "from",
    "blame": "for",
    "charge": "with",
    "convict": "of",
    "criticise": "for",
    "criticize": "for",
    "fine": "for",
    "honor": "for",
    "honour": "for",
    "jail": "for",
    "nominate": "for",
    "praise": "for",
    "sentence": "to",
    "suspect": "of",
}
LONGEST = 9  # words of the adjunct


def charge(fact: Fact) -> Iterator[Draft]:
    """What was somebody accused of, charged with, sentenced to? (Q18)"""
    preposition = VERBS.get(fact.lemma)
    if preposition is None:
        return
    for part in fact.parts:
        text = part.text
        opens = text.lower().startswith(preposition + " ")
        if not opens or not part.relation.startswith(("obl", "advcl")) or count(text) > LONGEST:
            continue
        others = around(fact, part, "what was for")
        if others is not None:
            # An adjunct before the stranded preposition would seem to be what it governs.
            kept = [p for p in others if not p.relation.startswith("obl")]
            front = question(fact, "what", inverted(fact, kept), preposition)
            yield Draft(front, text[len(preposition) + 1 :], part.words[0].first, part.words[-1].last)
