"""Features of a word for the tagger of names; training and run time share them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from .gazetteers import first_names, listed_spans
from .tags import CACHED, normal, shape
from .titlewords import (
    EVENT_HEADS,
    LAW_HEADS,
    ORGANIZATION_HEADS,
    PERSON_ROLES,
    PERSON_TITLES,
    PLACE_HEADS,
    TITLES,
)

EDGE = "<s>"
JOINERS = frozenset("of the and & for de la del da di du von van der den al el bin ibn ul le des on in to 's ’s ' - –".split())
_SPEECH = frozenset("said says told added explained argued insisted tweeted admitted recalled".split())
_LOCATIVE = frozenset("in In near outside across throughout".split())
_PARTS = frozenset(
    """city town village island province state region capital district port suburb north south east west centre center streets
    outskirts republic north-east north-west south-east south-west northeast northwest southeast southwest""".split()
)
_OF_FIRMS = frozenset(
    """executives officials employees workers engineers spokesman spokeswoman spokesperson shares stock shareholders customers
    users stores products models headquarters management CEO staff members fans researchers scientists players""".split()
)
_FIRMS = frozenset("companies firms company firm brands brand giant giants startups start-ups automaker groups".split())
_CLASSES = (
    ("per", PERSON_ROLES), ("org", ORGANIZATION_HEADS), ("pla", PLACE_HEADS), ("eve", EVENT_HEADS), ("law", LAW_HEADS),
)


class Usage(NamedTuple):
    """How the article uses its words: written small, with a capital inside a sentence; as persons, as places."""

    small: Counter[str]
    capital: Counter[str]
    persons: frozenset[str]  # after a title or first name, or before "said"
    places: frozenset[str]  # after "in", or beside "city", "island" and the like
    firms: frozenset[str]  # before "shares", "employees" and the like, or after "companies like"


def usage(sentences: Sequence[Sequence[str]]) -> Usage:
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    persons: set[str] = set()
    places: set[str] = set()
    firms: set[str] = set()
    names = first_names()
    for words in sentences:
        small.update(word for word in words if word.islower())
        capital.update(word for word in words[1:] if word[:1].isupper())
        for word, following in zip(words, words[1:]):
            if following[:1].isupper() and (word in PERSON_TITLES or word in names):
                persons.add(following)
            elif following in _SPEECH:
                persons.add(word)
            elif word in _LOCATIVE and following[:1].isupper():
                places.add(following)
            elif following in _OF_FIRMS and word[:1].isupper():
                firms.add(word)
        for before, of, word in zip(words, words[1:], words[2:]):
            if of == "of" and before.lower() in _PARTS and word[:1].isupper():
                places.add(word)
            elif before in _FIRMS and of in ("like", "as", "including", ",") and word[:1].isupper():
                firms.add(word)
    return Usage(small, capital, frozenset(persons - TITLES), frozenset(places), frozenset(firms))


def candidates(words: Sequence[str]) -> list[bool]:
    """Whether each word can be part of a name: it has a capital or a digit, or joins two words that have."""
    named = [not word.islower() and (word[:1].isupper() or any(c.isupper() for c in word)) for word in words]
    padded = [False, False, *named, False, False]
    found = []
    for i, word in enumerate(words):
        before, after = padded[i + 1], padded[i + 3]
        near = (before or padded[i]) and (after or padded[i + 4])
        beside = (before or after) and (near or word[:1].isdigit())
        found.append(named[i] or beside or near and (word.lower() in JOINERS or not word.isalnum()))
    return found


def features(words: Sequence[str], tags: Sequence[str], article: Usage) -> list[list[str]]:
    """The features of each word; an empty list for one that cannot be part of a name."""
    listed = _listed(words)
    shapes = [EDGE, EDGE, *map(shape, words), EDGE, EDGE]
    lower = [EDGE, EDGE, *map(normal, words), EDGE, EDGE]
    padded = [EDGE, EDGE, *tags, EDGE, EDGE]
    kinds = [*map(_kind, words), "", ""]
    possible = candidates(words)
    # Only those are asked for that may be in a name, and the words behind them.
    used = [_used(word, i, article) if possible[i] or possible[i - 1] else "" for i, word in enumerate(words)] + [""]
    found: list[list[str]] = []
    for i in range(len(words)):
        if not possible[i]:
            found.append([])
            continue
        word, w, before, after, t, s = words[i], lower[i + 2], lower[i + 1], lower[i + 3], padded[i + 2], shapes[i + 2]
        here = listed[i]
        feats = [
            "b",
            "w" + word,
            "l" + w,
            "h" + s,
            "t" + t,
            "p" + w[:3],
            "s3" + w[-3:],
            "s4" + w[-4:],
            "-1" + before,
            "-2" + lower[i],
            "+1" + after,
            "+2" + lower[i + 4],
            "-b" + lower[i] + " " + before,
            "+b" + after + " " + lower[i + 4],
            "-w" + before + " " + w,
            "+w" + w + " " + after,
            "-t" + padded[i + 1] + " " + t,
            "+t" + t + " " + padded[i + 3],
            "-s" + shapes[i + 1] + " " + s,
            "+s" + s + " " + shapes[i + 3],
            "+T" + t + padded[i + 3] + " " + padded[i + 4],
            "-S" + shapes[i] + shapes[i + 1] + " " + s + " " + shapes[i + 3],
            "k" + kinds[i] + ">" + kinds[i + 1],
            "K" + kinds[i] + ">" + _rest(words, kinds, i),
            "g" + here,
            "G" + here + ">" + listed[i + 1] + ">" + s,
            "-g" + (listed[i - 1] if i else EDGE) + ">" + here,
            "-k" + (kinds[i - 1] if i else EDGE) + ">" + kinds[i] + here,
            "u" + used[i] + s,
            "U" + used[i] + used[i + 1] + here,
        ]
        found.append(feats)
    return found


@lru_cache(CACHED)
def _kind(word: str) -> str:
    """What the word says about the name it stands in or beside: title, first name, head of an organization ..."""
    found = [kind for kind, words in _CLASSES if word.lower() in words]
    if word in TITLES:
        found.append("T")
    if word in first_names():
        found.append(first_names()[word])
    return ",".join(found)


def _rest(words: Sequence[str], kinds: Sequence[str], i: int) -> str:
    """The kind of the last word of the run of capitals that goes on from word i."""
    j = i
    while j + 1 < len(words) and j < i + 6 and words[j + 1][:1].isupper():
        j += 1
    return "%d%s" % (min(j - i, 3), kinds[j])


def _listed(words: Sequence[str]) -> list[str]:
    """Per word the kinds of the listed name that covers it, with B or I; one empty string more than words."""
    found = [""] * (len(words) + 1)
    for first, last, kinds in listed_spans(words):
        name = ",".join(sorted(kinds))
        for i in range(first, last):
            found[i] = ("B" if i == first else "I") + name
    return found


def _used(word: str, i: int, article: Usage) -> str:
    small = article.small[word.lower()]
    capital = article.capital[word]
    roles = (word in article.persons) + 2 * (word in article.places) + 4 * (word in article.firms)
    return "%d%d%d%d" % (i == 0, small > 0, min(capital, 2), roles)
