"""The blocks of a pasted page -> its title, byline, date and the paragraphs of its article."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from .clean import Block, article, paragraphs, weigh
from .meta import byline_of, find_date, is_stamp

_SEPARATOR = re.compile(r" [|–—·•»-] | \| ")
_HEAD = 12  # blocks between a headline and its article: standfirst, byline, date, share line, caption


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    byline: str
    date: datetime.date | None
    paragraphs: list[str]


def read_page(texts: list[str], title: str = "") -> Page:
    blocks = [weigh(text) for text in texts]
    start, end = article(blocks)
    headline = _given(texts, title) if title else _headline(blocks, start)
    if headline is not None:
        start, end = article(blocks, headline + 1)
        start = _skip_head(blocks, headline, start)
    return Page(title or (texts[headline] if headline is not None else ""), _byline(texts, headline, start),
                _date(texts, headline, start, end), paragraphs(blocks[start:end]))


def _given(texts: list[str], title: str) -> int | None:
    return texts.index(title) if title in texts else None


def _headline(blocks: list[Block], start: int) -> int | None:
    """The index of the headline above the article, None when the text begins with its first sentence."""
    repeated = _page_title(blocks, start)
    if repeated is not None:
        return repeated
    found = None
    for index in range(start - 1, max(start - _HEAD, 0) - 1, -1):
        if _is_title(blocks[index]):
            found = index
        elif found is not None:
            break
    if found is None and start < len(blocks) and _is_title(blocks[start]):
        return start
    return found


def _page_title(blocks: list[Block], start: int) -> int | None:
    """The last line above the article that the window's title ("Headline - The Daily Post") begins with."""
    if not blocks:
        return None
    window = blocks[0].text
    parts = {window, *(part.strip() for part in _SEPARATOR.split(window))}
    parts |= {window[:match.start()].strip() for match in _SEPARATOR.finditer(window)}
    found = [index for index in range(1, min(start + 3, len(blocks))) if blocks[index].text in parts
             and len(blocks[index].text.split()) >= 3]
    return found[-1] if found else None


def _is_title(block: Block) -> bool:
    words = block.text.split()
    return (3 <= len(words) <= 25 and block.weight > -8 and not block.text.endswith((".", ":", ",", ";"))
            and not byline_of(block.text) and not is_stamp(block.text) and not re.match(r"\d+[.)]? \w", block.text))


def _skip_head(blocks: list[Block], headline: int, start: int) -> int:
    """The article begins below its byline and date, if they stand near the headline."""
    for index in range(min(headline + _HEAD, len(blocks) - 1), headline, -1):
        text = blocks[index].text
        above = sum(len(block.text.split()) for block in blocks[headline + 1:index] if block.prose)
        if (byline_of(text) or is_stamp(text)) and above <= 50:
            return max(start, index + 1)
    return start


def _byline(texts: list[str], headline: int | None, start: int) -> str:
    if headline is None:
        return ""
    near = texts[max(headline - 4, 0):start + 1]
    return next((name for text in near if (name := byline_of(text))), "")


def _date(texts: list[str], headline: int | None, start: int, end: int) -> datetime.date | None:
    """Beside the headline, else of a line that says nothing but a date, else of a caption or a dateline."""
    above = texts[max((headline or 0) - 3, 0):start]
    stamps = [text for text in above + texts[end:] if is_stamp(text)]
    for text in [text for text in above if is_stamp(text)] + above + stamps + texts[start:start + 2]:
        if date := find_date(text):
            return date
    return None
