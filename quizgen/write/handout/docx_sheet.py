"""A sheet for pupils as paragraphs, lists and tables of a Word document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...layout import Layout
from . import word
from .docx_styles import text_width
from .nouns import Block, Sheet, Task
from .words import letter

_GAP = "_" * 20
_INDENT = 266700  # how far the text of an item stands in: 21 points, in English Metric Units


class SheetWriter:
    """One sheet being written: the document, and the list that its items are numbered by."""

    def __init__(self, document: Any, layout: Layout, items: int) -> None:
        self.document, self.layout, self.items = document, layout, items

    def write(self, sheet: Sheet, new_page: bool) -> None:
        title = self.document.add_paragraph(style="Title")
        title.paragraph_format.page_break_before = new_page
        title.add_run(sheet.title or "Questions")
        about = [sheet.date, f"Version {sheet.version}" if sheet.version else ""]
        if any(about):
            self.document.add_paragraph(" · ".join(filter(None, about)), style="Small")
        self._who(sheet.points)
        if sheet.reading:
            word.line_numbers(self._continue(), 5)
            for paragraph in sheet.reading:
                self.document.add_paragraph(paragraph, style="Reading")
        if sheet.reading or self.layout.columns == 2:
            section = self._continue()
            word.line_numbers(section, 0)
            word.columns(section, self.layout.columns)
        for place, block in enumerate(sheet.blocks):
            self._block(letter(place).upper(), block)
        if self.layout.columns == 2:
            word.columns(self._continue(), 1)

    def _continue(self) -> Any:
        from docx.enum.section import WD_SECTION

        return self.document.add_section(WD_SECTION.CONTINUOUS)

    def _who(self, points: int) -> None:
        """A table without lines, in which pupils write who they are."""
        cells = self.document.add_table(1, 4).rows[0].cells
        for cell, words in zip(cells, ("Name", "Class", "Date", "Points"), strict=True):
            cell.paragraphs[0].style = self.document.styles["Small"]
            cell.paragraphs[0].add_run(f"{words} " + (f"______ / {points}" if words == "Points" else "_" * 14))

    def _block(self, name: str, block: Block) -> None:
        points = block.points.replace(" ", "\N{NO-BREAK SPACE}")
        self.document.add_heading(f"{name}  {block.title} ({points})", 2)
        self.document.add_paragraph(block.instruction, style="Instruction")
        if block.kind == "match":
            self._match(block)
        elif block.kind == "timeline":
            self._timeline(block)
        else:
            if block.bank:
                self._bank(block.bank)
            for task in block.tasks:
                self._task(block.kind, task)

    def _bank(self, words: Sequence[str]) -> None:
        table = self.document.add_table(1, 1)
        cell = table.cell(0, 0)
        word.boxed(cell)
        cell.paragraphs[0].add_run("     ".join(words))
        cell.paragraphs[0].alignment = 1
        self._lay_out(table, [1])
        self.document.add_paragraph(style="Small").paragraph_format.space_after = 0

    def _item(self, place: Any, text: str) -> Any:
        paragraph = word.listed(place, self.items)
        paragraph.add_run(text)
        return paragraph

    def _task(self, kind: str, task: Task) -> None:
        asked = self._item(self.document.add_paragraph(), "")
        if task.context:
            told = asked.add_run(task.context)
            told.italic = True
            told.add_break()
        asked.add_run(_GAP.join(task.parts))
        asked.paragraph_format.space_before = 76200  # 6 points
        asked.paragraph_format.keep_with_next = kind != "cloze"
        for option in task.options:
            shown = word.listed(self.document.add_paragraph(option), self.items, 1)
            shown.paragraph_format.space_after = 25400  # 2 points
            shown.paragraph_format.keep_with_next = option is not task.options[-1]
        if kind == "true-false":
            judged = self.document.add_paragraph("☐ true     ☐ false")
            judged.paragraph_format.left_indent = _INDENT
            judged.paragraph_format.keep_with_next = True
        if kind in ("true-false", "short-answer"):
            self.document.add_paragraph(style="Writing Line").paragraph_format.left_indent = _INDENT

    def _lay_out(self, table: Any, shares: Sequence[float]) -> None:
        width = text_width(self.layout) / self.layout.columns
        word.laid_out(table, [width * share for share in shares])

    def _match(self, block: Block) -> None:
        rows = max(len(block.tasks), len(block.bank))
        table = self.document.add_table(rows, 3)
        for place, task in enumerate(block.tasks):
            self._item(table.cell(place, 0).paragraphs[0], task.parts[0])
            table.cell(place, 1).paragraphs[0].add_run("____")
        for place, entry in enumerate(block.bank):
            paragraph = table.cell(place, 2).paragraphs[0]
            paragraph.add_run(f"{letter(place)}  ").bold = True
            paragraph.add_run(entry)
        self._lay_out(table, (0.5, 0.12, 0.38) if self.layout.columns == 1 else (0.48, 0.2, 0.32))

    def _timeline(self, block: Block) -> None:
        table = self.document.add_table(1 + len(block.tasks), 3)
        for cell, words in zip(table.rows[0].cells, ("Order", "Event", "Date"), strict=True):
            cell.paragraphs[0].add_run(words)
        for row, task in zip(table.rows[1:], block.tasks, strict=True):
            self._item(row.cells[1].paragraphs[0], task.parts[0])
        word.ruled(table)
        self._lay_out(table, (0.12, 0.64, 0.24))
