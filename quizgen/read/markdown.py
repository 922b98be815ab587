"""Markdown -> a page, by markdown-it-py; title, date, author and link also from the lines between "---" above it."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from .decode import decode
from .extra import missing
from .meta import find_date
from .page import Page, read_page
from .text import blocks
from .visible import parse, visible_text

_FRONT = re.compile(r"\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"^(title|date|published|author|byline|url|source|link):[ \t]*(.+)$", re.IGNORECASE | re.MULTILINE)


def read(data: bytes, name: str, title: str = "") -> Page:
    """Raises InputError for what is no text, or when the extra is missing; `name` is for its message."""
    try:
        from markdown_it import MarkdownIt
    except ImportError:
        raise missing(name, "a Markdown file") from None
    text = decode(data, name).replace("\r\n", "\n")
    fields, text = _front_matter(text)
    tree = parse(MarkdownIt("commonmark").enable("table").render(text))
    if tree is None:
        return Page("", "", None, [])
    heading = tree.find(".//h1")
    found = " ".join(heading.text_content().split()) if heading is not None else ""
    page = read_page(blocks(visible_text(tree)), title or fields.get("title") or found)
    link = next((fields[key] for key in ("url", "link", "source") if fields.get(key, "").startswith("http")), "")
    return replace(page, link=link, date=_date(fields) or page.date,
                   byline=fields.get("author") or fields.get("byline") or page.byline)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    match = _FRONT.match(text)
    if not match:
        return {}, text
    fields = {key.lower(): value.strip().strip("\"'[]") for key, value in _FIELD.findall(match[1])}
    return fields, text[match.end():]


def _date(fields: dict[str, str]) -> datetime.date | None:
    return find_date(fields.get("date") or fields.get("published") or "")
