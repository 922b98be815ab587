"""XML elements in one expression, and their bytes."""

from __future__ import annotations

from xml.etree import ElementTree as ET


def element(tag: str, *children: ET.Element | str, **attributes: str) -> ET.Element:
    """An element with its children; a string is its text. A trailing underscore leaves a name: class_ is class."""
    made = ET.Element(tag, {name.rstrip("_"): value for name, value in attributes.items()})
    for child in children:
        if isinstance(child, str):
            made.text = child
        else:
            made.append(child)
    return made


def document(root: ET.Element) -> bytes:
    """The document with its declaration, indented where that changes no text."""
    ET.indent(root)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
