"""Any source -> Article: title, date, byline, source and the cleaned text with its paragraphs."""

from __future__ import annotations

import datetime
import os
from itertools import accumulate

from ..errors import InputError
from ..model import Article
from .decode import decode
from .html import is_html, read_html
from .language import foreign_language
from .page import read_page
from .source import read_bytes
from .text import blocks

__all__ = ["article_from_text", "read_article"]

_GAP = "\n\n"


def read_article(
    source: str | os.PathLike[str], title: str | None = None, date: datetime.date | None = None
) -> Article:
    """The article in a file of pasted text or HTML, or in standard input for "-".

    Raises InputError, in one line that says what to do, for what holds no English article.
    """
    name = "standard input" if str(source) == "-" else str(source)
    return article_from_text(decode(read_bytes(source), name), title or "", date, name)


def article_from_text(text: str, title: str = "", date: datetime.date | None = None, source: str = "") -> Article:
    """The article in a pasted or saved page; `title` and `date` stand above what the page says.

    Raises InputError when the text holds no English article.
    """
    name = source or "the text"
    page = read_html(text, name, title) if is_html(text) else read_page(blocks(text), title)
    if language := foreign_language(" ".join(page.paragraphs) or text):
        raise InputError(f"{name} seems to be in {language}; quizgen reads English articles only")
    if not page.paragraphs:
        raise InputError(f"{name} holds no article, only menus, notices or single lines; paste its paragraphs too")
    return Article(title=page.title, text=_GAP.join(page.paragraphs), paragraphs=_spans(page.paragraphs),
                   date=date or page.date, byline=page.byline, source=source)


def _spans(paragraphs: list[str]) -> tuple[tuple[int, int], ...]:
    ends = accumulate(len(paragraph) + len(_GAP) for paragraph in paragraphs)
    return tuple((end - len(_GAP) - len(paragraph), end - len(_GAP)) for end, paragraph in zip(ends, paragraphs))
