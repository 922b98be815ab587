"""The text that a browser would show and copy from an HTML tree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_INVISIBLE = frozenset("script style noscript template svg head iframe object canvas math select button".split())
_INLINE = frozenset("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small "
                    "span strong sub sup time tt u var wbr".split())


_MOST_ATTRIBUTES = 5_000  # in one tag; the parser takes time by their number squared


def is_monstrous(html: str) -> bool:
    """Whether a tag has attributes enough to keep the parser busy for minutes."""
    return any(piece.count("=") > _MOST_ATTRIBUTES for piece in html.split("<"))


def parse(html: str) -> HtmlElement | None:
    """The tree of an HTML page or a piece of one, None where there is nothing to read; needs the extra `read`."""
    from lxml import etree
    from lxml import html as lxml_html

    if is_monstrous(html):
        return None
    try:
        return lxml_html.document_fromstring(html.encode(errors="replace"), lxml_html.HTMLParser(encoding="utf-8"))
    except etree.ParserError:
        return None


def visible_text(tree: HtmlElement) -> str:
    """The window's title and the page's visible text, a line for every block element, as a browser copies it."""
    from lxml import etree

    pieces = [_one_line(tree.findtext(".//title"))]
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        visible = isinstance(element.tag, str) and element.tag not in _INVISIBLE
        if visible and element.tag not in _INLINE:
            pieces.append("\n")
        if event == "start" and visible:
            pieces.append(_one_line(element.text))
        elif event == "start":
            walk.skip_subtree()
        else:
            pieces.append(_one_line(element.tail))
    return "".join(pieces)


def _one_line(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")
