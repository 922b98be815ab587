"""The treebanks in CoNLL-U, plain or gzipped."""

from __future__ import annotations

import gzip
import pathlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Word(NamedTuple):
    """One syntactic word; `head` is its governor's index in the sentence, from 0, and -1 for the root."""

    form: str
    xpos: str
    upos: str
    lemma: str
    head: int
    relation: str
    misc: str


def sentences(path: pathlib.Path) -> list[list[Word]]:
    """Every sentence of the file, without multiword ranges (3-4) and empty nodes (5.1).

    Raises ValueError for a file that holds no sentence.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        found = list(_blocks(lines))
    if not found:
        raise ValueError(f"no sentence in {path}")
    return found


def _blocks(lines: Iterable[str]) -> Iterator[list[Word]]:
    words: list[Word] = []
    for line in lines:
        fields = line.rstrip("\n").split("\t")
        if len(fields) == 1 and not fields[0] and words:
            yield words
            words = []
        elif fields[0].isdecimal():
            words.append(_word(fields))
    if words:
        yield words


def _word(fields: list[str]) -> Word:
    _, form, lemma, upos, xpos, _, head, relation, _, misc = fields
    return Word(form, xpos, upos, lemma, int(head) - 1, relation, misc)
