"""A fact: one clause with its parts in reach, ready to be asked about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..model import Entity, Sentence
from .words import Word, indices, join


@dataclass(frozen=True)
class Part:
    """A phrase of a clause. head: the token that carries it; fronted: it stood before the subject.

    Every rule, gate and feature asks it for its tokens or its text, so it finds them once.
    """

    relation: str
    head: int
    words: tuple[Word, ...]
    fronted: bool = False

    @cached_property
    def tokens(self) -> frozenset[int]:
        """The indices of the tokens that the words cover."""
        return frozenset(indices(self.words))

    @cached_property
    def text(self) -> str:
        """The words as running text."""
        return join(self.words)


@dataclass(frozen=True, slots=True)
class Fact:
    """A simplified clause of a sentence.

    verb: token of the predicate (a verb, or the noun or adjective after a copula).
    chain: auxiliaries, copula, adverbs and the verb as they follow the subject, the finite word first.
    parts: complements and adjuncts in the order in which they follow the verb.
    kind: main, conjunct, relative, adverbial, reported; sentence and role.
    speaker: who claims it, ready for "According to …", or "".
    number: index of the sentence in the document.
    """

    number: int
    sentence: Sentence
    verb: int
    lemma: str
    subject: Part
    chain: tuple[Word, ...]
    parts: tuple[Part, ...]
    kind: str = "main"
    passive: bool = False
    copular: bool = False
    modal: bool = False
    speaker: str = ""
    dropped: int = 0

    def entities(self, part: Part) -> list[Entity]:
        """Entities of the sentence that lie wholly within the part, in order."""
        inside = part.tokens
        return [e for e in self.sentence.entities if e.first in inside and inside.issuperset(range(e.first, e.last))]

    def governs(self, i: int) -> bool:
        """Whether the token belongs to the fact's own verb, and not to that of a clause inside."""
        tokens, node = self.sentence.tokens, verb_over(self.sentence, i)
        return node == self.verb or self.copular or tokens[node].relation == "xcomp" and tokens[node].head == self.verb


def verb_over(sentence: Sentence, i: int) -> int:
    """The nearest verb over the token, the root where there is none."""
    while sentence.tokens[i].head >= 0 and not sentence.tokens[i].tag.startswith("VB"):
        i = sentence.tokens[i].head
    return i
