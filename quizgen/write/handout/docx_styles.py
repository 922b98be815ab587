"""Paper, styles and footer of a Word document, and what the file says of itself."""

from __future__ import annotations

import datetime
from typing import Any

from ...layout import Layout
from ...origin import MARK
from . import word
from .nouns import Handout

MARGIN_MM = 20
_EARLIEST = datetime.datetime(2020, 1, 1)
_PAPER_MM = {"a4": (210, 297), "letter": (215.9, 279.4)}


def text_width(layout: Layout) -> float:
    """The width of a page's text in millimetres."""
    return _PAPER_MM[layout.paper][0] - 2 * MARGIN_MM


def set_up(document: Any, content: Handout, layout: Layout, date: datetime.date | None) -> None:
    """Set the empty document up; `date` is when it says that it was made."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Mm, Pt, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = map(Mm, _PAPER_MM[layout.paper])
    section.left_margin = section.right_margin = Mm(MARGIN_MM)
    section.top_margin = section.bottom_margin = Mm(18)
    size = 18 if layout.large else 11
    normal = document.styles["Normal"]
    normal.font.size, normal.font.name = Pt(size), layout.font or "Georgia"
    normal.paragraph_format.space_after = Pt(6)
    accent = RGBColor.from_string(word.ACCENT)
    for name, scale in (("Title", 1.9), ("Heading 1", 1.6), ("Heading 2", 1.2)):
        style = document.styles[name]
        style.font.size, style.font.bold, style.font.color.rgb = Pt(size * scale), True, accent
        word.own_font(style, normal.font.name)
    word.no_border(document.styles["Title"])
    for name, italic, scale in (("Instruction", True, 1), ("Small", False, 0.8), ("Writing Line", False, 1.2)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.italic, style.font.size = normal, italic, Pt(size * scale)
    reading = document.styles.add_style("Reading", WD_STYLE_TYPE.PARAGRAPH)
    reading.base_style = normal
    word.line_numbered(normal, False)  # LibreOffice would number the lines of every section
    word.line_numbered(reading, True)
    document.styles["Instruction"].paragraph_format.keep_with_next = True
    word.underlined(document.styles["Writing Line"])
    properties = document.core_properties
    properties.title, properties.author, properties.comments = content.title, "", ""
    properties.keywords = MARK
    properties.created = properties.modified = datetime.datetime.combine(date, datetime.time()) if date else _EARLIEST
    _foot(document, content)


def _foot(document: Any, content: Handout) -> None:
    sources = dict.fromkeys(sheet.source for sheet in content.sheets if sheet.source)
    foot = document.sections[0].footer.paragraphs[0]
    foot.style = document.styles["Small"]
    said = [f"Source: {source}" for source in sources] + ([content.note] if content.note else [])
    foot.add_run(" · ".join([*said, ""]))
    word.page_number(foot)
