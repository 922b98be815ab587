"""DOCX -> a page, by mammoth: paragraphs, headings and tables as HTML, with changes accepted and comments dropped."""

from __future__ import annotations

from io import BytesIO

from .archive import opened
from .extra import missing
from .page import Page, read_page
from .text import blocks
from .visible import parse, visible_text

_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh\np[style-name='Caption'] => p:fresh"
_NOTES = "//li[starts-with(@id, 'footnote-') or starts-with(@id, 'endnote-')] | //sup[a[contains(@href, 'note-')]]"


def read(data: bytes, name: str, title: str = "") -> Page:
    """Raises InputError for a damaged or hostile file, or when the extra is missing; `name` is for its message."""
    try:
        import mammoth
    except ImportError:
        raise missing(name, "a Word file") from None
    with opened(data, name):
        html = mammoth.convert_to_html(
            BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(lambda image: {"src": ""}))
        tree = parse(html.value)
        if tree is None:
            return Page("", "", None, [])
        for note in tree.xpath(_NOTES):
            note.drop_tree()
        heading = tree.find(".//h1")
        found = " ".join(heading.text_content().split()) if heading is not None else ""
        return read_page(blocks(visible_text(tree)), title or found)
