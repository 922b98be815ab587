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
    inside = [w for w in words[1:] if w[:1].isupper()]
    people = [e for e in c.fact.sentence.entities if e.label == "PERSON" and e.first != c.draft.first]
    return {
        "names on the front": min(len(inside), 6) / 6,
        "no name on the front": not inside,
        "person on the front": any((e.name or e.text) in text for e in people),
        "figures on the front": any(ch.isdigit() for ch in text),
        "the": min(low.count("the"), 5) / 5,
        "a": min(low.count("a") + low.count("an"), 4) / 4,
        "pronouns": min(sum(w in PRONOUNS for w in low), 3) / 3,
        "that or this": not DEMONSTRATIVES.isdisjoint(low),
        "telling words": min(len(stems(text)), 12) / 12,
        "vague adjective": not VAGUE_ADJECTIVES.isdisjoint(low),
        "modal": not MODALS.isdisjoint(low),
        "in progress": bool(re.search(r"\b(is|are|was|were) \w+ing\b", text)),
        "comparison": " than" in text and bool(re.search(r"\b(more|less|fewer|\w+er) than\b", text)),
        "superlative": bool(re.search(r"\b(first|largest|biggest|most|highest|oldest|longest|best|\w+est)\b", text)),
        "present": not PRESENT.isdisjoint(low),
        "past": not PAST.isdisjoint(low),
        "according": "according to" in text.lower(),
        "said": not REPORTING.isdisjoint(low),
        "an office": not OFFICES.isdisjoint(low),
        "somebody who speaks for others": not SPEAKERS.isdisjoint(low),
        "somebody met in passing": not PASSERS.isdisjoint(low),
        "month or year": bool(re.search(r"\b(19|20)\d\d\b", text)),
        "long words": sum(len(w) > 8 for w in low) / max(1, len(low)),
    }
