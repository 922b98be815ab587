"""Decks -> a handout that a teacher can edit in Word or LibreOffice, through python-docx."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ...layout import Layout
from ...model import Deck, LeftOut
from ..archive import repack
from ..extra import extra
from . import word
from .docx_sheet import SheetWriter
from .docx_styles import set_up, text_width
from .nouns import Key
from .page import handout

PURPOSE = "a handout to edit in Word or LibreOffice"
LIMITS = "the reading text stands above the questions; needs quizgen[handout]"
NEEDS = "docx"
SEPARATE_KEY = True


def write(decks: Sequence[Deck], path: Path, *, layout: Layout, **_other: object) -> tuple[LeftOut, ...]:
    """Write a document with styles, lists and tables of Word's own."""
    docx = extra("docx", "handout", "a Word document")
    content, left_out = handout(decks, layout)
    document = docx.Document()
    set_up(document, content, layout, max((deck.date for deck in decks if deck.date), default=None))
    for place, sheet in enumerate(content.sheets):
        SheetWriter(document, layout, word.numbering(document)).write(sheet, new_page=place > 0)
    for place, key in enumerate(content.keys):
        _key(document, key, text_width(layout), new_page=place + len(content.sheets) > 0)
    document.save(str(path))
    repack(path)
    return left_out


def _key(document: Any, key: Key, width: float, new_page: bool) -> None:
    """One table for each section, a row for each answer."""
    heading = document.add_heading("Answer key", 1)
    heading.paragraph_format.page_break_before = new_page
    document.add_paragraph(key.title, style="Small")
    for title, rows in key.blocks:
        document.add_heading(title, 2)
        table = document.add_table(1 + len(rows), len(key.versions) + 2)
        heads = [*(version or "No." for version in key.versions), "Answer", "From the article"]
        cells = [
            [*(f"{number} {mark}".strip() for number, mark in row.places), row.answer, row.sentence] for row in rows
        ]
        for row, texts in zip(table.rows, [heads, *cells], strict=True):
            for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
                cell.paragraphs[0].style = document.styles["Small"]
                cell.paragraphs[0].add_run(text).bold = texts is not heads and column == len(key.versions)
        word.ruled(table)
        room = width - 14 * len(key.versions)
        word.laid_out(table, (*[14] * len(key.versions), 0.4 * room, 0.6 * room))
