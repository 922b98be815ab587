"""GUM's own texts as articles: for labelling cards of other genres than news."""

from __future__ import annotations

import datetime
import functools
import gzip
from collections.abc import Collection, Iterator
from pathlib import Path

from quizgen.model import Article

GENRES = ("academic", "bio", "textbook", "voyage")


@functools.cache
def articles(shared: Path) -> dict[str, Article]:
    """By name, as "gum/GUM_bio_bernoulli"; headings of sections are left out."""
    return {f"gum/{name}": article(block) for name, block in documents(shared, GENRES)}


def documents(shared: Path, genres: Collection[str]) -> Iterator[tuple[str, str]]:
    """Names and blocks of CoNLL-U of the documents of some genres."""
    for part in ("train", "dev"):
        with gzip.open(shared / f"treebank/gum-{part}.conllu.gz", "rt", encoding="utf-8") as file:
            for block in file.read().split("# newdoc id = ")[1:]:
                name = block.split("\n", 1)[0]
                if name.split("_")[1] in genres:
                    yield name, block


def article(block: str) -> Article:
    """The text of a document with title and date."""
    facts = (line[2:] for line in block.splitlines() if line.startswith("# meta::") and " = " in line)
    told = dict(fact.split(" = ", 1) for fact in facts)
    paragraphs: list[str] = []
    heading = False
    for line in block.splitlines():
        if line.startswith("# newpar_block"):
            heading = " = p" not in line
        elif line.startswith("# newpar") or not paragraphs:
            paragraphs.append("")
        elif line.startswith("# text = ") and not heading:
            paragraphs[-1] += (" " if paragraphs[-1] else "") + line[len("# text = ") :]
    text, spans = "", []
    for paragraph in filter(None, paragraphs):
        spans.append((len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    return Article(told["meta::title"], text.rstrip(), tuple(spans), _date(told.get("meta::dateCreated", "")))


def _date(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
