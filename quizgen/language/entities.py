"""What an article names, dates and counts: typed spans in each sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from ..model import Article, Entity, Sentence
from .complete import completed
from .dates import normalise, tense
from .mention_features import Usage, usage
from .mentions import mentions
from .naming import with_canonical_names
from .quantities import quantities
from .retype import retyped
from .spans import Span, cleaned, without_overlap

_DAYS = (
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October"
    "|November|December"
)


def find_entities(sentences: Sequence[Sentence], article: Article) -> list[tuple[Entity, ...]]:
    """The entities of each sentence, in order and without overlap; tokens need text and tag."""
    words = [[token.text for token in sentence.tokens] for sentence in sentences]
    tags = [[token.tag for token in sentence.tokens] for sentence in sentences]
    used = usage(words)
    named = completed(words, tags, [_names(*row, used) for row in zip(words, tags)])
    typed = retyped(words, named)
    found = [
        with_ages(row, without_overlap(spans, [Span(*found) for found in quantities(row, row_tags)]))
        for row, row_tags, spans in zip(words, tags, typed)
    ]
    entities = [[_entity(span, sentence, article) for span in spans] for sentence, spans in zip(sentences, found)]
    rows = with_canonical_names(entities, article.text)
    things = {text for text in {e.text for row in rows for e in row if _is_short(e)} if _is_thing(text, article)}
    return [tuple(_unless_thing(entity, things) for entity in row) for row in rows]


def _unless_thing(entity: Entity, things: Set[str]) -> Entity:
    """ "Webb" keeps its own name beside "Webb Space Telescope": it may be the thing as well as the man. """
    return replace(entity, name=entity.text) if entity.text in things and _is_short(entity) else entity


def _is_short(entity: Entity) -> bool:
    """Whether a person of a longer name is told by one word."""
    return entity.label == "PERSON" and " " not in entity.text and entity.name != entity.text


def _is_thing(text: str, article: Article) -> bool:
    """Whether the word begins a longer name in the article."""
    return re.search(rf"\b{re.escape(text)} (?!(?:{_DAYS})\b)[A-Z][a-z]{{3,}}", article.text) is not None


def _names(words: Sequence[str], tags: Sequence[str], used: Usage) -> list[Span]:
    spans = (Span(m.first, m.last, m.label, scores=m.scores) for m in mentions(words, tags, used))
    return [clean for span in spans for clean in cleaned(span, words, tags)]


def with_ages(words: Sequence[str], spans: Sequence[Span]) -> list[Span]:
    """A number between commas after a person is an age: "Ann Lee, 34, said"."""
    persons = {span.last for span in spans if span.label == "PERSON"}
    return [
        span._replace(kind="age")
        if span.kind == "count" and span.first - 1 in persons and words[span.first - 1] in ",(" and _years(words, span)
        else span
        for span in spans
    ]


def _years(words: Sequence[str], span: Span) -> bool:
    number = words[span.first]
    after = words[span.last] if span.last < len(words) else "."
    return span.last - span.first == 1 and number.isdecimal() and int(number) < 120 and after in ",.);:"


def _entity(span: Span, sentence: Sentence, article: Article) -> Entity:
    start, end = sentence.tokens[span.first].start, sentence.tokens[span.last - 1].end
    text = article.text[start:end]
    value = normalise(text, article.date, tense(sentence.tokens, span.first)) if span.label == "DATE" else ""
    return Entity(start, end, text, span.label, span.kind, text, value, span.first, span.last)
