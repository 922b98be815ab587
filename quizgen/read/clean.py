"""The blocks of a pasted page -> the paragraphs of its article.

The article is the stretch of the page with the most running text: every block gets a weight (words of prose
count for it, links, labels and notices against it) and the heaviest stretch is taken, as in Pasternack and
Roth, "Extracting Article Text from the Web with Maximum Subsequence Segmentation" (WWW 2009). Then what
stands inside it without belonging to it goes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .captions import carries_fact, split_credit
from .furniture import is_end, is_furniture
from .meta import byline_of, is_stamp

STOP_WORDS = frozenset(
    "a about after against all also an and any are as at be because been before being but by can could did do for from "
    "had has have he her him his how i if in into is it its just like more most new no not now of on one only or other "
    "our out over said she since so some than that the their them then there these they this to two under up was we "
    "were what when where which while who will with would you".split())
_SENTENCE_END = re.compile(r"[.!?…:;][”’\"')\]]*(?: [\U0001F300-\U0001FAFF\u2600-\u27BF]+)?$")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)[\])]?$")
_DROP_CAP = re.compile(r"([“\"‘']?[B-HJ-Z]) (?=[a-z]{2,})")
_FEWEST_WORDS = 5  # of prose; "He said no more." has four and hangs on its neighbours
_SHORT = -3.0
_FURNITURE = -8.0
_LONGEST_HEADING = 12  # words


@dataclass(frozen=True, slots=True)
class Block:
    text: str
    weight: float

    @property
    def prose(self) -> bool:
        return self.weight > 0


def weigh(text: str) -> Block:
    caption, credited = split_credit(text)
    if credited and not carries_fact(caption):
        return Block(text, _SHORT)
    words = caption.split()
    ends = bool(_SENTENCE_END.search(caption))
    if is_furniture(text) or is_stamp(text) or byline_of(text):
        return Block(text, _FURNITURE)
    if _ELLIPSIS.search(text):  # the teaser of another article
        return Block(text, _SHORT)
    if len(words) < _FEWEST_WORDS:
        return Block(text, 1.0 if ends else _SHORT)
    stops = sum(word.lower().strip(".,;:!?\"'“”‘’()") in STOP_WORDS for word in words) / len(words)
    if ends:
        return Block(text, min(len(words), 60) * (1.0 if stops >= 0.15 else 0.3))
    return Block(text, 0.4 * min(len(words), 60) if len(words) > 25 and stops >= 0.3 else _SHORT)


def article(blocks: list[Block], first: int = 0) -> tuple[int, int]:
    """The heaviest stretch of blocks from `first` on, end exclusive; (0, 0) for a page without prose."""
    best, best_stretch, total, start = 0.0, (0, 0), 0.0, first
    prose = 0
    for index in range(first, len(blocks)):
        if total <= 0:
            total, start, prose = 0.0, index, 0
        block = blocks[index]
        if prose >= 80 and is_end(block.text):
            total, prose = 0.0, 0
            continue
        total += block.weight
        prose += len(block.text.split()) if block.prose else 0
        if total > best:
            best, best_stretch = total, (start, index + 1)
    return best_stretch


def paragraphs(blocks: list[Block]) -> list[str]:
    """The article's own blocks of its stretch, captions without their credit."""
    kept: list[str] = []
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        text, credited = split_credit(block.text)
        if credited and not carries_fact(text) or weigh(text).weight == _FURNITURE:
            continue
        if not (block.prose or credited or _is_heading(blocks, index) or _is_listed(blocks, index)):
            continue
        if text in seen and len(text) > 60:
            continue
        seen.add(text)
        kept.append(text if kept else _without_drop_cap(text))
    return kept


def _is_heading(blocks: list[Block], index: int) -> bool:
    """A short line alone between two paragraphs."""
    between = 0 < index < len(blocks) - 1 and blocks[index - 1].prose and blocks[index + 1].prose
    return between and (len(blocks[index].text.split()) <= _LONGEST_HEADING or bool(_ELLIPSIS.search(blocks[index].text)))


def _without_drop_cap(paragraph: str) -> str:
    """A large initial is pasted as a word of its own: "H arvest began"."""
    return _DROP_CAP.sub(r"\1", paragraph, count=1) if _DROP_CAP.match(paragraph) else paragraph


def _is_listed(blocks: list[Block], index: int) -> bool:
    """A line of a list that a paragraph with a colon begins."""
    while index > 0 and not blocks[index].prose:
        index -= 1
        if blocks[index].weight == _FURNITURE:
            return False
    return blocks[index].prose and blocks[index].text.endswith(":")
