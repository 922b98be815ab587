"""What a Word document can hold and python-docx has no call for: lists of its own, borders, fields, columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

ACCENT, TINT, LINE = "0A5C6B", "EEF5F5", "9AA5AB"
_BOXED = "".join(
    f'<w:{side} w:val="single" w:sz="6" w:color="{ACCENT}"/>' for side in ("top", "left", "bottom", "right")
)


def numbering(document: Any) -> int:
    """A new list for items and their lettered options; gives the number to call it by.

    The letters begin again below every item, as Word does by itself on the second level.
    """
    part = document.part.numbering_part.element
    abstract = 1 + max(int(one.get(name_of("abstractNumId"))) for one in part.findall(name_of("abstractNum")))
    levels = (("decimal", "%1", 420, f'<w:color w:val="{ACCENT}"/>'), ("lowerLetter", "%2", 840, ""))
    shown = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="420"/></w:pPr>'
        f"<w:rPr><w:b/>{colour}</w:rPr></w:lvl>"
        for level, (form, text, left, colour) in enumerate(levels)
    )
    made = _xml(
        f'<w:abstractNum w:abstractNumId="{abstract}"><w:multiLevelType w:val="multilevel"/>{shown}</w:abstractNum>'
    )
    part.insert(len(part.findall(name_of("abstractNum"))), made)
    number = 1 + max(int(one.get(name_of("numId"))) for one in part.findall(name_of("num")))
    part.append(_xml(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'))
    return number


def listed(paragraph: Any, number: int, level: int = 0) -> Any:
    """The paragraph as an entry of the list."""
    properties = paragraph._p.get_or_add_pPr()
    entry = _xml(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    properties._insert_numPr(entry)
    return paragraph


def underlined(style: Any, colour: str = LINE, size: int = 6) -> None:
    """A line below every paragraph of the style."""
    border = f'<w:bottom w:val="single" w:sz="{size}" w:space="1" w:color="{colour}"/>'
    style.element.get_or_add_pPr().append(_xml(f"<w:pBdr>{border}</w:pBdr>"))


def laid_out(table: Any, widths: Sequence[float]) -> None:
    """Columns of these widths in millimetres, room above and below the text, no row split between pages."""
    from docx.shared import Mm, Pt

    table.autofit = False
    margins = "".join(f'<w:{side} w:w="{room}" w:type="dxa"/>' for side, room in (("top", 70), ("bottom", 70)))
    table._tbl.tblPr.insert_element_before(_xml(f"<w:tblCellMar>{margins}</w:tblCellMar>"), "w:tblLook")
    # Word takes the width of a column from its cells, LibreOffice from the column.
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(_xml("<w:cantSplit/>"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)


def boxed(cell: Any) -> None:
    """A cell with a frame and a tint."""
    properties = cell._tc.get_or_add_tcPr()
    properties.append(_xml(f"<w:tcBorders>{_BOXED}</w:tcBorders>"))
    properties.append(_xml(f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>'))


def ruled(table: Any) -> None:
    """Thin lines between the rows, none between the columns; the first row is repeated on every page."""
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="{LINE}"/>' for side in ("top", "bottom", "insideH"))
    table._tbl.tblPr.insert_element_before(
        _xml(f"<w:tblBorders>{sides}</w:tblBorders>"), "w:tblLayout", "w:tblCellMar", "w:tblLook"
    )
    table.rows[0]._tr.get_or_add_trPr().append(_xml("<w:tblHeader/>"))


def page_number(paragraph: Any) -> None:
    """The number of the page, which Word puts in."""
    paragraph._p.append(_xml('<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))


def columns(section: Any, number: int) -> None:
    """The text of the section in columns."""
    section._sectPr.find(name_of("cols")).set(name_of("num"), str(number))


def line_numbers(section: Any, every: int) -> None:
    """Every so many lines numbered; 0 for none."""
    for old in section._sectPr.findall(name_of("lnNumType")):
        section._sectPr.remove(old)
    if every:
        numbered = _xml(f'<w:lnNumType w:countBy="{every}" w:restart="newSection"/>')
        section._sectPr.find(name_of("cols")).addprevious(numbered)


def _xml(text: str) -> Any:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    return parse_xml(f"<w:p {nsdecls('w')}>{text}</w:p>")[0]


def name_of(tag: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{tag}")


def own_font(style: Any, name: str) -> None:
    """The style in this font, not in that of the document's theme."""
    style.font.name = name
    for fonts in style.element.rPr.findall(name_of("rFonts")):
        for theme in [attribute for attribute in fonts.attrib if attribute.endswith("Theme")]:
            del fonts.attrib[theme]


def no_border(style: Any) -> None:
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(name_of("pBdr")):
        properties.remove(border)


def line_numbered(style: Any, numbered: bool) -> None:
    """Whether the style's lines count where lines are numbered."""
    style.element.get_or_add_pPr().insert(0, _xml(f'<w:suppressLineNumbers w:val="{int(not numbered)}"/>'))
