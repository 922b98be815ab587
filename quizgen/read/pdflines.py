"""The text layer of a PDF as lines with their places, by PDFium, in a process of its own.

PDFium is native code: a hostile file may make it take all memory, or fall over. This file is run by its path, reads
the PDF from standard input and writes JSON; it imports nothing of quizgen.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Iterator

_MOST_MEMORY = 1024 * 1024 * 1024  # bytes
_MOST_SECONDS = 60
_MOST_PAGES = 300
_MOST_CHARACTERS = 2_000_000
_GAP = 1.6  # of the letters' height: a wider space in a line is a gap between columns
_LINE_ENDS = "\r\n"
_HYPHENS = "\x02\ufffe\u00ad"  # what PDFium gives for a hyphen at the end of a line

_Box = tuple[float, float, float, float]


def main() -> None:
    """Write {"title", "pages": [[[text, left, right, top, bottom, size, height of the page]]]}, or {"refused"}."""
    _limit()
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
        if len(document) > _MOST_PAGES:
            answer = {"refused": f"has {len(document)} pages; save the pages of one article as a PDF of their own"}
        else:
            answer = _read(document)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        answer = {"refused": "is a PDF with a password; save it without one" if locked
                  else "looks like a PDF, but it is damaged; get it again"}
    sys.stdout.write(json.dumps(answer))


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent still stops a process that takes too long
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))


def _read(document: object) -> dict[str, object]:
    pages, left = [], _MOST_CHARACTERS
    for page in document:
        textpage = page.get_textpage()
        count = textpage.count_chars()
        left -= count
        if left < 0:
            return {"refused": "holds too much text for an article; save the pages of one article as a PDF of their own"}
        pages.append(list(_lines(textpage.raw, count, page.get_height())))
        textpage.close()
        page.close()
    return {"title": document.get_metadata_value("Title"), "pages": pages}


def _lines(raw: object, count: int, height: float) -> Iterator[list[object]]:
    """The lines in the order of the file, each cut where a wide gap stands in it."""
    from pypdfium2.raw import FPDFText_GetUnicode

    text, boxes = "", []
    for index in range(count):
        character = _character(FPDFText_GetUnicode(raw, index))
        box = None if character in _LINE_ENDS or character == " " else _box(raw, index)
        if boxes and (character in _LINE_ENDS or box and _is_apart(boxes[-1], box)):
            if text.strip():
                yield _line(text, boxes, height)
            text, boxes = "", []
        if character not in _LINE_ENDS:
            text += character
            if box:
                boxes.append(box)
    if boxes and text.strip():
        yield _line(text, boxes, height)


def _is_apart(before: _Box, box: _Box) -> bool:
    """Whether the character stands below or far to the right of the one before it; PDFium joins such lines at hyphens."""
    height = before[3] - before[2]
    return box[0] - before[1] > _GAP * height or (box[2] + box[3]) / 2 < before[2]


def _character(code: int) -> str:
    if chr(code) in _HYPHENS:
        return "-"
    return "" if not code or 0xD800 <= code < 0xE000 else chr(code)


def _box(raw: object, index: int) -> _Box:
    """Left, right, bottom and top of a character's cell, in points from the lower left corner of the page."""
    from pypdfium2.raw import FS_RECTF, FPDFText_GetLooseCharBox

    cell = FS_RECTF()
    FPDFText_GetLooseCharBox(raw, index, ctypes.byref(cell))
    return cell.left, cell.right, cell.bottom, cell.top


def _line(text: str, boxes: list[_Box], height: float) -> list[object]:
    lefts, rights, bottoms, tops = zip(*boxes)
    sizes = sorted(top - bottom for bottom, top in zip(bottoms, tops))
    return [" ".join(text.split()), min(lefts), max(rights), height - max(tops), height - min(bottoms),
            sizes[len(sizes) // 2], height]


if __name__ == "__main__":
    main()
