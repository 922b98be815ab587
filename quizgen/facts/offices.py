"""Roles as facts "NAME was ROLE": offices that one person holds at a time (S2, S3)."""

from __future__ import annotations

import functools

from ..model import Document, Entity, Sentence
from .fact import Fact, Part
from .roles import Role, find_roles, head_noun, is_role, read_words
from .words import Word, glued

NO_OFFICE = {"a", "an", "his", "her", "their", "its", "our", "my", "one"}
ONE_OF_SEVERAL = {"joint", "vice", "deputy", "project", "co", "former"}


@functools.cache
def offices() -> frozenset[str]:
    """Nouns of offices in lower case."""
    return read_words("offices.txt")


def role_facts(document: Document) -> list[Fact]:
    """The facts of roles that name their country, organisation or field.

    A role that the article gives to several people, or calls past, is left out: it has no one holder.
    """
    if document.article.date is None:
        return []  # "was" or "is" cannot be told without a date
    roles = find_roles(document)
    holders: dict[frozenset[str], set[str]] = {}
    for role in roles:
        holders.setdefault(_office(document, role), set()).add(role.name)
    facts: dict[tuple[str, str], Fact] = {}
    for role in roles:
        key = role.name, role.text.lower().removeprefix("the ").replace("’", "'")
        one = len(holders[_office(document, role)]) == 1
        if key not in facts and one and not role.past and _specific(document.sentences[role.number], role):
            facts[key] = _fact(document, role)
    return list(facts.values())


def _office(document: Document, role: Role) -> frozenset[str]:
    """What the office is and of what: "acting FIFA president" and "president of FIFA" are one."""
    sentence = document.sentences[role.number]
    head = head_noun(sentence, role.first, role.last)
    return frozenset({sentence.tokens[head].lemma.lower(), *(e.name for e in _inside(sentence, role))})


def _inside(sentence: Sentence, role: Role) -> list[Entity]:
    return [e for e in sentence.entities if role.first <= e.first and e.last <= role.last]


def _specific(sentence: Sentence, role: Role) -> bool:
    """Whether the phrase names an office that one person holds, and says of what."""
    tokens = sentence.tokens[role.first : role.last]
    words = {t.text.lower() for t in tokens}
    head = sentence.tokens[head_noun(sentence, role.first, role.last)].text.lower()
    if tokens[0].text.lower() in NO_OFFICE or head.split("-")[-1] not in offices():
        return False
    if role.ornate or words & ONE_OF_SEVERAL or any(w.startswith(("co-", "vice-")) for w in words):
        return False
    if any(t.tag == "NNS" and is_role(t.lemma) for t in tokens):
        return False
    labels = {e.label for e in _inside(sentence, role)}
    of_what = bool(labels & {"PLACE", "ORGANIZATION", "GROUP", "EVENT", "WORK"})
    return of_what and not _known(words) and not _incomplete(sentence, role, words)


def _known(words: set[str]) -> bool:
    """Whether the office is general knowledge: the US president."""
    return bool(words & {"us", "u.s.", "uk", "british", "american"} and words & {"president", "prime", "premier"})


def _incomplete(sentence: Sentence, role: Role, words: set[str]) -> bool:
    """An ambassador without a country to go to, a "UK chief executive" without a firm."""
    if "ambassador" in words and "to" not in words:
        return True
    bare = {"chief", "executive"} <= words and not words & {"of", "’s", "'s"}
    return bare and any(e.label == "PLACE" and role.first <= e.first < role.last for e in sentence.entities)


def _fact(document: Document, role: Role) -> Fact:
    """ "Andrei Karlov was the ambassador … in December 2016", by the article's month. """
    sentence, at = document.sentences[role.number], role.last - 1
    tokens = sentence.tokens
    words = [Word(i, i + 1, tokens[i].text, glued(sentence, i)) for i in range(role.first, role.last)]
    if tokens[role.first].text.lower() != "the" and not _owner(sentence, role):
        words.insert(0, Word(role.first, role.first, "the"))
    name = Word(role.entity.first, role.entity.last, role.name)
    month = Word(role.last, role.last, f"in {document.article.date:%B %Y}")
    return Fact(
        role.number,
        sentence,
        at,
        "be",
        Part("nsubj", role.entity.first, (name,)),
        (Word(role.last, role.last, "was"),),
        (Part("predicate", at, tuple(words)), Part("obl", at, (month,))),
        "role",
        copular=True,
    )


def _owner(sentence: Sentence, role: Role) -> bool:
    """Whether the phrase opens with a name that owns it ("Russia’s"), so that it needs no article."""
    opening = [e for e in sentence.entities if e.first == role.first and e.last < len(sentence.tokens)]
    owning = [e for e in opening if sentence.tokens[e.last].tag == "POS"]
    return any(e.label in ("PERSON", "PLACE") or not e.text.isupper() for e in owning)
