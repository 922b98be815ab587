"""The headline of an article among the lines above it."""

from __future__ import annotations

import re

from .captions import split_credit
from .clean import STOP_WORDS, Block
from .meta import byline_of, is_stamp

_ABOVE = 80  # blocks above the article that may hold its headline
_LEAST = 0.5  # of a headline's words recur in its article, unless it stands at the very top
_TWO_SENTENCES = re.compile(r"[a-z]{4}[.] [A-Z]")
_LEAD = 30  # blocks of the article to look for them


def headline(blocks: list[Block], start: int, end: int) -> int | None:
    """The index of the headline of the article blocks[start:end], None when it begins with its first sentence."""
    told = _stems(" ".join(block.text for block in blocks[start:min(start + _LEAD, end)] if block.prose))
    candidates = [index for index in range(max(start - _ABOVE, 0), start + 1)
                  if index < len(blocks) and is_title(blocks[index]) and (index < start or blocks[index].words <= 20)]
    scores = {index: _score(blocks, index, start, told) for index in candidates}
    best = max(candidates, key=lambda index: (scores[index], -index), default=None)
    return best if best is not None and (scores[best] >= _LEAST or best == 0) else None


def is_title(block: Block) -> bool:
    text = block.text
    return (3 <= block.words <= 25 and not block.furniture and not text.rstrip("”’\"')").endswith((".", ":", ",", ";"))
            and not re.match(r"\d{1,2}[.)] |1 [A-Z]|[•*–—-] ", text)
            and not _TWO_SENTENCES.search(text) and not split_credit(text)[1])


def _score(blocks: list[Block], index: int, start: int, told: set[str]) -> float:
    """The share of its words that the article repeats, and what its place says."""
    stems = _stems(blocks[index].text)
    shared = len(stems & told) / max(len(stems), 2)
    below = blocks[index + 1:index + 6]
    signed = any(is_stamp(block.text) or byline_of(block.text) for block in below)
    window = index > 0 and blocks[index].text in blocks[0].text  # the browser's title: "Headline - The Daily Post"
    first_of_page = index == 0 and start <= 6
    return shared + 0.3 * signed + 0.6 * window + 0.3 * first_of_page - 0.01 * (start - index)


def _stems(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", text.lower().replace("’s", "").replace("'s", ""))
    return {word[:5] for word in words if word not in STOP_WORDS and (len(word) > 2 or word.isdigit())}
