"""The blocks of a page -> the stretch of them that is its article, and that stretch's own paragraphs.

The article is the stretch of the page with the most running text: every block gets a weight (words of prose
count for it, links, labels and notices against it) and the heaviest stretch is taken, as in Pasternack and
Roth, "Extracting Article Text from the Web with Maximum Subsequence Segmentation" (WWW 2009). Then what
stands inside it without belonging to it goes. The figures measure the same within a factor of two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .captions import carries_fact, split_credit
from .furniture import is_biography, is_end, is_furniture
from .meta import byline_of, is_stamp

STOP_WORDS = frozenset(
    "a about after against all also an and any are as at be because been before being but by can could did do for from "
    "had has have he her him his how i if in into is it its just like more most new no not now of on one only or other "
    "our out over said she since so some than that the their them then there these they this to two under up was we "
    "were what when where which while who will with would you".split())
_SENTENCE_END = re.compile(r"(?:[.!?…:;][”’\"')\]]*| [\U0001F300-\U0001FAFF\u2600-\u27BF]+)$")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)[\])]?$")
_DROP_CAP = re.compile(r"([“\"‘']?[B-HJ-Z]) (?=[a-z]{2,})")
_FEWEST_WORDS = 5  # of prose; "He said no more." has four and hangs on its neighbours
_MOST_WORDS = 60  # that count: one endless block of notices must not outweigh an article
_LONGEST_HEADING = 12  # words
_LINE, _NOTICE = -2.0, -4.0
_ENOUGH = 80  # words of article above which the heading of a comment section ends it


@dataclass(frozen=True, slots=True)
class Block:
    """`weight` is above 0 for prose and below for lines; `furniture` is known not to be the article."""

    text: str
    weight: float
    furniture: bool = False

    @property
    def prose(self) -> bool:
        return self.weight > 0

    @property
    def words(self) -> int:
        return len(self.text.split())


def weigh(text: str) -> Block:
    if is_furniture(text) or is_stamp(text) or byline_of(text):
        return Block(text, _NOTICE, furniture=True)
    caption, credited = split_credit(text)
    if credited and not carries_fact(caption) or _ELLIPSIS.search(text):  # "..." ends the teaser of another article
        return Block(text, _LINE)
    words = caption.split()
    ends = bool(_SENTENCE_END.search(caption))
    if len(words) < _FEWEST_WORDS:
        return Block(text, 1.0 if ends else _LINE)
    stops = sum(word.lower().strip(".,;:!?\"'“”‘’()") in STOP_WORDS for word in words) / len(words)
    if ends:
        return Block(text, min(len(words), _MOST_WORDS) * (1.0 if stops >= 0.15 else 0.3))
    breaks_off = words[-1].endswith(",") or words[-1] in STOP_WORDS
    if len(words) > 25 and stops >= 0.3 or len(words) > 12 and breaks_off:
        return Block(text, 0.4 * min(len(words), _MOST_WORDS))
    return Block(text, _LINE)


def article(blocks: list[Block], first: int = 0) -> tuple[int, int]:
    """The heaviest stretch of blocks from `first` on, end exclusive; (0, 0) for a page without prose."""
    best, heaviest = (0, 0), 0.0
    start, weight, words = first, 0.0, 0
    for index, block in enumerate(blocks[first:], first):
        if weight <= 0 or words >= _ENOUGH and is_end(block.text):
            start, weight, words = index, 0.0, 0
        weight += block.weight
        words += block.words if block.prose else 0
        if weight > heaviest:
            best, heaviest = (start, index + 1), weight
    return best


def paragraphs(blocks: list[Block]) -> list[str]:
    """The article's own blocks of its stretch, captions without their credit."""
    kept: dict[str, None] = {}
    for index, block in enumerate(blocks):
        text, credited = split_credit(block.text)
        if block.furniture or credited and not carries_fact(text):
            continue
        if block.prose or _is_heading(blocks, index) or _is_listed(blocks, index):
            kept.setdefault(text if kept else _without_drop_cap(text))
    own = list(kept)
    while len(own) > 2 and is_biography(own[-1]):
        own.pop()
    return own


def _is_heading(blocks: list[Block], index: int) -> bool:
    """A short line alone between two paragraphs, or one that a teaser's dots end."""
    between = 0 < index < len(blocks) - 1 and blocks[index - 1].prose and blocks[index + 1].prose
    return between and (blocks[index].words <= _LONGEST_HEADING or bool(_ELLIPSIS.search(blocks[index].text)))


def _is_listed(blocks: list[Block], index: int) -> bool:
    """A line of a list that a paragraph with a colon begins."""
    while index > 0 and not blocks[index].prose and not blocks[index].furniture:
        index -= 1
    return blocks[index].prose and blocks[index].text.endswith(":")


def _without_drop_cap(paragraph: str) -> str:
    """A large initial is pasted as a word of its own: "H arvest began"."""
    return _DROP_CAP.sub(r"\1", paragraph, count=1) if _DROP_CAP.match(paragraph) else paragraph
