"""What an article says of its names as a whole, looked at once for all its choices."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..facts.roles import find_roles
from ..gates.telling import stems
from ..language.gazetteers import countries
from ..language.persons import persons
from ..model import Document, Sentence
from ..values.figure import values
from .peers import peers_of, usual_name

DEAD = re.compile(
    r"\b(?:died|dies|dead|death|killed|(?:was|were) shot|murdered|assassinated|drowned|late|funeral|slain|"
    r"posthumous\w*|buried|inventor|1[0-8]\d\d|19[0-3]\d)\b",
    re.IGNORECASE,
)  # what stands beside the name of somebody who is dead
NEAR = 40  # characters on either side of a name in which such a word tells of its bearer


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence holds: its names in lower case, its telling words, the lemmas of its verbs."""

    names: frozenset[str]
    words: frozenset[str]
    verbs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Scene:
    """told: for each sentence; where: a word or name -> the sentences that hold it; named: as the lists have it.

    numbers: all of title and article, as any of them may be right for what is counted.
    people: how often each person is named, in order of appearance; genders: m or f by name.
    dead: people called dead; acting: those who do something or to whom something is done.
    roles: the words of the roles of a person; offices: the countries that these name.
    """

    document: Document
    told: tuple[Told, ...]
    where: dict[str, list[int]]
    named: frozenset[str]
    numbers: frozenset[float]
    people: Counter[str]
    genders: dict[str, str]
    dead: frozenset[str]
    acting: frozenset[str]
    roles: dict[str, frozenset[str]]
    offices: dict[str, frozenset[str]]


def scene(document: Document) -> Scene:
    """The scene of a document."""
    sentences = document.sentences
    named = [(s, e) for s in sentences for e in s.entities if e.label == "PERSON"]
    texts: dict[str, str] = {}
    for role in find_roles(document):
        texts[role.name] = f"{texts.get(role.name, '')} {role.text}"
    told = tuple(_told(s) for s in sentences)
    return Scene(
        document,
        told,
        _where(told),
        _named(document),
        _numbers(document),
        Counter(e.name or e.text for _, e in named),
        persons(sentences).gender,
        frozenset(e.name or e.text for s, e in named if _dead(s, e.start, e.end)),
        frozenset(e.name or e.text for s, e in named if _acts(s, e.first, e.last)),
        {name: frozenset(re.findall(r"[\w-]+", text.lower())) for name, text in texts.items()},
        {name: countries(text) for name, text in texts.items()},
    )


def _told(sentence: Sentence) -> Told:
    names = {form for e in sentence.entities for form in (e.text, e.name) if form}
    names |= {reference.name for reference in sentence.references} | countries(sentence.text)
    words = stems(sentence.text) | {t.lemma.lower() for t in sentence.tokens}
    verbs = {t.lemma for t in sentence.tokens if t.tag.startswith("VB")}
    return Told(frozenset(n.lower() for n in names), frozenset(words), frozenset(verbs))


def _where(told: Iterable[Told]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, one in enumerate(told):
        for word in one.words | one.names:
            found.setdefault(word, []).append(number)
    return found


def _named(document: Document) -> frozenset[str]:
    found = {e.name or e.text for s in document.sentences for e in s.entities if e.label != "PERSON"}
    return frozenset(name for form in found for _, name in peers_of(usual_name(form)))


def _numbers(document: Document) -> frozenset[float]:
    texts = [e.text for s in document.sentences for e in s.entities if e.label == "NUMBER"]
    return frozenset(value for text in (document.article.title, *texts) for value in values(text))


def _dead(sentence: Sentence, start: int, end: int) -> bool:
    first, last = max(0, start - sentence.start - NEAR), end - sentence.start + NEAR
    return bool(DEAD.search(sentence.text[first:last]))


def _acts(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.tokens[i].relation in ("nsubj", "nsubj:pass", "obl:agent") for i in range(first, last))
