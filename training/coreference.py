"""GUM's documents as analysed sentences, with the chain of each mention."""

from __future__ import annotations

import pathlib
from collections.abc import Sequence
from typing import NamedTuple

from quizgen.language.lemmas import lemma
from quizgen.language.tags import tag
from quizgen.language.tree import parse
from quizgen.model import Article, Sentence, Token

from .named import blocks, mentions_of


class Chained(NamedTuple):
    """A sentence's mentions: first, last (exclusive), head (token indices) and chain."""

    first: int
    last: int
    head: int
    chain: str


class Annotated(NamedTuple):
    article: Article
    sentences: list[Sentence]
    mentions: list[list[Chained]]


def documents(path: pathlib.Path, predicted: bool = True) -> list[Annotated]:
    """The documents with predicted tags, lemmas and trees over the gold words, or with the gold ones."""
    groups: list[list[list[list[str]]]] = []
    for rows in blocks(path):
        if rows[0][0] == "newdoc":
            groups.append([])
        else:
            groups[-1].append(rows)
    return [_document(group, predicted) for group in groups]


def _document(group: Sequence[list[list[str]]], predicted: bool) -> Annotated:
    text = ""
    starts = []
    sentences = []
    for rows in group:
        if rows[0][0] == "newpar":
            starts.append(len(text))
            continue
        tokens, text = _tokens(rows, text, predicted)
        sentences.append(Sentence(tokens[0].start, tokens[-1].end, text[tokens[0].start : tokens[-1].end], tokens))
    mentions = [[Chained(f, l, _head(rows, f, l), chain) for f, l, _, chain in mentions_of(rows)] for rows in group if rows[0][0] != "newpar"]
    paragraphs = tuple(zip(starts, [*starts[1:], len(text)], strict=True))
    return Annotated(Article("", text, paragraphs), sentences, mentions)


def _tokens(rows: list[list[str]], text: str, predicted: bool) -> tuple[tuple[Token, ...], str]:
    words = [row[1] for row in rows]
    tags = tag(words) if predicted else [row[4] for row in rows]
    heads, relations = parse(words, tags) if predicted else ([int(r[6]) - 1 for r in rows], [r[7] for r in rows])
    tokens = []
    for row, word, tag_, head, relation in zip(rows, words, tags, heads, relations, strict=True):
        start = len(text)
        tokens.append(Token(word, start, start + len(word), tag_, lemma(word, tag_), head, relation))
        text += word + ("" if "SpaceAfter=No" in row[9] else " ")
    return tuple(tokens), text


def _head(rows: list[list[str]], first: int, last: int) -> int:
    return next(i for i in range(first, last) if not first <= int(rows[i][6]) - 1 < last)
