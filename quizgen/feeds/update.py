"""Following feeds: a feed added, and the articles that are new since the last time, each once."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode, urlsplit

from ..errors import InputError, QuizgenError
from ..model import Article, Deck
from ..read import read_article
from ..read.fetch import fetch
from .parse import feed_of_page, library, parse
from .state import Entry, Feed, State

_MOST_TRIES = 5
_TRACKING = re.compile(r"(?:utm_|fbclid|gclid|cmpid|ref$|source$|srcref)", re.IGNORECASE)
_FEWEST_WORDS = 30  # of a text that tells articles apart


def added(url: str, state: State) -> tuple[State, Feed]:
    """The state with the feed at this address, or with the one that the page there names. Raises InputError."""
    library(url)
    found = fetch(url)
    if other := feed_of_page(found) if b"<html" in found.data[:2000].lower() else "":
        url, found = other, fetch(other)
    title, _ = parse(found, url)
    known = next((feed for feed in state.feeds if feed.url == url), Feed(url))
    feed = replace(known, title=title)
    return state.having(feed), feed


@dataclass(frozen=True, slots=True)
class Found:
    """What became of an entry, and the state after it: its deck, or why it failed, or neither for one known already."""

    state: State
    name: str
    deck: Deck | None = None
    error: str = ""


def update(state: State, make: Callable[[Article], Deck]) -> Iterator[Found]:
    """What is new, feed after feed, the oldest first; a feed or an article that fails stops no other."""
    for url in [feed.url for feed in state.feeds]:
        try:
            title, entries = parse(fetch(url), url)
        except InputError as error:
            yield Found(state, url, error=str(error))
            title, entries = "", []
        feed = next(one for one in state.feeds if one.url == url)
        state = state.having(replace(feed, title=title or feed.title))
        failed = {entry.id for entry in feed.failed}
        for entry in (*feed.failed, *(one for one in entries if one.id not in failed and one.id not in feed.seen)):
            found = _made(state, url, entry, make)
            state = found.state
            yield found


def _made(state: State, url: str, entry: Entry, make: Callable[[Article], Deck]) -> Found:
    feed = next(one for one in state.feeds if one.url == url)
    done = state.having(feed.without(entry))
    if _mark(entry.link) in state.known:
        return Found(done, entry.link)
    try:
        article = _article(entry)
        marks = (_mark(entry.link), _mark(article.source), _text_mark(article.text))
        known = any(mark in state.known for mark in marks if mark)
        return Found(done.knowing(*filter(None, marks)), entry.link, None if known else make(article))
    except QuizgenError as error:
        if entry.tries + 1 >= _MOST_TRIES:
            return Found(done, entry.link, error=f"{error} (given up after {_MOST_TRIES} times)")
        return Found(state.having(feed.postponed(entry)), entry.link, error=str(error))


def _article(entry: Entry) -> Article:
    article = read_article(entry.link)
    date = article.date or (datetime.date.fromisoformat(entry.date) if entry.date else None)
    return replace(article, title=article.title or entry.title, date=date)


def _mark(link: str) -> str:
    """A link without what only says where it was found."""
    parts = urlsplit(link)
    query = urlencode([(key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.match(key)])
    host = parts.netloc.lower().removeprefix("www.")
    return _short(f"{host}{parts.path.rstrip('/')}?{query}")


def _text_mark(text: str) -> str:
    """The same article from another feed; "" for a text too short to tell."""
    words = re.findall(r"\w+", text.lower())
    return _short(" ".join(words)) if len(words) >= _FEWEST_WORDS else ""


def _short(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16]
