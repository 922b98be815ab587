"""Who is what: roles that the article gives to people (S2, S3).

Appositions are found by pattern (name, comma, role phrase, comma), because the tree's `appos` is
right only about three times in ten; titles by the noun phrase that stands before the name.
"""

from __future__ import annotations

import functools
import importlib.resources
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Document, Entity, Sentence, Token

# Adjectives that belong to an office; others praise or blame, or need an article.
PLAIN = {
    "acting", "artistic", "assistant", "associate", "chief", "commercial", "creative", "current", "defence", "defense",
    "deputy", "economic", "environmental", "executive", "external", "federal", "financial", "first", "foreign",
    "former", "general", "global", "human", "interim", "interior", "internal", "international", "joint", "legal",
    "local", "managing", "medical", "military", "musical", "national", "new", "nuclear", "parliamentary", "permanent",
    "political", "prime", "public", "regional", "religious", "scientific", "senior", "special", "spiritual", "supreme",
    "technical", "vice",
}  # fmt: skip
PAST = (
    "former", "late", "then", "ex-", "onetime", "one-time", "outgoing", "retired", "previous", "slain", "ousted",
)  # fmt: skip
ENDS = {",", ".", ";", "—", "–", "--", ")", "”", "''", ":", "?"}
INSIDE = ("NN", "JJ", "DT", "IN", "CD", "PO", "PR", "HY", ":", "VBN", "AF", "CC")
JOINTS = {"-", "’s", "'s", "’", "'", "of", "for"}


@dataclass(frozen=True, slots=True)
class Role:
    """A role of a person: `text` is the phrase ("Russia’s ambassador to Turkey"), first and last its tokens.

    number: index of the sentence; past: it is called former or late; ornate: it has adjectives that
    praise or blame, or that need an article.
    """

    name: str
    text: str
    number: int
    entity: Entity
    first: int
    last: int
    past: bool
    ornate: bool


@functools.cache
def role_nouns() -> frozenset[str]:
    """Singular role nouns in lower case."""
    return read_words("role_nouns.txt")


def read_words(name: str) -> frozenset[str]:
    """The words in lower case of a file beside the code; a line that opens with "#" is a comment."""
    text = importlib.resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return frozenset(w.lower() for line in text.splitlines() if not line.startswith("#") for w in line.split())


def is_role(word: str) -> bool:
    """Whether a noun names a role."""
    low = word.lower()
    return low in role_nouns() or low.endswith(("ologist", "woman", "sman"))


def find_roles(document: Document) -> list[Role]:
    """Every role of a named person, in order."""
    return [
        _role(number, sentence, entity, *span)
        for number, sentence in enumerate(document.sentences)
        for entity in sentence.entities
        if entity.label == "PERSON"
        for span in _spans(sentence, entity)
    ]


def _spans(sentence: Sentence, entity: Entity) -> Iterator[tuple[int, int]]:
    """The tokens of the roles before and behind a name."""
    yield from _title(sentence, entity)
    yield from _apposition(sentence, entity)


def _role(number: int, sentence: Sentence, entity: Entity, first: int, last: int) -> Role:
    tokens = sentence.tokens
    text = sentence.text[tokens[first].start - sentence.start : tokens[last - 1].end - sentence.start]
    # "The then home secretary", "former" and the like may stand before what was taken as the role.
    past = text.lower().startswith(PAST) or any(t.text.lower() in PAST for t in tokens[max(0, first - 2) : last])
    named = {i for e in sentence.entities for i in range(e.first, e.last)}
    ornate = any(i not in named and _ornate(tokens[i]) for i in range(first, last))
    return Role(entity.name or entity.text, text, number, entity, first, last, past, ornate)


def _ornate(token: Token) -> bool:
    return token.tag.startswith("JJ") and token.text.lower() not in PLAIN and not token.text[:1].isupper()


def _title(sentence: Sentence, entity: Entity) -> Iterator[tuple[int, int]]:
    """ "Russian Foreign Minister" before "Sergey Lavrov". """
    tokens, last = sentence.tokens, entity.first
    if last > 1 and tokens[last - 1].text == "," and is_role(tokens[last - 2].text):
        last -= 1
    taken = {i for e in sentence.entities if e.label in ("PERSON", "DATE") for i in range(e.first, e.last)}
    first = last
    while first and first - 1 not in taken and _in_title(tokens, first - 1):
        first -= 1
    while first < last and tokens[first].text in JOINTS:
        first += 1
    within = next((i for i in range(first, last - 1) if tokens[i].text in ("of", "for")), -1)
    if within >= 0 and all(t.tag == "NN" for t in tokens[within + 1 : last]):
        first = within + 1  # of "fiancée of journalist" before the name "journalist" is the bearer's
    if first < last and is_role(tokens[last - 1].text):
        yield first, last


def _in_title(tokens: tuple[Token, ...], i: int) -> bool:
    token = tokens[i]
    if token.text in ("of", "for"):
        return i > 0 and tokens[i - 1].tag.startswith("NN") or token.tag.startswith(("NN", "JJ"))
    return token.tag.startswith(("NN", "JJ", "HYPH", "AFX", "POS")) or token.text in JOINTS | {"&"}


def _apposition(sentence: Sentence, entity: Entity) -> Iterator[tuple[int, int]]:
    """ "Andrei Karlov, Russia’s ambassador to Turkey, …" """
    tokens, at = sentence.tokens, entity.last
    if at >= len(tokens) - 2 or tokens[at].text not in (",", "(", "—", "–"):
        return
    first = at + 1
    if tokens[first].text.isdigit() and first + 1 < len(tokens) and tokens[first + 1].text == ",":
        first += 2  # an age
    last = first
    while last < len(tokens) and tokens[last].text not in ENDS and _in_apposition(tokens[last]):
        last += 1
    if last == len(tokens) or tokens[last].text.lower() not in ENDS | {"who", "whose", "which"}:
        return
    last = next((i for i in range(first, last) if _lasts(sentence, i)), last)
    head = head_noun(sentence, first, last)
    if head < 0 or not is_role(tokens[head].text):
        return
    if not any(e.label == "PERSON" and first <= e.first < head for e in sentence.entities):
        yield first, last


def _in_apposition(token: Token) -> bool:
    return token.tag.startswith(INSIDE) or token.text.lower() in ("to", "-", "&")


def _lasts(sentence: Sentence, i: int) -> bool:
    """Whether "for nine years" or "since 1998" begins at the token: how long, not what."""
    if sentence.tokens[i].text.lower() not in ("for", "since", "until"):
        return False
    long = sentence.tokens[i + 1].text.lower() in ("more", "less", "over", "nearly")
    return long or any(e.first == i + 1 and e.label in ("DATE", "NUMBER") for e in sentence.entities)


def head_noun(sentence: Sentence, first: int, last: int) -> int:
    """The last noun before the first preposition of the tokens first to last, -1 where there is none."""
    head = -1
    for i in range(first, last):
        token = sentence.tokens[i]
        if token.tag in ("IN", "TO", "VBN", "CC", ",") or token.text.lower() == "to":
            break
        if token.tag.startswith("NN"):
            head = i
    return head
