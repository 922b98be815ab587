"""Text fixtures: a title, a dot, an article (a paragraph a line, "# " before its title), a dot, the lines that come of it, a dot.

The article is of DATE unless its title names another day. After a wanted change,
`python -m tests.rules.test_rules --update` (or another test's name) writes what comes out now: read the difference.
"""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from quizgen.language import analyse
from quizgen.model import Article, Document

CASE = re.compile(r"^(\S.*)\n\.\n((?:.+\n)+?)\.\n((?:.+\n)*?)\.$", re.MULTILINE)
DATE = "2016-12-20"
Case = tuple[str, str, str]
Lines = Callable[[Document, str], str]


def cases(path: Path) -> list[Case]:
    """Title, article and lines of each case. Raises AssertionError where anything else stands in the file."""
    text = path.read_text("utf-8")
    assert CASE.sub("", text).split() == [], f"{path.name} holds what is no case"
    return CASE.findall(text)


def document(title: str, text: str) -> Document:
    day = re.search(r"\d{4}-\d\d-\d\d", title)
    heading, body = re.fullmatch(r"(?:# ([^\n]+)\n)?(.+)", text, re.DOTALL).groups("")
    paragraphs = tuple(m.span() for m in re.finditer(".+", body))
    return analyse(Article(heading, body, paragraphs, datetime.date.fromisoformat(day[0] if day else DATE)))


def update(files: Mapping[Path, Lines]) -> None:
    """Writes the lines that come out now. lines: from an article and the lines expected of it."""
    if sys.argv[1:] != ["--update"]:
        sys.exit("the only option is --update")
    for path, lines in files.items():
        path.write_text(CASE.sub(lambda m, lines=lines: _renewed(m[1], m[2], m[3], lines), path.read_text("utf-8")), "utf-8")


def _renewed(title: str, text: str, expected: str, lines: Lines) -> str:
    return f"{title}\n.\n{text}.\n{lines(document(title, text), expected)}."
