from __future__ import annotations

from collections.abc import Iterator

from ..facts.fact import Fact
from ..facts.words import count, join
from .asking import inverted, question, rest, room, trimmed
from .draft import Draft

VERBS = {"accuse": "of", "convict": "of", "charge": "with", "arrest": "for", "sentence": "to", "suspect": "of", "fine": "for", "jail": "for", "award": "for", "praise": "for", "criticise": "for", "criticize": "for", "blame": "for", "honour": "for", "honor": "for", "ban": "from", "nominate": "for"}


def charge(fact: Fact) -> Iterator[Draft]:
    """What was somebody accused of, charged with, sentenced to? (Q18)"""
    preposition = VERBS.get(fact.lemma)
    for part in fact.parts:
        text = join(part.words)
        if not preposition or not part.relation.startswith(("obl", "advcl")) or not text.lower().startswith(preposition + " ") or count(text) > 9:
            continue
        others = trimmed(rest(fact, part), room(fact, join(fact.subject.words), "what was for"))
        if others is None:
            continue
        if any(p.relation.startswith("obl") for p in others):
            others = [p for p in others if not p.relation.startswith("obl")]
        yield Draft(question(f"what {inverted(fact, others)} {preposition}", fact.speaker), text[len(preposition) + 1 :], part.words[0].first, part.words[-1].last)
