"""Rows -> an .xlsx file, through openpyxl."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from .archive import repack
from .extra import extra

_TIME = rb"2020-01-01T00:00:00Z"  # openpyxl notes when it wrote; the same quiz must give the same bytes


def save(rows: Sequence[Sequence[object]], path: Path) -> None:
    """Write the rows into a new file; text is text, also where it looks like a formula."""
    openpyxl = extra("openpyxl", "handout", "a spreadsheet")
    book = openpyxl.Workbook()
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is not None:
                cell = book.active.cell(number, column, value)
                cell.data_type = "s" if isinstance(value, str) else "n"
    book.save(path)
    repack(path, _timeless)


def _timeless(name: str, content: bytes) -> bytes:
    return re.sub(rb"(<dcterms:\w+[^>]*>)[^<]*", rb"\g<1>" + _TIME, content) if name == "docProps/core.xml" else content
