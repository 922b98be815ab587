"""Turning a fact into a question: question words, inversion, do-support."""

from __future__ import annotations

from collections.abc import Sequence

from ..facts.fact import Fact, Part
from ..facts.words import Word, capital, join
from ..language.lemmas import inflect
from ..model import Entity
from .draft import Draft
from .room import around, room, trimmed

# Heads of names that say what kind of organisation it is.
KINDS = {
    "agency": "agency", "airlines": "airline", "airport": "airport", "airways": "airline", "army": "army",
    "association": "association", "authority": "authority", "bank": "bank", "bureau": "bureau", "church": "church",
    "club": "club", "college": "college", "commission": "commission", "committee": "committee", "company": "company",
    "corp": "company", "council": "council", "court": "court", "department": "department", "federation": "federation",
    "foundation": "foundation", "fund": "fund", "group": "group", "guardian": "newspaper", "hospital": "hospital",
    "inc": "company", "institute": "institute", "laboratory": "laboratory", "ltd": "company", "ministry": "ministry",
    "museum": "museum", "navy": "navy", "newspaper": "newspaper", "office": "office", "parliament": "parliament",
    "party": "party", "plc": "company", "police": "police force", "post": "newspaper", "school": "school",
    "service": "service", "society": "society", "times": "newspaper", "trust": "trust", "union": "union",
    "university": "university",
}  # fmt: skip


def who(entity: Entity) -> str:
    """The question word for an entity as a whole; "" where none is sure."""
    if entity.label == "PERSON":
        return "who" if " " in full(entity) else ""  # a single name may be anything
    if entity.label == "PLACE":
        return {"country": "which country", "city": "which city"}.get(entity.kind, "")
    if entity.label == "GROUP" and not entity.kind:
        return "" if entity.name.endswith("s") else "which group"  # "which groups" would tell that they are several
    if entity.label == "ORGANIZATION":
        words = [w.strip(".").lower() for w in entity.name.split()] or [""]
        for word in (words[-1], *words):
            if word in KINDS and (word == words[-1] or "of" in words):
                return f"which {KINDS[word]}"
        return "which organisation"
    return ""


def filled(fact: Fact, part: Part) -> Entity | None:
    """The entity that a part names, when the part is that name with at most its article or title."""
    for entity in fact.entities(part):
        if entity.first <= part.head < entity.last and entity.label != "TERM":
            others = [w for w in part.words if not entity.first <= w.first < entity.last]
            if all(_belongs(fact, w, entity) for w in others):
                return entity
    return None


def _belongs(fact: Fact, word: Word, entity: Entity) -> bool:
    """Whether the word is an article or preposition, or part of a title before a person's name."""
    token = fact.sentence.tokens[word.first]
    title = entity.label == "PERSON" and token.end <= entity.start and token.tag.startswith(("NN", "JJ", "POS"))
    return title or token.tag in ("DT", "IN", "TO")


def full(entity: Entity) -> str:
    """The entity as an answer: a person's canonical name, else the text."""
    if entity.label == "PERSON" and entity.name:
        return entity.name
    return entity.text


def aliases(entity: Entity) -> tuple[str, ...]:
    """Other forms that count as right."""
    forms = [entity.text, entity.name]
    if entity.label == "PERSON" and " " in full(entity):
        forms.append(full(entity).split()[-1])
    return tuple(dict.fromkeys(f for f in forms if f and f != full(entity)))


def asked_by_name(front: str, entity: Entity) -> Draft:
    """A draft that asks for a name."""
    return Draft(front, full(entity), entity.first, entity.last, entity.label, entity.kind, aliases=aliases(entity))


def question(fact: Fact, *pieces: str) -> str:
    """The pieces as a question, claimed by the fact's speaker where there is one."""
    return asked(f"according to {fact.speaker}," if fact.speaker else "", *pieces)


def asked(*pieces: str) -> str:
    """The pieces as a question."""
    return capital(spaced(*pieces)) + "?"


def spaced(*pieces: str) -> str:
    """The pieces that are not empty with spaces between."""
    return " ".join(filter(None, pieces))


def parts_text(parts: Sequence[Part]) -> str:
    """The parts as running text."""
    return join(w for part in parts for w in part.words)


def asked_for(fact: Fact, part: Part, wh: str) -> str:
    """What follows a question word for the subject or another part; "" where there is no room for it."""
    if part is fact.subject:
        parts = trimmed(fact.parts, room(fact, wh))
        return following(fact, parts) if parts else ""
    others = around(fact, part, wh)
    return "" if others is None else inverted(fact, others)


def following(fact: Fact, parts: Sequence[Part]) -> str:
    """The predicate as it follows its subject: chain and parts."""
    return spaced(join(fact.chain), parts_text(parts))


def inverted(fact: Fact, parts: Sequence[Part]) -> str:
    """Auxiliary, subject, verb and parts: what follows a question word that is not the subject."""
    token = fact.sentence.tokens[fact.verb]
    subject = fact.subject.text
    helper = next((w for w in fact.chain if _helps(fact, w)), None)
    if helper is not None:
        chain = [w for w in fact.chain if w is not helper]
        return spaced(helper.text, subject, join(chain), parts_text(parts))
    past = inflect(token.lemma, "VBD") == token.text.lower()  # "beat", "put": in news it is the past
    do = "did" if past else {"VBZ": "does", "VBP": "do"}.get(token.tag, "did")
    base = Word(fact.verb, fact.verb + 1, inflect(token.lemma or token.text.lower(), "VB"))
    chain = [base if w.first == fact.verb else w for w in fact.chain]
    return spaced(do, subject, join(chain), parts_text(parts))


def _helps(fact: Fact, word: Word) -> bool:
    """Whether the word is an auxiliary or copula."""
    return word.first == word.last or fact.sentence.tokens[word.first].relation.startswith(("aux", "cop"))
