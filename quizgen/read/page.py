"""The blocks of a pasted page -> its title, byline, date and the paragraphs of its article."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from .byline import signature
from .captions import split_credit
from .clean import Block, article, paragraphs, weigh
from .meta import byline_of, find_date, is_stamp, split_dateline
from .title import headline

_HEAD = 12  # blocks between a headline and its article: standfirst, byline, date, share line, caption

_STANDFIRST = 50  # words at most


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    byline: str
    date: datetime.date | None
    paragraphs: list[str]
    link: str = ""


def read_page(texts: list[str], title: str = "") -> Page:
    blocks = [weigh(text) for text in texts]
    start, end = article(blocks)
    top = texts.index(title) if title in texts else headline(blocks, start, end)
    if top is not None:
        may_be_sentence = top == start == 0 and not title  # "Who will pay?" alone on the first line
        start, end = article(blocks, top if may_be_sentence else top + 1)
        start = _skip_head(blocks, top, start)
    return Page(title or (texts[top] if top is not None else ""), _byline(texts, top, start),
                _date(texts, top, start, end), [split_dateline(text)[1] for text in paragraphs(blocks[start:end])])


def _skip_head(blocks: list[Block], top: int, start: int) -> int:
    """The article begins below its byline and date, if they stand near the headline."""
    for index in range(min(top + _HEAD, len(blocks) - 1), top, -1):
        text = blocks[index].text
        above = sum(block.words for block in blocks[top + 1:index] if block.prose)
        if (byline_of(text) or is_stamp(text) and _names_day(text)) and above <= _STANDFIRST:
            return max(start, index + 1)
    return start


def _names_day(stamp: str) -> bool:
    """A heading "Monday" does not."""
    return find_date(stamp) is not None or bool(re.search(r"(?i)\b(?:published|updated|posted|ago)\b", stamp))


def _byline(texts: list[str], top: int | None, start: int) -> str:
    if top is None:
        return ""
    return signature(texts[max(top - 4, 0):start + 1], texts[top])


def _date(texts: list[str], top: int | None, start: int, end: int) -> datetime.date | None:
    """Of the lines beside the headline, else of a caption or a dateline, else of a line "Published ..." below.

    A date that a paragraph only mentions is not the article's.
    """
    above, body = texts[max((top or 0) - 3, 0):start], texts[start:start + 2]
    lines = [text for text in above if is_stamp(text) or byline_of(text) or text.startswith("http")]
    captions = [text for text in above + body if split_credit(text)[1]]
    notices = [text for text in texts[end:] if is_stamp(text) and re.match("(?i:published|updated|posted)", text)]
    dates = (*map(find_date, lines), *map(find_date, captions), *(split_dateline(text)[0] for text in body), *map(find_date, notices))
    return next((date for date in dates if date), None)
