"""Sentences by NLTK's Punkt with our own abbreviations, and rules for what newspapers do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .words import PLAIN_QUOTES

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

Span = tuple[int, int]

ABBREVIATIONS = Path(__file__).parent / "models" / "abbreviations.txt"

# Where a sentence ends whatever Punkt says: at a blank line, before a bullet, after a note's number.
BREAK = r"""(?x)
    \n\s*\n
    | \n(?=[ \t]*(?:[-*•–—▪‣]|\d{{1,2}}[.)])\s)
    | (?<=\S)\s+(?=[•▪‣]\s)
    | (?:(?<=[.?!])|(?<=[.?!]["'”’)]))
      (?: (?P<bracketed>(?:\ ?\[(?:\d[\d,\ –-]*|citation\ needed)\])+)\s+(?=["'“‘(]?[A-Z])
        | (?P<raised>\ \d{{1,2}})\s+(?=(?:{starters})\b) )
"""

SPEECH = "said|says|asked|asks|added|adds|replied|wrote|writes|told|explained|warned|shouted|wondered"

# An end that is none, by what stands on both sides of it; it is written \0.
CONTINUES = r"""(?x)
    [.?!"')\]]\0(?=[a-z][a-z'-]*(?:\W|$))                        # "Why?" he asked
    | [?!]["']\0(?=(?!(?:{starters})\b)(?:[A-Z][\w.'-]*\ ){{1,3}}(?:{speech})\b)  # "Why?" Karlov asked
    | \b(?:[A-Z]\.){{2,}}\0(?!(?:{starters})\b)(?=[A-Z][a-z]+\b) # J.K. Rowling
    | \b[Nn]os?\.\0(?=\d)                                        # No. 10
    | \b(?:Sat|Sun|Mar|Art|Fig|Mass|Miss|Wash|Ill|Ore|Ind|Del|Pa|La|Mo)\.\0(?!(?:{starters})\b)
    | \([^()]{{0,25}}\.\0                                        # (d. 1990)
    | !\0(?=\(\d)                                                # a title: Viva! (1965)
    | \0(?=\[(?:\d[\d,\ –-]*|citation\ needed)\]|\d{{1,2}}$)
"""
# The number of a list, a heading or a figure, and a bullet, belong to what they stand before.
ITEM = re.compile(r"(?:\(?(?:\d{1,2}|[A-Za-z])[.)]|(?:\d\.)+|(?:Figure|Fig\.|Table) [\d.]+|[-*•–—▪‣])$")


# Capitals, perhaps a state and an agency, and a dash.
DATELINE = re.compile(r"[A-Z]{3}[A-Z’' .-]{0,30}(?:, [A-Z][\w. ]{1,20})?(?: \([A-Z][\w/. ]{1,20}\))? (?:—|–|--|-) (?=[\"“‘A-Z])")


def sentence_spans(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Spans of the sentences of each paragraph, without white space at their ends."""
    return [
        span
        for start, end in paragraphs
        for first, last in _blocks(text, start, end)
        for span in _sentences(text, _behind_dateline(text, first, last), last)
    ]


def _behind_dateline(text: str, start: int, end: int) -> int:
    """Where a block begins behind "RIGA —" or "MOSCOW (Reuters) -", which is no part of its sentence."""
    match = DATELINE.match(text, start, end)
    return match.end() if match else start


def _blocks(text: str, start: int, end: int) -> Iterator[Span]:
    """The paragraph, cut before bullets and at blank lines."""
    position = start
    for match in _pattern(BREAK).finditer(text, start, end):
        note = match["bracketed"] or match["raised"] or ""
        yield position, match.start() + len(note)
        position = match.end()
    yield position, end


def _sentences(text: str, start: int, end: int) -> list[Span]:
    block = text[start:end].translate(PLAIN_QUOTES)
    spans: list[Span] = []
    for first, last in _punkt().span_tokenize(block):
        if not block[first:last].strip():
            continue
        if spans and _continues(block, spans[-1], first):
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return [_trimmed(text, start + first, start + last) for first, last in spans]


def _continues(block: str, previous: Span, start: int) -> bool:
    """Whether what Punkt took for a sentence's start only goes on with the previous one."""
    before = block[previous[0] : previous[1]].rstrip()
    if ITEM.match(before):
        return True
    return _pattern(CONTINUES).search(f"{before[-30:]}\0{block[start : start + 80]}") is not None


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


@cache
def _words() -> dict[str, frozenset[str]]:
    """The words of each section of the data file."""
    sections: dict[str, list[str]] = {}
    for line in ABBREVIATIONS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            words.extend(line.split())
    return {name: frozenset(words) for name, words in sections.items()}


@cache
def _pattern(template: str) -> re.Pattern[str]:
    starters = "|".join(word.capitalize() for word in sorted(_words()["starters"]))
    return re.compile(template.format(starters=starters, speech=SPEECH))


@cache
def _punkt() -> PunktSentenceTokenizer:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(_words()["abbreviations"])
    parameters.sent_starters = set(_words()["starters"])
    return PunktSentenceTokenizer(parameters)
