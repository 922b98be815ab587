"""The nouns: frozen dataclasses without I/O.

Offsets are characters into `Article.text`, end exclusive: `text[x.start:x.end] == x.text`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article. `text` is its body without title and byline; `paragraphs` are spans of it."""

    title: str
    text: str
    paragraphs: tuple[tuple[int, int], ...]
    date: datetime.date | None = None
    byline: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """A word. `tag` is a Penn Treebank tag, `relation` a Universal Dependencies relation.

    `head` is the index of the governing token in the same sentence, -1 for the root.
    """

    text: str
    start: int
    end: int
    tag: str = ""
    lemma: str = ""
    head: int = -1
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that can be asked for.

    label: PERSON, PLACE, ORGANIZATION, DATE, TIME, NUMBER, EVENT, GROUP, WORK or TERM.
    kind: finer, or "": country, city, region, other for a PLACE; count, money, percent, measure, age,
        ordinal, duration for a NUMBER; nationality for a GROUP; law for a WORK.
    name: the canonical name in the document ("Karlov" has the name "Andrei Karlov").
    value: for a DATE what it means by the article's date ("2016-12-27", "2016-12", "2016", "2014/2015"),
        "" when it cannot be resolved.
    first, last: token indices in the sentence, last exclusive.
    """

    start: int
    end: int
    text: str
    label: str
    kind: str = ""
    name: str = ""
    value: str = ""
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Reference:
    """A pronoun or definite noun phrase ("he", "the envoy") resolved to the name it stands for."""

    start: int
    end: int
    text: str
    name: str
    label: str
    first: int = 0
    last: int = 0


@dataclass(frozen=True)
class Sentence:
    """A sentence with its analysis; `text` is verbatim. What every card asks of it is found once."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...] = ()
    entities: tuple[Entity, ...] = ()
    references: tuple[Reference, ...] = ()

    @cached_property
    def below(self) -> list[list[int]]:
        """The dependents of each token, in order."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head >= 0:
                below[token.head].append(i)
        return below

    @cached_property
    def named(self) -> frozenset[int]:
        """The tokens of names."""
        names = (e for e in self.entities if e.label not in ("NUMBER", "TERM"))
        return frozenset(i for e in names for i in range(e.first, e.last))

    @cached_property
    def known(self) -> frozenset[int]:
        """The tokens of names, and of what was resolved to one."""
        return self.named.union(*(range(r.first, r.last) for r in self.references))


@dataclass(frozen=True)
class Document:
    """An article and its analysed sentences, in order."""

    article: Article
    sentences: tuple[Sentence, ...]

    @cached_property
    def nouns(self) -> dict[str, int]:
        """The lemma of each noun and name -> the first sentence that holds it."""
        found: dict[str, int] = {}
        for number, sentence in enumerate(self.sentences):
            for token in sentence.tokens:
                if token.tag.startswith("NN"):
                    found.setdefault(token.lemma, number)
        return found


@dataclass(frozen=True, slots=True)
class Cloze:
    """A statement with one gap, written `[...]` in `front`; `hint` names the kind of answer or is "".

    distractors: wrong answers that would fit, for exercises that need them; often none.
    changed: when the content last changed, for updates in Anki; None for "never since the article's date".
    context: what the article says just before, to be shown small above a front that leans on it; "" where none does.
    """

    type: ClassVar[str] = "cloze"
    key: str
    front: str
    answer: str
    sentence: str
    start: int
    end: int
    rule: str
    hint: str = ""
    aliases: tuple[str, ...] = ()
    score: float = 0.0
    tags: tuple[str, ...] = ()
    changed: datetime.datetime | None = None
    distractors: tuple[str, ...] = ()
    context: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question and its answer; `distractors` and `context` as of a `Cloze`."""

    type: ClassVar[str] = "qa"
    key: str
    front: str
    answer: str
    sentence: str
    start: int
    end: int
    rule: str
    aliases: tuple[str, ...] = ()
    score: float = 0.0
    tags: tuple[str, ...] = ()
    changed: datetime.datetime | None = None
    distractors: tuple[str, ...] = ()
    context: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A multiple-choice question; `distractors` are the wrong options, in no meaningful order."""

    type: ClassVar[str] = "mcq"
    key: str
    front: str
    answer: str
    sentence: str
    start: int
    end: int
    rule: str
    distractors: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    score: float = 0.0
    tags: tuple[str, ...] = ()
    changed: datetime.datetime | None = None
    context: str = ""


Card = Cloze | Question | Choice


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A candidate that is not in the deck, and why."""

    card: Card
    reason: str


@dataclass(frozen=True, slots=True)
class Deck:
    """Cards of one article, best first, with the candidates that were left out.

    id: the article's identity when it was kept in a deck file, "" to find it by link, or by date and title.
    """

    title: str
    cards: tuple[Card, ...]
    date: datetime.date | None = None
    source: str = ""
    text: str = ""
    left_out: tuple[LeftOut, ...] = ()
    id: str = ""

    def write(self, path: str) -> None:
        """Write the deck in the format of the path's suffix.

        Raises OutputError when the format is unknown or the target cannot be written.
        """
        from .write import write

        write([self], path)
