"""HTML -> the same page that pasted text gives, by trafilatura and by reading what a browser would paste.

The extractor is the more precise of the two (99.6% against 98.3% of the kept sentences are the article's on the
marked pages) but now and then stops half-way, so the pasted route stands in when it finds much more.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from ..errors import InputError
from .byline import named_author
from .clean import paragraphs, weigh
from .extra import missing
from .page import Page, read_page
from .text import blocks
from .visible import is_monstrous, visible_text

_MUCH_MORE = 1.3
_MOST_ELEMENTS = 30_000  # for the extractor, which takes long over more; a news page has some 3,000
_START = re.compile(r"(?is)\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b")


def is_html(text: str) -> bool:
    return bool(_START.match(text[:2000]))


def read_html(text: str, name: str, title: str = "") -> Page:
    """Raises InputError when the extra that reads HTML is missing; `name` is for its message."""
    import logging

    try:
        import trafilatura
    except ImportError:
        raise missing(name, "an HTML page") from None
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # its notes are not for our reader
    if is_monstrous(text):
        raise InputError(f"{name} has a tag with thousands of attributes; paste the page as text")
    tree = trafilatura.load_html(text)
    if tree is None:
        return Page("", "", None, [])
    pasted = read_page(blocks(visible_text(tree)), title)
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return pasted
    found = trafilatura.bare_extraction(
        text, with_metadata=True, include_comments=False, include_tables=False, favor_precision=True,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2999-12-31"})
    if found is None:
        return pasted
    extracted = paragraphs([weigh(block) for block in blocks(found.text or "")])
    return replace(
        pasted, title=title or pasted.title or found.title or "", byline=named_author(found.author or "") or pasted.byline,
        date=_date(found.date, pasted.date), link=found.url if (found.url or "").startswith("http") else "",
        paragraphs=pasted.paragraphs if _length(pasted.paragraphs) > _MUCH_MORE * _length(extracted) else extracted)


def _date(metadata: str | None, shown: datetime.date | None) -> datetime.date | None:
    """The metadata's date; but the one that is shown when they are a day apart, as metadata is often in UTC."""
    told = datetime.date.fromisoformat(metadata) if metadata else None
    return shown if told is None or shown and abs(told - shown).days <= 1 else told


def _length(texts: list[str]) -> int:
    return sum(map(len, texts))
