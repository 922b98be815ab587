"""Who is what: roles that the article gives to people (S2, S3).

Appositions are found by pattern (name, comma, role phrase, comma), because the tree's `appos` is
right only about three times in ten; titles by the noun phrase that stands before the name.
"""

from __future__ import annotations

import functools
import importlib.resources
from dataclasses import dataclass

from ..model import Document, Entity, Sentence
from .fact import Fact, Part
from .words import Word

# Roles that one person holds at a time; "the British designer" names nobody.
OFFICES = set("ambassador archbishop boss captain chair chairman chairperson chairwoman chancellor chief co-author co-director co-founder co-owner coach commander commissioner creator dean director editor emperor envoy executive founder general governor head headmaster headteacher inventor king leader manager mayor minister monarch owner patron pope premier president prince princess principal producer prosecutor queen rector representative secretary secretary-general sheriff skipper speaker spokesman spokesperson spokeswoman superintendent undersecretary vice-chancellor vice-president author".split())
PLAIN = {"foreign", "prime", "deputy", "vice", "general", "chief", "executive", "senior", "national", "first", "financial", "managing", "interior", "defence", "defense", "medical", "scientific", "musical", "creative", "artistic", "technical", "acting", "interim", "permanent", "supreme", "joint", "federal", "regional", "local", "international", "new", "current", "political", "human", "economic", "legal", "public", "special", "assistant", "associate", "parliamentary", "external", "internal", "environmental", "global", "commercial", "religious", "spiritual", "military", "nuclear"}
PAST = ("former", "late", "then", "ex-", "onetime", "one-time", "outgoing", "retired", "previous", "slain", "ousted")
ENDS = {",", ".", ";", "—", "–", "--", ")", "”", "''", ":", "?"}
INSIDE = ("NN", "JJ", "DT", "IN", "CD", "PO", "PR", "HY", ":", "VBN", "AF", "CC")


@dataclass(frozen=True, slots=True)
class Role:
    """A role of a person: `text` is the phrase ("Russia’s ambassador to Turkey"), first and last its tokens."""

    name: str
    text: str
    number: int
    entity: Entity
    first: int
    last: int
    before: bool
    past: bool
    ornate: bool = False  # it has adjectives that praise or blame, or that need an article


@functools.cache
def role_nouns() -> frozenset[str]:
    """Singular role nouns in lower case."""
    text = importlib.resources.files(__package__).joinpath("role_nouns.txt").read_text(encoding="utf-8")
    return frozenset(w.lower() for line in text.splitlines() if not line.startswith("#") for w in line.split())


def is_role(word: str) -> bool:
    """Whether a noun names a role."""
    low = word.lower()
    return low in role_nouns() or low.endswith(("ologist", "woman", "sman"))


def find_roles(document: Document) -> list[Role]:
    """Every role of a named person, in order."""
    found = []
    for number, sentence in enumerate(document.sentences):
        for entity in sentence.entities:
            if entity.label == "PERSON":
                found.extend(r for r in (_title(number, sentence, entity), _apposition(number, sentence, entity)) if r)
    return found


def _role(number: int, sentence: Sentence, entity: Entity, first: int, last: int, before: bool) -> Role:
    tokens = sentence.tokens
    text = sentence.text[tokens[first].start - sentence.start : tokens[last - 1].end - sentence.start]
    # "The then home secretary", "former" and the like may stand before what was taken as the role.
    past = text.lower().startswith(PAST) or any(t.text.lower() in PAST for t in tokens[max(0, first - 2) : last])
    named = {i for e in sentence.entities for i in range(e.first, e.last)}
    ornate = any(t.tag.startswith("JJ") and i not in named and t.text.lower() not in PLAIN and not t.text[:1].isupper() and t.text.lower() != "former" for i, t in enumerate(tokens[first:last], first))
    return Role(entity.name or entity.text, text, number, entity, first, last, before, past, ornate)


def _title(number: int, sentence: Sentence, entity: Entity) -> Role | None:
    """ "Russian Foreign Minister" before "Sergey Lavrov". """
    tokens, last = sentence.tokens, entity.first
    if last and tokens[last - 1].text == "," and last > 1 and is_role(tokens[last - 2].text):
        last -= 1
    first = last
    taken = {i for e in sentence.entities if e.label in ("PERSON", "DATE") for i in range(e.first, e.last)}
    while first and first - 1 not in taken and (tokens[first - 1].tag.startswith(("NN", "JJ", "HYPH", "AFX")) or tokens[first - 1].text in ("’s", "'s", "-", "’", "'", "&") or tokens[first - 1].tag in ("POS",) or tokens[first - 1].text in ("of", "for") and first > 1 and tokens[first - 2].tag.startswith("NN")):
        first -= 1
    while first < last and tokens[first].text in ("-", "’s", "'s", "’", "'", "of", "for"):
        first += 1
    if first == last or not is_role(tokens[last - 1].text):
        return None
    return _role(number, sentence, entity, first, last, True)


def _apposition(number: int, sentence: Sentence, entity: Entity) -> Role | None:
    """ "Andrei Karlov, Russia’s ambassador to Turkey, …" """
    tokens, i = sentence.tokens, entity.last
    if i >= len(tokens) - 2 or tokens[i].text not in (",", "(", "—", "–"):
        return None
    first = last = i + 1
    if tokens[first].text.isdigit() and first + 1 < len(tokens) and tokens[first + 1].text == ",":
        first = last = first + 2
    while last < len(tokens) and tokens[last].text not in ENDS and (tokens[last].tag.startswith(INSIDE) or tokens[last].text.lower() in ("to", "-", "&")):
        last += 1
    if last >= len(tokens) or tokens[last].text not in ENDS and tokens[last].text.lower() not in ("who", "whose", "which"):
        return None
    for i in range(first, last):
        if sentence.tokens[i].text.lower() in ("for", "since", "until") and any(e.first == i + 1 and e.label in ("DATE", "NUMBER") or sentence.tokens[i + 1].text.lower() in ("more", "less", "over", "nearly") for e in sentence.entities):
            last = i
            break
    head = _head(sentence, first, last)
    if head < 0 or not is_role(tokens[head].text) or any(e.label == "PERSON" and first <= e.first < head for e in sentence.entities):
        return None
    return _role(number, sentence, entity, first, last, False)


def _head(sentence: Sentence, first: int, last: int) -> int:
    """The last noun before the first preposition, -1 where there is none."""
    head = -1
    for i in range(first, last):
        token = sentence.tokens[i]
        if token.tag in ("IN", "TO", "VBN", "CC", ",") or token.text.lower() == "to":
            break
        if token.tag.startswith("NN"):
            head = i
    return head


def role_facts(document: Document) -> list[Fact]:
    """Roles as facts "NAME was ROLE", for roles that name their country, organisation or field.

    A role that the article gives to several people, or calls past, is left out: it has no one holder.
    """
    if document.article.date is None:
        return []  # "was" or "is" cannot be told without a date
    roles = find_roles(document)
    holders: dict[frozenset[str], set[str]] = {}
    for role in roles:
        holders.setdefault(_office(document, role), set()).add(role.name)
    facts, seen = [], set()
    for role in roles:
        if role.past or len(holders[_office(document, role)]) > 1 or (role.name, _plain(role.text)) in seen or not _specific(document, role):
            continue
        seen.add((role.name, _plain(role.text)))
        facts.append(_fact(document, role))
    return facts


def _office(document: Document, role: Role) -> frozenset[str]:
    """What the office is and of what: "acting FIFA president" and "president of FIFA" are one."""
    sentence = document.sentences[role.number]
    head = _head(sentence, role.first, role.last)
    names = {e.name for e in sentence.entities if role.first <= e.first and e.last <= role.last}
    return frozenset({sentence.tokens[head].lemma.lower(), *names})


def _plain(text: str) -> str:
    return text.lower().removeprefix("the ").replace("’", "'")


def _specific(document: Document, role: Role) -> bool:
    """Whether the phrase says of what: an entity stands in it."""
    tokens = document.sentences[role.number].tokens[role.first : role.last]
    if tokens[0].text.lower() in ("a", "an", "his", "her", "their", "its", "our", "my", "one"):
        return False
    inside = [e for e in document.sentences[role.number].entities if role.first <= e.first and e.last <= role.last and e.label in ("PLACE", "ORGANIZATION", "GROUP", "EVENT", "WORK")]
    head = _head(document.sentences[role.number], role.first, role.last)
    if document.sentences[role.number].tokens[head].text.lower().split("-")[-1] not in OFFICES:
        return False
    words = {t.text.lower() for t in tokens}
    if words & {"us", "u.s.", "uk", "british", "american"} and words & {"president", "prime", "premier"}:
        return False  # general knowledge
    if "ambassador" in words and "to" not in words or "chief" in words and "executive" in words and not words & {"of", "’s", "'s"} and any(e.label == "PLACE" and role.first <= e.first < role.last for e in document.sentences[role.number].entities):
        return False  # to where, of what?
    if role.ornate or words & {"joint", "vice", "deputy", "project", "co", "former"} or any(w.startswith(("co-", "vice-")) for w in words):
        return False  # "energetic young mayor"; one of several
    return bool(inside) and not any(t.tag == "NNS" and is_role(t.lemma) for t in tokens)


def _fact(document: Document, role: Role) -> Fact:
    sentence = document.sentences[role.number]
    words = [Word(i, i + 1, sentence.tokens[i].text, i > 0 and sentence.tokens[i].start == sentence.tokens[i - 1].end) for i in range(role.first, role.last)]
    start = sentence.tokens[role.first]
    owner = next((e for e in sentence.entities if e.first == role.first and (e.label in ("PERSON", "PLACE") or not e.text.isupper()) and sentence.tokens[e.last].tag == "POS"), None)
    if start.text.lower() != "the" and owner is None:
        words.insert(0, Word(role.first, role.first, "the"))
    name = Word(role.entity.first, role.entity.last, role.name)
    parts = [Part("predicate", role.last - 1, tuple(words))]
    month = f"in {document.article.date:%B %Y}"
    parts.append(Part("obl", role.last - 1, (Word(role.last, role.last, month),)))
    return Fact(role.number, sentence, role.last - 1, "be", Part("nsubj", role.entity.first, (name,)), (Word(role.last, role.last, "was"),), tuple(parts), "role", copular=True)
