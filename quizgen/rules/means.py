from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..facts.fact import Fact, Part
from ..facts.words import capital, count, join
from .asking import inverted, question
from .draft import Draft
from .room import around

LONGEST = 20  # words of the answer
NAMES = {"EVENT", "GROUP", "ORGANIZATION", "PERSON", "PLACE", "WORK"}


def means(fact: Fact) -> Iterator[Draft]:
    """How did somebody do it? (Q14) — by doing something else: "By taking …"."""
    if fact.kind == "relative":
        return
    for part in fact.parts:
        text = join(part.words)
        if not _by_doing(fact, part) or count(text) > LONGEST:
            continue
        others = around(fact, part, "how did")
        if others and _telling(fact, others):
            front = question(fact, "how", inverted(fact, others))
            yield Draft(front, capital(text), part.words[0].first, part.words[-1].last)


def _by_doing(fact: Fact, part: Part) -> bool:
    """Whether the part tells of a way, and not who did it or by when."""
    tokens, words = fact.sentence.tokens, part.words
    opens = len(words) > 2 and words[0].text.lower() == "by" and tokens[words[1].first].tag == "VBG"
    return opens and not part.fronted and part.relation.startswith(("advcl", "obl", "xcomp"))


def _telling(fact: Fact, others: Sequence[Part]) -> bool:
    """Whether a name says what it is about, and no object is a mere "the method"."""
    named = any(e.label in NAMES for part in (fact.subject, *others) for e in fact.entities(part))
    bare = any(p.relation == "obj" and len(p.words) == 2 and p.words[0].text.lower() == "the" for p in others)
    return named and not bare
