"""How well pasted pages are read: the share of the article's sentences kept, and of the kept that are the article's.

    python benchmarks/reading.py

Pages: ../shared/articles/pages, *.pasted.txt (and *.html.gz, by quizgen's HTML route and by the bare extractor, where
the extra `read` is installed) against *.body.txt as people marked it. A sentence counts as found when its words stand
in the other text in the same order.
"""

from __future__ import annotations

import gzip
import importlib.util
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from quizgen.errors import QuizgenError  # noqa: E402
from quizgen.read import article_from_text, read_article  # noqa: E402

PAGES = ROOT.parent / "shared" / "articles" / "pages"


def sentences(text: str) -> list[str]:
    """The words of each sentence, in lower case; rules and bullets without a word are none."""
    pieces = re.split(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n", text)
    return [words for piece in pieces if (words := _words(piece))]


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def found(pieces: list[str], text: str) -> int:
    padded = f" {_words(text)} "
    return sum(f" {piece} " in padded for piece in pieces)


def read_pasted(path: Path) -> str:
    return read_article(path).text


def read_html(path: Path) -> str:
    return article_from_text(_html(path)).text


def read_by_extractor(path: Path) -> str:
    import trafilatura

    return trafilatura.extract(_html(path), include_comments=False, include_tables=False, favor_precision=True) or ""


def _html(path: Path) -> str:
    with gzip.open(path.with_name(path.name.replace(".pasted.txt", ".html.gz"))) as file:
        return file.read().decode("utf-8", errors="replace")


def measure(pages: Path = PAGES, read: Callable[[Path], str] = read_pasted) -> Iterator[tuple[str, int, int, int, int]]:
    """(page, sentences of the body found, of the body, kept sentences that are of the body, kept)."""
    for pasted in sorted(pages.glob("*.pasted.txt")):
        body = pasted.with_name(pasted.name.replace(".pasted.", ".body.")).read_text(encoding="utf-8")
        try:
            kept = read(pasted)
        except QuizgenError:
            kept = ""
        marked, ours = sentences(body), sentences(kept)
        yield pasted.name.split(".")[0], found(marked, kept), len(marked), found(ours, body), len(ours)


def report(route: str, rows: list[tuple[str, int, int, int, int]]) -> str:
    kept, marked, right, ours = (sum(row[column] for row in rows) for column in range(1, 5))
    return (f"{route:15} {len(rows)} pages: {kept / marked:.1%} of the body's sentences kept, "
            f"{1 - right / ours:.1%} of the kept sentences not from the body")


def main() -> None:
    rows = list(measure())
    if not rows:
        sys.exit(f"no pages in {PAGES}")
    for page, kept, marked, right, ours in rows:
        print(f"{page}  body kept {kept:3}/{marked:<3}  of the body {right:3}/{ours:<3}")
    print(report("pasted text", rows))
    if importlib.util.find_spec("trafilatura"):
        print(report("HTML", list(measure(read=read_html))))
        print(report("bare extractor", list(measure(read=read_by_extractor))))


if __name__ == "__main__":
    main()
