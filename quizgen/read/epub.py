"""EPUB -> a page: the whole book, or one of its chapters by number or title ("book.epub#3")."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from ..errors import InputError
from .archive import opened
from .clean import paragraphs, weigh
from .extra import missing
from .meta import find_date
from .page import Page, read_page
from .text import blocks
from .visible import parse, visible_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINER = "META-INF/container.xml"
_XHTML = ("application/xhtml+xml", "text/html")
_SHORTEST = 50  # words of running text in a chapter; covers, title pages and tables of contents have fewer
_NAMED = 20  # chapters in an error message


@dataclass(frozen=True, slots=True)
class _Chapter:
    title: str
    texts: list[str]
    paragraphs: list[str]


def read(data: bytes, name: str, title: str = "", chapter: str = "") -> Page:
    """Raises InputError for a damaged or hostile file, an unknown chapter, or when the extra is missing.

    chapter: its number, counted from 1 over the chapters with running text, or its title; "" for the whole book.
    """
    try:
        import lxml.html  # noqa: F401
    except ImportError:
        raise missing(name, "an EPUB file") from None
    with opened(data, name) as archive:
        folder, package = _package(archive)
        chapters = [found for path in _spine(package, folder) if (found := _chapter(archive, path))]
    book = _said(package, "title")
    if chapter or len(chapters) == 1:
        chosen = _chosen(chapters, chapter or "1", name)
        page = read_page(chosen.texts, title or (chosen.title if chapter else book) or book)
        chosen_paragraphs = page.paragraphs
    else:
        page = Page(title or book, "", None, [])
        chosen_paragraphs = [text for one in chapters for text in one.paragraphs]
    return Page(page.title, _said(package, "creator") or page.byline, page.date or find_date(_said(package, "date")),
                chosen_paragraphs)


def _package(archive: zipfile.ZipFile) -> tuple[str, _Element]:
    """The book's own description and the folder that its paths begin in."""
    container = _xml(archive.read(_CONTAINER))
    path = container.find(".//{*}rootfile").get("full-path")
    return posixpath.dirname(path), _xml(archive.read(path))


def _xml(data: bytes) -> _Element:
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _spine(package: _Element, folder: str) -> Iterator[str]:
    """The paths of the book's pages, in reading order."""
    pages = {item.get("id"): item.get("href") for item in package.iterfind(".//{*}manifest/{*}item")
             if item.get("media-type") in _XHTML and "nav" not in (item.get("properties") or "").split()}
    for reference in package.iterfind(".//{*}spine/{*}itemref"):
        if href := pages.get(reference.get("idref")):
            yield posixpath.normpath(posixpath.join(folder, unquote(href)))


def _chapter(archive: zipfile.ZipFile, path: str) -> _Chapter | None:
    """None for a page without running text."""
    try:
        data = archive.read(path)
    except KeyError:
        return None
    tree = parse(data.decode("utf-8", errors="replace"))
    if tree is None:
        return None
    texts = blocks(visible_text(tree))
    own = paragraphs([weigh(text) for text in texts])
    heading = next((tree.find(f".//{tag}") for tag in ("h1", "h2", "h3") if tree.find(f".//{tag}") is not None), None)
    title = " ".join((heading.text_content() if heading is not None else tree.findtext(".//title") or "").split())
    return _Chapter(title, texts, own) if sum(len(text.split()) for text in own) >= _SHORTEST else None


def _chosen(chapters: list[_Chapter], wanted: str, name: str) -> _Chapter:
    if wanted.isdecimal() and 1 <= int(wanted) <= len(chapters):
        return chapters[int(wanted) - 1]
    for chapter in chapters:
        if chapter.title.casefold() == wanted.casefold():
            return chapter
    there = ", ".join(f"{number} {chapter.title}".strip() for number, chapter in enumerate(chapters[:_NAMED], 1))
    raise InputError(f"{name} has no chapter {wanted!r}; it has {there or 'no text'}")


def _said(package: _Element, field: str) -> str:
    """A field of the book's metadata, "" where it has none."""
    return " ".join((package.findtext(f".//{{*}}metadata/{{*}}{field}") or "").split())
