"""Turning a fact into a question: question words, inversion, do-support, length."""

from __future__ import annotations

from collections.abc import Sequence

from ..facts.fact import Fact, Part
from ..facts.words import Word, capital, count, join
from ..language.lemmas import inflect
from ..model import Entity

LONGEST = 20
# Heads of names that say what kind of organisation it is.
KINDS = {
    "university": "university", "college": "college", "school": "school", "institute": "institute", "ministry": "ministry",
    "department": "department", "party": "party", "bank": "bank", "court": "court", "council": "council",
    "committee": "committee", "commission": "commission", "agency": "agency", "association": "association",
    "foundation": "foundation", "federation": "federation", "union": "union", "airlines": "airline", "airways": "airline",
    "airport": "airport", "hospital": "hospital", "museum": "museum", "newspaper": "newspaper", "times": "newspaper",
    "post": "newspaper", "guardian": "newspaper", "police": "police force", "army": "army", "navy": "navy", "club": "club",
    "laboratory": "laboratory", "society": "society", "group": "group", "fund": "fund", "trust": "trust", "office": "office",
    "service": "service", "bureau": "bureau", "authority": "authority", "parliament": "parliament", "church": "church",
    "inc": "company", "corp": "company", "ltd": "company", "company": "company", "plc": "company",
}  # fmt: skip


def who(entity: Entity) -> str:
    """The question word for an entity as a whole; "" where none is sure."""
    if entity.label == "PERSON":
        return "who" if " " in full(entity) else ""  # a single name may be anything
    if entity.label == "PLACE":
        return {"country": "which country", "city": "which city"}.get(entity.kind, "")
    if entity.label == "GROUP" and not entity.kind:
        return "which group"
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
            rest = [w for w in part.words if not entity.first <= w.first < entity.last]
            tags = [fact.sentence.tokens[w.first] for w in rest]
            if all(t.tag in ("DT", "IN", "TO") or t.end <= entity.start and t.tag.startswith(("NN", "JJ", "POS")) and entity.label == "PERSON" for t in tags):
                return entity
    return None


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


def question(words: str, speaker: str = "") -> str:
    """The words as a question, claimed by a speaker where there is one."""
    if speaker:
        words = f"according to {speaker}, {words}"
    return capital(words.strip()) + "?"


def parts_text(parts: Sequence[Part]) -> str:
    return join(w for part in parts for w in part.words)


def droppable(part: Part) -> bool:
    """Whether the clause stays true and whole without the part."""
    return part.relation.startswith(("advcl", "obl", "advmod")) and part.relation != "obl:agent"


def trimmed(parts: Sequence[Part], room: int, keep: int = 0, move: bool = True) -> list[Part] | None:
    """The parts, cut from the end until they have at most `room` words; None where that cannot be.

    The first `keep` parts stay, as do objects and complements.
    """
    settled = [p for p in parts if not p.fronted]
    # Moved behind the verb, an opening phrase reads well only after a short clause.
    left = [p for p in parts if not p.fronted or len(settled) < 2 and "," not in join(p.words)] if move else list(parts)
    while sum(count(join(p.words)) for p in left) > room:
        for part in reversed(left[keep:]):
            if droppable(part):
                left.remove(part)
                break
        else:
            return None
    return left


def following(fact: Fact, parts: Sequence[Part]) -> str:
    """The predicate as it follows its subject: chain and parts."""
    return " ".join(filter(None, (join(fact.chain), parts_text(parts))))


def inverted(fact: Fact, parts: Sequence[Part]) -> str:
    """Auxiliary, subject, verb and parts: what follows a question word that is not the subject."""
    token = fact.sentence.tokens[fact.verb]
    subject = join(fact.subject.words)
    helper = next((w for w in fact.chain if _helps(fact, w)), None)
    if helper is not None:
        chain = [w for w in fact.chain if w is not helper]
        return " ".join(filter(None, (helper.text, subject, join(chain), parts_text(parts))))
    past = inflect(token.lemma, "VBD") == token.text.lower()  # "beat", "put": in news it is the past
    do = "did" if past else {"VBZ": "does", "VBP": "do"}.get(token.tag, "did")
    base = Word(fact.verb, fact.verb + 1, inflect(token.lemma or token.text.lower(), "VB"))
    chain = [base if w.first == fact.verb else w for w in fact.chain]
    return " ".join(filter(None, (do, subject, join(chain), parts_text(parts))))


def _helps(fact: Fact, word: Word) -> bool:
    """Whether the word is an auxiliary or copula, also the "was" given to a participle."""
    return word.first == word.last or fact.sentence.tokens[word.first].relation.startswith(("aux", "cop"))


def rest(fact: Fact, part: Part) -> list[Part]:
    """The parts without one."""
    return [p for p in fact.parts if p is not part]


def room(fact: Fact, *texts: str) -> int:
    """Words left for the parts in a question of at most LONGEST words."""
    said = count(fact.speaker) + 2 if fact.speaker else 0
    return LONGEST - said - sum(count(t) for t in texts) - count(join(fact.chain)) - 1
