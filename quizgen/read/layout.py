"""The lines of printed pages -> their paragraphs: margins dropped, columns in reading order, words put together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

_MARGIN = 0.09  # of the page's height, above and below, where running heads and page numbers stand
_PAGE_NUMBER = re.compile(r"(?i)(?:page )?\W*\d+\W*(?:(?:of|/)\W*\d+)?\W*|https?://\S+(?: \d+/\d+)?|\d+/\d+/\d+, .*")
_FEWEST = 3  # lines beside a gutter on either side
_MOST_ACROSS = 0.25  # of the lines may cross a gutter: headlines, pictures' captions
_SAME_SIZE = 0.12
_SENTENCE_END = re.compile(r"[.!?…:][”’\"')\]]*$")
_KEPT_PREFIX = frozenset("anti all co cross ex ill mid multi non off post pre pro re self semi so well "
                         "twenty thirty forty fifty sixty seventy eighty ninety".split())
_SLACK = 4  # letters; these are of different widths
_NEAR = 8  # lines above and below that show how wide the column is there
_TITLE_SIZE = 1.2  # times the size of the body's letters


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print; all measures are in points, from the left and from the top of its page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    height: float  # of the page


def without_margins(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers, and without what the margins of several pages repeat."""
    repeated = Counter(text for page in pages for text in {_shape(line) for line in page if _in_margin(line)})
    return [[line for line in page if not (_in_margin(line) and (
        _PAGE_NUMBER.fullmatch(line.text) or repeated[_shape(line)] >= max(2, len(pages) // 3)))] for page in pages]


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _in_margin(line: Line) -> bool:
    return line.bottom < _MARGIN * line.height or line.top > (1 - _MARGIN) * line.height


def paragraphs_of(pages: list[list[Line]]) -> list[str]:
    lines = [line for page in pages for line in _with_initials(_in_order(page))]
    known = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", " ".join(line.text for line in lines).lower()))
    paragraphs: list[str] = []
    for group in _groups(lines):
        text = group[0].text
        for line in group[1:]:
            text = _joined(text, line.text, known)
        paragraphs.append(text)
    return paragraphs


def title_of(pages: list[list[Line]]) -> str:
    """The lines in the largest letters of the first page, "" where none are much larger than the body's."""
    lines = [line for line in pages[0] if len(line.text) > 2]
    body = _body_size([line for page in pages for line in page])
    largest = max((line.size for line in lines if len(line.text.split()) > 1), default=0.0)
    if largest < _TITLE_SIZE * body:
        return ""
    title = " ".join(line.text for line in lines if abs(line.size - largest) < _SAME_SIZE * largest)
    return title if 3 <= len(title.split()) <= 30 else ""


def _body_size(lines: list[Line]) -> float:
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return max(letters, key=lambda size: letters[size], default=0.0)


def _in_order(lines: list[Line]) -> list[Line]:
    """Files nearly always hold columns one after the other; those that write across them are put right."""
    gutter = _gutter(lines)
    if gutter is None:
        return [line for row in _rows(lines) for line in sorted(row, key=lambda line: line.left)]
    if not _written_across(lines, gutter):
        return lines
    ordered: list[Line] = []
    band: list[Line] = []
    for line in [*sorted(lines, key=lambda line: (line.top, line.left)), None]:
        if line is not None and not line.left < gutter < line.right:
            band.append(line)
            continue
        ordered += _in_order([one for one in band if one.right <= gutter])
        ordered += _in_order([one for one in band if one.left >= gutter])
        ordered += [line] if line is not None else []
        band = []
    return ordered


def _rows(lines: list[Line]) -> list[list[Line]]:
    """The lines from the top down, those beside each other together."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.top, line.left)):
        if rows and line.top < (rows[-1][0].top + rows[-1][0].bottom) / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _with_initials(lines: list[Line]) -> list[Line]:
    """A large initial letter is put before the line beside it."""
    whole: list[Line] = []
    for line in lines:
        if whole and _is_initial(whole[-1], line):
            line = replace(line, text=whole.pop().text + line.text)
        whole.append(line)
    return whole


def _is_initial(letter: Line, line: Line) -> bool:
    return (len(letter.text.strip("“‘\"'")) == 1 and letter.text[-1].isupper() and letter.size > 1.5 * line.size
            and line.text[:1].islower() and letter.top - line.size < line.top < letter.bottom)


def _gutter(lines: list[Line]) -> float | None:
    """Where the fewest lines cross a vertical between two columns."""
    best, fewest = None, _MOST_ACROSS * len(lines)
    for x in sorted({line.left - 0.5 for line in lines}):
        left = sum(line.right <= x for line in lines)
        right = sum(line.left >= x for line in lines)
        across = len(lines) - left - right
        if min(left, right) >= max(_FEWEST, 0.2 * len(lines)) and across < fewest:
            best, fewest = x, across
    return best


def _written_across(lines: list[Line], gutter: float) -> bool:
    """Whether the file goes to and fro between the columns."""
    sides = [line.left >= gutter for line in lines if line.right <= gutter or line.left >= gutter]
    return sum(one != other for one, other in zip(sides, sides[1:])) > len(sides) // 3


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines of each paragraph."""
    pitches = sorted(below.top - line.top for line, below in zip(lines, lines[1:])
                     if line.size / 2 < below.top - line.top < 3 * line.size)
    pitch = pitches[len(pitches) // 4] if pitches else 0.0  # paragraphs may be short, and gaps between them many
    body = _body_size(lines) * (1 + _SAME_SIZE)
    group: list[Line] = []
    for index, line in enumerate(lines):
        broken = bool(group) and group[-1].size <= body and _breaks_off(lines, index - 1)
        if group and _begins(group, line, pitch, broken):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _breaks_off(lines: list[Line], index: int) -> bool:
    """Whether the next line's first word had still found room on this line of its column."""
    line, word = lines[index], lines[index + 1].text.split()[0]
    beside = [one for one in lines[max(index - _NEAR, 0):index + _NEAR + 1] if abs(one.left - line.left) < 2 * line.size]
    letter = (line.right - line.left) / len(line.text)
    return line.right + (len(word) + _SLACK) * letter < max(one.right for one in beside)


def _begins(group: list[Line], line: Line, pitch: float, broken: bool) -> bool:
    """Whether the line begins a new paragraph after those of the group; `broken` when their last breaks off early."""
    above = group[-1]
    if abs(line.size - above.size) > _SAME_SIZE * max(line.size, above.size):
        return True
    ended = bool(_SENTENCE_END.search(above.text))
    if line.top < above.top - line.size or line.left > above.right or line.top - above.bottom > 5 * line.size:
        return ended  # the next column or page
    if line.top - above.top > max(1.35 * pitch, 1.1 * line.size):
        return ended or line.top - above.top > 2.2 * pitch or not line.text[:1].islower()
    indented = line.left - min(one.left for one in group[1:] or group) > 0.6 * line.size
    return broken and (ended or not line.text[:1].islower()) or ended and indented


def _joined(text: str, line: str, known: set[str]) -> str:
    """The line after the text, a word that was broken in two made whole; `known` are the document's words."""
    broken = re.search(r"([^\W\d_]+)[-‐]$", text)
    rest = re.match(r"[^\W\d_]+", line)
    if not broken or not rest or not rest[0][0].islower():
        return text + line if text.endswith(("-", "—")) and broken else f"{text} {line}"
    first, second = broken[1].lower(), rest[0].lower()
    keeps = f"{first}-{second}" in known or first in _KEPT_PREFIX and f"{first}{second}" not in known
    return f"{text if keeps else text[:-1]}{line}"
