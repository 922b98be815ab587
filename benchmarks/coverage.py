"""Whether decks ask for what people find worth asking or telling of an article.

    python benchmarks/coverage.py

Of the names in people's questions and answers (../shared/articles/guardian), of those in people's summaries, and of the
salient entities with a name that at least three of five summaries tell (GUM, ../shared/treebank): the share that the
default deck asks for, that it asks for or mentions on a front, and that stand there when the title does. What the title
tells is never asked for.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from quizgen import Deck, make_deck, read_article  # noqa: E402
from quizgen.language import analyse  # noqa: E402
from quizgen.model import Article  # noqa: E402
from training.gum_articles import article as gum_article  # noqa: E402
from training.gum_articles import documents  # noqa: E402
from training.named import mentions_of  # noqa: E402

SHARED = ROOT.parent / "shared"
GENRES = ("news", "bio", "voyage", "academic", "textbook")
NAMES = {"PERSON", "PLACE", "ORGANIZATION", "GROUP", "EVENT", "WORK"}
SALIENT = 3  # of five summaries
Forms = frozenset[str]


class Share(NamedTuple):
    """wanted: names that people have; of these asked: answers; told: answers or on fronts; shown: or in the title."""

    wanted: int
    asked: int
    told: int
    shown: int

    def __str__(self) -> str:
        shares = (f"{part / max(1, self.wanted):4.0%}" for part in self[1:])
        return "{:4} names: {} asked for, {} told, {} with the title".format(self.wanted, *shares)


def total(shares: Iterable[Share]) -> Share:
    return Share(*map(sum, zip(*shares, strict=True)))


def share(wanted: Iterable[Forms], deck: Deck) -> Share:
    """How many of the names, each with the forms that it goes by, a deck asks for and tells."""
    names = list(wanted)
    answers = [card.answer for card in deck.cards]
    told = [*answers, *(card.front for card in deck.cards)]
    counts = (sum(_stands(name, texts) for name in names) for texts in (answers, told, [*told, deck.title]))
    return Share(len(names), *counts)


def _stands(forms: Forms, texts: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) for form in forms for text in texts)


def named_in(article: Article, text: str) -> list[Forms]:
    """The names of the article that a text has, too."""
    forms: dict[str, set[str]] = {}
    for sentence in analyse(article).sentences:
        for entity in sentence.entities:
            if entity.label in NAMES and entity.text[:1].isupper():
                forms.setdefault(entity.name or entity.text, set()).update((entity.text, entity.name or entity.text))
    return [found for found in map(frozenset, forms.values()) if _stands(found, [text])]


def questions(folder: Path) -> Iterator[Share]:
    """The names of people's questions and their answers, article by article."""
    for path in sorted(folder.glob("*.json")):
        asked = json.loads(path.read_text(encoding="utf-8"))["human_questions"]
        article = read_article(path.with_suffix(".txt"))
        text = "\n".join(f"{q['question']} {q['answer']}" for q in asked)
        yield share(named_in(article, text), make_deck(article))


def summaries(shared: Path, genre: str) -> Iterator[tuple[Share, Share]]:
    """The names of people's summaries, and the salient entities that have a name, document by document."""
    for _, block in documents(shared, [genre]):
        article = gum_article(block)
        deck, told = make_deck(article), "\n".join(re.findall(r"^# meta::summary\d+ = \(human.*?\) (.*)", block, re.M))
        yield share(named_in(article, told), deck), share(salient(block).values(), deck)


def salient(block: str) -> Mapping[str, Forms]:
    """Salient entities by their number, each with its mentions that are names."""
    [line] = re.findall(r"^# meta::salientEntities = (.*)", block, re.M) or [""]
    wanted = {number for number, grade in re.findall(r"(\d+) \((\d)", line) if int(grade) >= SALIENT}
    found: dict[str, set[str]] = {}
    for text in block.split("\n\n"):
        rows = [fields for row in text.splitlines() if (fields := row.split("\t"))[0].isdecimal()]
        for first, last, _, chain in mentions_of(rows):
            if chain in wanted and (name := _name(rows[first:last])):
                found.setdefault(chain, set()).add(name)
    return {number: frozenset(names) for number, names in found.items()}


def _name(rows: list[list[str]]) -> str:
    """The mention where it is a name, and nothing but an article before it; else ""."""
    words = rows[1:] if rows[0][4] == "DT" else rows
    if not words or not all(row[4].startswith("NNP") or row[3] in ("ADP", "DET", "PUNCT") for row in words):
        return ""
    return "".join(row[1] + ("" if "SpaceAfter=No" in row[9] else " ") for row in words).strip()


def main() -> None:
    if not SHARED.exists():
        sys.exit(f"no {SHARED}")
    print("people's questions   ", total(questions(SHARED / "articles/guardian")))
    for genre in GENRES:
        told, entities = zip(*summaries(SHARED, genre), strict=True)
        print(f"summaries, {genre:10}", total(told))
        print(f"salient, {genre:12}", total(entities))


if __name__ == "__main__":
    main()
