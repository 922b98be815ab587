"""PDF -> a page, by PDFium: the lines of its text layer, put together to paragraphs in layout.py."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..errors import InputError
from .extra import missing
from .layout import Line, paragraphs_of, title_of, without_margins
from .page import Page, read_page
from .text import blocks

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_PAGES = 300
_MOST_CHARACTERS = 2_000_000
_GAP = 1.6  # of the letters' height: a wider space in a line is a gap between columns
_LINE_ENDS = "\r\n"
_HYPHENS = "\x02\ufffe\u00ad"  # what PDFium gives for a hyphen at the end of a line


def read(data: bytes, name: str, title: str = "") -> Page:
    """Raises InputError for scans, encrypted or damaged files, or when the extra is missing; `name` is for its message."""
    try:
        import pypdfium2
    except ImportError:
        raise missing(name, "a PDF file") from None
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
        pages = [] if count > _MOST_PAGES else _pages(document, name)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError(f"{name} is a PDF with a password; save it without one") from None
        raise InputError(f"{name} looks like a PDF, but it is damaged; get it again") from None
    if count > _MOST_PAGES:
        raise InputError(f"{name} has {count} pages; save the pages of one article as a PDF of their own")
    if not any(pages):
        raise InputError(f"{name} has no text in it, only pictures of pages; "
                         "run it through text recognition first (ocrmypdf does it)")
    pages = without_margins(pages)
    return read_page(blocks("\n\n".join(paragraphs_of(pages))), title or title_of(pages))


def _pages(document: PdfDocument, name: str) -> list[list[Line]]:
    pages, left = [], _MOST_CHARACTERS
    for page in document:
        textpage = page.get_textpage()
        left -= textpage.count_chars()
        if left < 0:
            raise InputError(f"{name} holds more than {_MOST_CHARACTERS:,} letters; "
                             "save the pages of one article as a PDF of their own")
        pages.append(list(_lines(textpage.raw, textpage.count_chars(), page.get_height())))
        textpage.close()
        page.close()
    return pages


def _lines(raw: object, count: int, height: float) -> Iterator[Line]:
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


def _is_apart(before: tuple[float, float, float, float], box: tuple[float, float, float, float]) -> bool:
    """Whether the character stands below or far to the right of the one before it; PDFium joins such lines at hyphens."""
    height = before[3] - before[2]
    return box[0] - before[1] > _GAP * height or (box[2] + box[3]) / 2 < before[2]


def _character(code: int) -> str:
    if chr(code) in _HYPHENS:
        return "-"
    return "" if not code or 0xD800 <= code < 0xE000 else chr(code)


def _box(raw: object, index: int) -> tuple[float, float, float, float]:
    """Left, right, bottom and top of a character's cell, in points from the lower left corner of the page."""
    from pypdfium2.raw import FS_RECTF, FPDFText_GetLooseCharBox

    cell = FS_RECTF()
    FPDFText_GetLooseCharBox(raw, index, ctypes.byref(cell))
    return cell.left, cell.right, cell.bottom, cell.top


def _line(text: str, boxes: list[tuple[float, float, float, float]], height: float) -> Line:
    lefts, rights, bottoms, tops = zip(*boxes)
    sizes = sorted(top - bottom for bottom, top in zip(bottoms, tops))
    return Line(" ".join(text.split()), min(lefts), max(rights), height - max(tops), height - min(bottoms),
                sizes[len(sizes) // 2], height)
