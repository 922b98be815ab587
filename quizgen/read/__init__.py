"""Any source -> Article: title, date, byline, source and the cleaned text with its paragraphs."""

from __future__ import annotations

import datetime
import importlib
import os
from dataclasses import replace
from itertools import accumulate
from urllib.parse import urlsplit

from ..errors import InputError
from ..model import Article
from .decode import decode
from .html import is_html, read_html
from .kind import kind
from .language import foreign_language
from .link import date_of_link, is_link
from .page import Page, read_page
from .source import read_bytes, split_chapter
from .text import blocks

__all__ = ["article_from_text", "read_article"]

_GAP = "\n\n"


def read_article(
    source: str | os.PathLike[str],
    title: str | None = None,
    date: datetime.date | None = None,
    *,
    public_only: bool = False,
) -> Article:
    """The article in a file, behind a link, or in standard input for "-".

    A file of pasted text, HTML, PDF, Word, EPUB (with "#3" or "#Its title" for a chapter), Markdown or e-mail.
    public_only: refuse links to private addresses, for links that someone else gives.
    Raises InputError, in one line that says what to do, for what holds no English article.
    """
    name = "standard input" if str(source) == "-" else str(source)
    if is_link(name):
        return _from_link(name, title or "", date, public_only)
    path, chapter = split_chapter(source)
    if str(path).lower().endswith((".yaml", ".yml")) and os.path.exists(path):
        raise InputError(f"{name} is a deck file, no article; `quizgen build {name} -o deck.apkg` writes its cards")
    data = read_bytes(path)
    return _article(_page(data, str(path) if chapter else name, title or "", chapter), name, date)


def article_from_text(text: str, title: str = "", date: datetime.date | None = None, source: str = "") -> Article:
    """The article in a pasted or saved page; `title` and `date` stand above what the page says.

    Raises InputError when the text holds no English article.
    """
    return _article(_page_of_text(text, source or "the text", title), source, date)


def _page(data: bytes, name: str, title: str, chapter: str = "") -> Page:
    module = kind(data, name)
    if not module:
        return _page_of_text(decode(data, name), name, title)
    reader = importlib.import_module(f".{module}", __name__)
    return reader.read(data, name, title, **({"chapter": chapter} if chapter else {}))


def _page_of_text(text: str, name: str, title: str) -> Page:
    if is_html(text):
        return read_html(text, name, title)
    page = read_page(blocks(text), title)
    if not page.paragraphs and (language := foreign_language(text)):
        raise InputError(f"{name} seems to be in {language}; quizgen reads English articles only")
    return page


def _article(page: Page, source: str, date: datetime.date | None = None) -> Article:
    name = source or "the text"
    if language := foreign_language(" ".join(page.paragraphs)):
        raise InputError(f"{name} seems to be in {language}; quizgen reads English articles only")
    if not page.paragraphs:
        raise InputError(f"{name} holds no article, only menus, notices or single lines; paste its paragraphs too")
    return Article(title=page.title, text=_GAP.join(page.paragraphs), paragraphs=_spans(page.paragraphs),
                   date=date or page.date or date_of_link(page.link), byline=page.byline, source=page.link or source)


def _from_link(link: str, title: str, date: datetime.date | None, public_only: bool) -> Article:
    from .fetch import fetch
    from .paywall import check_free

    found = fetch(link, public_only=public_only)
    check_free(found.data, link)
    page = _page(found.data, link, title)
    same_site = urlsplit(page.link).hostname == urlsplit(found.link).hostname
    return _article(replace(page, link=page.link if same_site else found.link), link, date)


def _spans(paragraphs: list[str]) -> tuple[tuple[int, int], ...]:
    ends = accumulate(len(paragraph) + len(_GAP) for paragraph in paragraphs)
    return tuple((end - len(_GAP) - len(paragraph), end - len(_GAP)) for end, paragraph in zip(ends, paragraphs))
