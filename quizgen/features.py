"""What a candidate looks like to the model of acceptability: named figures, most between 0 and 1."""

from __future__ import annotations

import re
from collections import Counter

from .ask import Candidate
from .facts.verbs import SAY
from .facts.words import count, indices
from .gates.answers import list_item
from .gates.names import acronym, bare_surname
from .gates.telling import around_gap, stems
from .model import Document

VAGUE_ADJECTIVES = {
    "bad", "big", "certain", "different", "early", "good", "great", "important", "key", "large", "late", "main",
    "major", "many", "new", "possible", "recent", "several", "similar", "small", "various",
}  # fmt: skip
PRONOUNS = {"his", "her", "its", "their", "they", "he", "she", "it", "them", "him"}
MODALS = {"could", "would", "may", "might", "should", "will", "can"}
REPORTING = {"said", "says", "told", "added", "believes", "thinks", "hopes"}
COMMON_VERBS = {"say", "be", "become", "include", "remain", "believe", "use", "make", "show", "find"}
SMALL_NUMBERS = {"one", "two", "three", "1", "2", "3", "hundreds", "thousands"}


def features(c: Candidate, document: Document, topic: frozenset[str]) -> dict[str, float]:
    """Features by name; those that are 0 are left out. topic: the document's `topic_words`."""
    found = {**_form(c, document), **_answer(c, document), **_front(c), **_place(c, document, topic), **_fact(c)}
    return {name: value for name, value in found.items() if value}


def _form(c: Candidate, document: Document) -> dict[str, float]:
    words = count(c.card.front)
    return {
        f"rule={c.card.rule}": 1,
        f"kind={c.fact.kind}": 1,
        f"{c.card.type}&kind={c.fact.kind}": 1,
        "front words": words / 25,
        "short front": words < 9,
        "very short front": words < 7,
        f"short {c.card.type}": words < 9,
        "long front": words > 19,
        "gap first": c.card.front.startswith("[...]"),
        "gap last": c.card.front.endswith("[...]."),
        "unexplained letters": acronym(c, document),
        "bare surname": bare_surname(c, document),
        "one of a list": list_item(c, document),
        "commas": c.card.front.count(",") / 4,
        "quotation": any(q in c.card.front for q in '“”"'),
        "and": len(re.findall(r"\band\b", c.card.front)) / 3,
    }


def _answer(c: Candidate, document: Document) -> dict[str, float]:
    answer, label = c.card.answer, c.draft.label or "phrase"
    mentions = sum(e.name == answer or e.text == answer for s in document.sentences for e in s.entities)
    return {
        f"answer={label}": 1,
        f"answer={label}/{c.draft.kind}": 1,
        f"{c.card.type} answer={label}": 1,
        "answer words": count(answer) / 8,
        "one-word name": label == "PERSON" and " " not in answer,
        "mentioned once": label in ("PERSON", "ORGANIZATION", "PLACE") and mentions <= 1,
        "mentioned often": min(mentions, 6) / 6,
        "role mentioned often": c.card.rule == "role" and min(mentions, 6) / 6,
        "role mentioned once": c.card.rule == "role" and mentions <= 1,
        "who said": label == "PERSON" and c.fact.lemma in SAY,
        "small number": label == "NUMBER" and answer.lower() in SMALL_NUMBERS,
        "percentage": "%" in answer or "per cent" in answer,
        "digits": any(ch.isdigit() for ch in answer),
        "bare the": answer.lower().startswith("the ") and not c.draft.label,
        "capital in answer": any(ch.isupper() for ch in answer),
    }


def _front(c: Candidate) -> dict[str, float]:
    front = around_gap(c.card.front)
    words = front.split()
    low = [w.strip(',.?;:“”"').lower() for w in words]
    inside = [w for w in words[1:] if w[:1].isupper()]
    people = [e for e in c.fact.sentence.entities if e.label == "PERSON" and e.first != c.draft.first]
    return {
        "names on the front": min(len(inside), 6) / 6,
        "no name on the front": not inside,
        "person on the front": any((e.name or e.text) in front for e in people),
        "figures on the front": any(ch.isdigit() for ch in front),
        "the": min(low.count("the"), 5) / 5,
        "a": min(low.count("a") + low.count("an"), 4) / 4,
        "pronouns": min(sum(w in PRONOUNS for w in low), 3) / 3,
        "that or this": any(w in ("this", "these", "those") for w in low),
        "telling words": min(len(stems(front)), 12) / 12,
        "vague adjective": not VAGUE_ADJECTIVES.isdisjoint(low),
        "modal": not MODALS.isdisjoint(low),
        "in progress": bool(re.search(r"\b(is|are|was|were) \w+ing\b", front)),
        "comparison": bool(re.search(r"\b(more|less|fewer|\w+er) than\b", front)),
        "superlative": bool(re.search(r"\b(first|largest|biggest|most|highest|oldest|longest|best|\w+est)\b", front)),
        "present": any(w in ("is", "are", "has", "have", "does", "do") for w in low),
        "past": any(w in ("was", "were", "did") for w in low),
        "according": "according to" in front.lower(),
        "said": not REPORTING.isdisjoint(low),
        "month or year": bool(re.search(r"\b(19|20)\d\d\b", front)),
        "long words": sum(len(w) > 8 for w in low) / max(1, len(low)),
    }


def _place(c: Candidate, document: Document, topic: frozenset[str]) -> dict[str, float]:
    number, total = c.fact.number, max(1, len(document.sentences))
    title = stems(document.article.title)
    shared = title & stems(c.card.front)
    telling = stems(around_gap(c.card.front))
    return {
        "position": number / total,
        "lead": number < 3,
        "first six": number < 6,
        "title words": min(len(shared), 4) / 4,
        "no title word": not shared,
        "topic words": len(telling & topic) / max(1, len(telling)),
    }


def topic_words(document: Document) -> frozenset[str]:
    """Stems of nouns and adjectives that stand in three sentences or more."""
    counts: Counter[str] = Counter()
    for sentence in document.sentences:
        counts.update({t.lemma.lower().rstrip("s") for t in sentence.tokens if t.tag.startswith(("NN", "JJ"))})
    return frozenset(stem for stem, n in counts.items() if n >= 3)


def _fact(c: Candidate) -> dict[str, float]:
    fact, tokens = c.fact, c.fact.sentence.tokens
    subject = tokens[fact.subject.head] if fact.subject.words else None
    names = [e for e in fact.sentence.entities if e.label not in ("NUMBER", "TERM", "DATE")]
    named = {i for e in names for i in range(e.first, e.last)}
    subject_named = not named.isdisjoint(indices(fact.subject.words))
    asked = range(c.draft.first, c.draft.last)
    determiner = fact.subject.words[0].text.lower() if fact.subject.words else ""
    return {
        "passive": fact.passive,
        "copular": fact.copular,
        "subject named": subject_named,
        "bare plural subject": bool(subject and subject.tag == "NNS" and not subject_named),
        "indefinite subject": determiner in ("a", "an", "one", "some", "another"),
        "definite subject": determiner in ("the", "this") and not subject_named,
        "parts": min(len(fact.parts), 5) / 5,
        "sentence length": min(len(tokens), 60) / 60,
        "share of the sentence": min(1.0, count(c.card.front) / max(1, len(tokens))),
        "pair": any(t.relation == "conj" and (i in asked or t.head in asked) for i, t in enumerate(tokens)),
        "verbatim": fact.kind == "sentence" and not fact.dropped,
        "resolved": bool(fact.sentence.references),
        "verb tail": fact.lemma in COMMON_VERBS,
    }
