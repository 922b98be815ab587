"""Accuracy of quizgen.language.references on the coreference chains of GUM."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quizgen.language.entities import find_entities
from quizgen.language.references import resolve
from quizgen.model import Reference, Sentence

from .coreference import Annotated, Chained

PRONOUNS = frozenset(("he", "him", "his", "she", "her"))
SHARE = 0.3  # a chain has the name when it holds so much of what the name's commonest chain holds


def measure(documents: Iterable[Annotated]) -> Counter[str]:
    """Counts of "pronouns" in the text, "resolved" and "right" ones, and "nouns" and "right nouns" resolved."""
    counts: Counter[str] = Counter()
    for document in documents:
        entities = find_entities(document.sentences, document.article)
        sentences = [replace(s, entities=found) for s, found in zip(document.sentences, entities, strict=True)]
        chains = name_chains(sentences, document.mentions)
        for sentence, mentions, references in zip(
            sentences, document.mentions, resolve(sentences, document.article), strict=True
        ):
            counts["pronouns"] += sum(token.text.lower() in PRONOUNS for token in sentence.tokens)
            for reference in references:
                right = _chain(reference, mentions) & chains.get(reference.name, set())
                pronoun = reference.text.lower() in PRONOUNS
                counts["resolved" if pronoun else "nouns"] += 1
                counts["right" if pronoun else "right nouns"] += bool(right)
    return counts


def name_chains(sentences: Sequence[Sentence], mentions: Sequence[Sequence[Chained]]) -> dict[str, set[str]]:
    """Name -> the chains of the mentions that its entities head."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence, chained in zip(sentences, mentions, strict=True):
        for entity in sentence.entities:
            for mention in chained:
                if mention.first <= entity.first <= mention.head < entity.last:
                    votes[entity.name][mention.chain] += 1
    return {name: {c for c, n in found.items() if n >= SHARE * max(found.values())} for name, found in votes.items()}


def _chain(reference: Reference, mentions: Sequence[Chained]) -> set[str]:
    return {m.chain for m in mentions if m.head == reference.last - 1 and m.first == reference.first}
