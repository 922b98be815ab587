"""The bytes of a feed -> its title and entries, by feedparser; the address of a site's feed from its page."""

from __future__ import annotations

import re
import time
from types import ModuleType
from urllib.parse import urljoin

from ..errors import InputError
from ..read.fetch import Fetched
from .state import Entry

_FEED_TYPES = ("application/rss+xml", "application/atom+xml")
_MOST_ENTRIES = 500


def library(url: str) -> ModuleType:
    """feedparser; raises InputError when the extra is missing."""
    try:
        import feedparser
    except ImportError:
        raise InputError(f'{url} is a feed; pip install "quizgen[feeds]" to follow it') from None
    return feedparser


def parse(found: Fetched, url: str) -> tuple[str, list[Entry]]:
    """The feed's title and its entries with a link, oldest first. Raises InputError for what is no feed."""
    feedparser = library(url)
    if b"<!ENTITY" in found.data:
        raise InputError(f"{url} defines XML entities, which no feed needs; it is not read")
    try:
        feed = feedparser.parse(found.data, response_headers={"content-location": found.link})
    except Exception:  # it promises to read anything, and its fallback for damaged XML does not quite
        raise InputError(f"{url} is a damaged feed; try again later") from None
    if not feed.get("version"):
        raise InputError(f"{url} is no RSS or Atom feed; look for one on the site")
    entries = [entry for raw in feed.entries[:_MOST_ENTRIES] if (entry := _entry(raw, found.link))]
    return _line(feed.feed.get("title", "")), sorted(entries, key=lambda entry: entry.date)


def _entry(raw: dict, base: str) -> Entry | None:
    link = urljoin(base, str(raw.get("link") or "").strip())
    if not raw.get("link") or not link.startswith(("http://", "https://")):
        return None
    when = raw.get("published_parsed") or raw.get("updated_parsed")
    return Entry(str(raw.get("id") or link), link, _line(raw.get("title", "")), _date(when))


def _date(when: time.struct_time | None) -> str:
    try:
        return time.strftime("%Y-%m-%d", when) if when and 1900 < when.tm_year < 2999 else ""
    except ValueError:
        return ""


def _line(html: object) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", str(html)).split())


def feed_of_page(found: Fetched) -> str:
    """The address of the feed that a web page names, "" where it names none."""
    from ..read.visible import parse as parse_html

    tree = parse_html(found.data.decode("utf-8", errors="replace"))
    for link in tree.iterfind(".//link") if tree is not None else ():
        if link.get("type") in _FEED_TYPES and link.get("href"):
            return urljoin(found.link, link.get("href"))
    return ""
