"""How the front is worded."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..facts.words import count
from ..gates.names import acronym, bare_surname
from ..gates.telling import around_gap, stems
from ..model import Document

VAGUE_ADJECTIVES = {
    "bad", "big", "certain", "different", "early", "good", "great", "important", "key", "large", "late", "main",
    "major", "many", "new", "possible", "recent", "several", "similar", "small", "various",
}  # fmt: skip
PRONOUNS = {"his", "her", "its", "their", "they", "he", "she", "it", "them", "him"}
MODALS = {"could", "would", "may", "might", "should", "will", "can"}
# Whose doings are news, who speaks for others, and who is only met in passing.
OFFICES = {
    "ambassador", "author", "captain", "ceo", "chairman", "chief", "commissioner", "director", "founder", "general",
    "governor", "head", "judge", "king", "leader", "mayor", "minister", "pope", "president", "prince", "princess",
    "professor", "queen", "secretary", "senator",
}  # fmt: skip
SPEAKERS = {"analyst", "expert", "official", "officials", "representative", "spokesman", "spokesperson", "spokeswoman"}
PASSERS = {
    "brother", "customer", "daughter", "driver", "fan", "father", "friend", "husband", "mother", "neighbour", "nurse",
    "owner", "parent", "patient", "resident", "shopper", "sister", "son", "student", "survivor", "teacher", "villager",
    "visitor", "volunteer", "wife", "witness", "worker",
}  # fmt: skip
DEMONSTRATIVES = {"this", "these", "those"}
PRESENT, PAST = {"is", "are", "has", "have", "does", "do"}, {"was", "were", "did"}
REPORTING = {"said", "says", "told", "added", "believes", "thinks", "hopes"}
PROGRESS = re.compile(r"\b(?:is|are|was|were) \w+ing\b")
COMPARISON = re.compile(r"\b(?:more|less|fewer|\w+er) than\b")
SUPERLATIVE = re.compile(r"\b(?:first|most)\b|\Best\b")  # "largest", "best"
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def front(c: Candidate, document: Document) -> dict[str, float]:
    return {**_form(c, document), **_words(c)}


def _form(c: Candidate, document: Document) -> dict[str, float]:
    words, text = count(c.card.front), c.card.front
    return {
        f"rule={c.card.rule}": 1,
        f"kind={c.fact.kind}": 1,
        f"{c.card.type}&kind={c.fact.kind}": 1,
        "front words": words / 25,
        "short front": words < 9,
        "very short front": words < 7,
        f"short {c.card.type}": words < 9,
        "long front": words > 19,
        "gap first": text.startswith("[...]"),
        "gap last": text.endswith("[...]."),
        "unexplained letters": acronym(c, document),
        "bare surname": bare_surname(c, document),
        "commas": text.count(",") / 4,
        "quotation": any(q in text for q in '“”"'),
        "and": len(re.findall(r"\band\b", text)) / 3,
    }


def _words(c: Candidate) -> dict[str, float]:
    text = around_gap(c.card.front)
    words = text.split()
    low = [w.strip(',.?;:“”"').lower() for w in words]
    told = frozenset(low)
    inside = [w for w in words[1:] if w[:1].isupper()]
    people = [e for e in c.fact.sentence.entities if e.label == "PERSON" and e.first != c.draft.first]
    return {
        "names on the front": min(len(inside), 6) / 6,
        "no name on the front": not inside,
        "person on the front": any((e.name or e.text) in text for e in people),
        "figures on the front": any(map(str.isdigit, text)),
        "the": min(low.count("the"), 5) / 5,
        "a": min(low.count("a") + low.count("an"), 4) / 4,
        "pronouns": min(len([w for w in low if w in PRONOUNS]), 3) / 3,
        "that or this": not told.isdisjoint(DEMONSTRATIVES),
        "telling words": min(len(stems(text)), 12) / 12,
        "vague adjective": not told.isdisjoint(VAGUE_ADJECTIVES),
        "modal": not told.isdisjoint(MODALS),
        "in progress": PROGRESS.search(text) is not None,
        "comparison": " than" in text and COMPARISON.search(text) is not None,
        "superlative": SUPERLATIVE.search(text) is not None,
        "present": not told.isdisjoint(PRESENT),
        "past": not told.isdisjoint(PAST),
        "according": "according to" in text.lower(),
        "said": not told.isdisjoint(REPORTING),
        "an office": not told.isdisjoint(OFFICES),
        "somebody who speaks for others": not told.isdisjoint(SPEAKERS),
        "somebody met in passing": not told.isdisjoint(PASSERS),
        "month or year": YEAR.search(text) is not None,
        "long words": len([w for w in low if len(w) > 8]) / max(1, len(low)),
    }
