"""What an article names, dates and counts: typed spans in each sentence."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Article, Entity, Sentence
from .dates import normalise
from .mention_features import Usage, usage
from .mentions import mentions
from .naming import canonical_names
from .quantities import quantities
from .retype import retyped
from .spans import Span, clean, without_overlap


def find_entities(sentences: Sequence[Sentence], article: Article) -> list[tuple[Entity, ...]]:
    """The entities of each sentence, in order and without overlap; tokens need text and tag."""
    words = [[token.text for token in sentence.tokens] for sentence in sentences]
    used = usage(words)
    found = retyped(words, [_spans(sentence, used) for sentence in sentences])
    names = canonical_names(words, found)
    return [
        tuple(_entity(span, name, sentence, article) for span, name in zip(spans, named))
        for sentence, spans, named in zip(sentences, found, names)
    ]


def _spans(sentence: Sentence, used: Usage) -> list[Span]:
    words = [token.text for token in sentence.tokens]
    tags = [token.tag for token in sentence.tokens]
    named = [
        span
        for found in mentions(words, tags, used)
        if (span := clean(Span(found.first, found.last, found.label, scores=found.scores), words, tags))
    ]
    return without_overlap(named, [Span(*found) for found in quantities(words, tags)])


def _entity(span: Span, name: str, sentence: Sentence, article: Article) -> Entity:
    start, end = sentence.tokens[span.first].start, sentence.tokens[span.last - 1].end
    text = article.text[start:end]
    value = normalise(text, article.date, tense(sentence, span)) if span.label == "DATE" else ""
    return Entity(start, end, text, span.label, span.kind, name or text, value, span.first, span.last)


def tense(sentence: Sentence, span: Span) -> str:
    """past, future or "" by the verbs before and after the phrase; the nearest one decides."""
    near = sorted(range(len(sentence.tokens)), key=lambda i: (abs(i - span.first), i))
    for i in near:
        token = sentence.tokens[i]
        if token.tag == "VBD" or token.text.lower() in ("has", "have", "had"):
            return "past"
        if token.text.lower() in ("will", "'ll", "’ll", "shall") or token.tag == "VBZ" and token.text == "plans":
            return "future"
    return ""
