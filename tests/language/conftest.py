"""The treebanks' raw text, put together again from the words and SpaceAfter=No."""

import gzip
from itertools import groupby
from pathlib import Path

import pytest

TREEBANK = Path(__file__).parents[3] / "shared" / "treebank"


def lines_of(name):
    path = TREEBANK / f"{name}.conllu.gz"
    if not path.exists():
        pytest.skip(f"without {path}")
    return gzip.decompress(path.read_bytes()).decode().splitlines()


def blocks_of(name):
    """Of each sentence the number of its paragraph and its rows."""
    paragraph, rows = 0, []
    for line in lines_of(name):
        paragraph += line.startswith(("# newpar", "# newdoc"))
        if line and line[0] != "#":
            rows.append(line.split("\t"))
        elif rows and not line:
            yield paragraph, rows
            rows = []


def raw(rows):
    """The sentence's text and the spans of its words."""
    text, spans, until, after = "", [], 0, ""
    for number, form, *_, misc in rows:
        if "-" in number:
            until, after = int(number.split("-")[1]), misc
        elif "." not in number:
            spans.append((len(text), len(text) + len(form)))
            text += form
            inside = int(number) < until
            text += "" if inside or "SpaceAfter=No" in (after if int(number) == until else misc) else " "
    return text.rstrip(), spans


def sentences_of(name):
    """Raw text and spans of the words of each sentence."""
    return [raw(rows) for _, rows in blocks_of(name)]


def paragraphs_of(name):
    """Raw text and the set of spans of the sentences of each paragraph."""
    for _, group in groupby(blocks_of(name), key=lambda block: block[0]):
        text, spans = "", set()
        for _, rows in group:
            sentence, _ = raw(rows)
            spans.add((len(text), len(text) + len(sentence)))
            text += sentence + " "
        yield text.rstrip(), spans


@pytest.fixture
def rows_of():
    """Of each sentence the rows of its words, ten fields each."""
    return lambda name: [[row for row in rows if row[0].isdigit()] for _, rows in blocks_of(name)]


@pytest.fixture(name="sentences_of")
def fixture_sentences_of():
    return sentences_of


@pytest.fixture(name="paragraphs_of")
def fixture_paragraphs_of():
    return paragraphs_of
