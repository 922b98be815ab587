"""Article -> analysed sentences, on NLTK. The steps, in order, are on this page."""

from __future__ import annotations

from dataclasses import replace

from ..model import Article, Document, Entity, Sentence, Token
from .entities import find_entities
from .keywords import find_keywords
from .lemmas import lemma
from .references import resolve
from .sentences import sentence_spans
from .tags import tag
from .tree import parse
from .words import word_spans


def analyse(article: Article) -> Document:
    """The article's sentences with tokens, dependency tree, entities and references."""
    spans = sentence_spans(article.text, article.paragraphs)
    sentences = [_sentence(article.text, start, end) for start, end in spans]
    entities = find_entities(sentences, article)
    sentences = [replace(s, entities=found) for s, found in zip(sentences, entities, strict=True)]
    references = resolve(sentences, article)
    sentences = [replace(s, references=found) for s, found in zip(sentences, references, strict=True)]
    terms = find_keywords(sentences)
    sentences = [replace(s, entities=_merged(s.entities, found)) for s, found in zip(sentences, terms, strict=True)]
    return Document(article, tuple(sentences))


def _merged(entities: tuple[Entity, ...], terms: tuple[Entity, ...]) -> tuple[Entity, ...]:
    return tuple(sorted((*entities, *terms), key=lambda entity: entity.start))


def _sentence(text: str, start: int, end: int) -> Sentence:
    spans = word_spans(text, start, end)
    words = [text[first:last] for first, last in spans]
    tags = tag(words)
    rows = zip(spans, words, tags, *parse(words, tags), strict=True)
    tokens = tuple(
        Token(word, first, last, tag, lemma(word, tag), head, relation)
        for (first, last), word, tag, head, relation in rows
    )
    return Sentence(start, end, text[start:end], tokens)
