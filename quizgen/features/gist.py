"""What features look up in the whole article: what is told where, how often, and in whose words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..gates.telling import stems
from ..model import Document, Token

TOPIC = 3  # sentences that a word of the topic stands in at least


@dataclass(frozen=True, slots=True)
class Gist:
    """title, lead: stems of the title and of the first three sentences.

    spread: in how many sentences a stem stands; nouns, names: the sentence in which each is first told;
    mentions: how often a name is told; places: the same of places alone; speech: whether each sentence holds a
    quotation; openers: offsets of paragraphs.
    """

    title: frozenset[str]
    lead: frozenset[str]
    spread: Counter[str]
    nouns: dict[str, int]
    names: dict[str, int]
    mentions: Counter[str]
    places: Counter[str]
    speech: tuple[bool, ...]
    openers: frozenset[int]
    total: int

    def topical(self, stem: str) -> bool:
        """Whether the stem is one of the topic."""
        return self.spread[stem] >= TOPIC


def gist(document: Document) -> Gist:
    sentences = document.sentences
    nouns: dict[str, int] = {}
    names: dict[str, int] = {}
    for number, sentence in enumerate(sentences):
        for token in sentence.tokens:
            if token.tag in ("NN", "NNS"):
                nouns.setdefault(token.lemma.lower(), number)
        for entity in sentence.entities:
            names.setdefault(entity.name, number)
    entities = [e for s in sentences for e in s.entities]
    return Gist(
        stems(document.article.title),
        frozenset().union(*(stems(s.text) for s in sentences[:3])),
        Counter(word for s in sentences for word in {stem(t) for t in s.tokens if content(t)}),
        nouns,
        names,
        Counter(name for e in entities for name in {e.name, e.text}),
        Counter(e.name for e in entities if e.label == "PLACE"),
        tuple(any(c in s.text for c in '“”"') for s in sentences),
        frozenset(start for start, _ in document.article.paragraphs),
        max(1, len(sentences)),
    )


def content(token: Token) -> bool:
    """Whether the word tells what a text is about."""
    return token.tag.startswith(("NN", "JJ", "VB"))


def stem(token: Token) -> str:
    return token.lemma.lower().rstrip("s")
