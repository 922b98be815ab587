"""YAML as text that belongs to a person: read with line numbers, changed only where something changes.

PyYAML comes along with genanki. Its nodes know their places in the text, so a change is a splice there, and
comments, order and layout of everything else stay; every scalar is text, so that "No" and 007 stay what they are.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from typing import NoReturn

import yaml

from ..errors import InputError

Edit = tuple[int, int, str]  # characters from, to (exclusive), and what stands there instead

# What PyYAML says -> what to do about it; the first that occurs in its message is taken.
_PLAINER = {
    "mapping values are not allowed here": 'text with ": " in it must stand in quotation marks',
    "unexpected end of stream": "a quotation mark is opened here and never closed",
    "could not find expected ':'": "a field needs a name, a colon and a space",
    "another document": "three dashes begin a second document; a deck file holds one",
    "'\\t'": "a tab; indent with spaces",
    "cannot start any token": "text that begins with a sign must stand in quotation marks",
    "expected <block end>": "this does not fit what stands above; align the fields of a card, and put text that begins "
    "with a bracket or a quotation mark wholly in quotation marks",
    "but found '<stream end>'": "the file ends within a list or bracket that is not closed",
    "expected ',' or": "a bracket is opened and not closed; put text that begins with one in quotation marks",
    "found undefined alias": 'text that begins with "*" must stand in quotation marks',
}

_TAG = re.compile(r"[a-z]+::\w+(?:[ -]\w+)*")  # PyYAML would put it in quotation marks, which it does not need


class _Plain(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


def compose(text: str, name: str) -> yaml.Node | None:
    """The root node, None for a file without content. Raises InputError with the line of what is wrong."""
    try:
        return yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.reader.ReaderError as error:
        fail(name, text.count("\n", 0, error.position), f"a control character (U+{error.character:04X}); delete it")
    except yaml.MarkedYAMLError as error:
        problem = error.problem or "this cannot be read"
        mark = (error.context_mark if "end of stream" in problem else None) or error.problem_mark
        fail(name, mark.line if mark else 0, next((_PLAINER[part] for part in _PLAINER if part in problem), problem))
    except RecursionError:
        fail(name, 0, "lists within lists without end; a deck file is flat")


def fail(name: str, line: int, problem: str) -> NoReturn:
    """Raise InputError for a line, counted from 0 as YAML's marks do."""
    raise InputError(f"{name}, line {line + 1}: {problem}")


def scalar(text: str) -> str:
    """The text as YAML on one line, in quotation marks only where it needs them."""
    style = '"' if any(character in text for character in "\n\r\x85\u2028\u2029") else None
    dumped = yaml.dump({"k": text}, Dumper=_Plain, allow_unicode=True, width=math.inf, default_style=style)
    return dumped.split(": ", 1)[1].removesuffix("\n")


def flow(texts: Sequence[str]) -> str:
    """The texts as a YAML list on one line."""
    return "[" + ", ".join(map(_item, texts)) + "]"


def _item(text: str) -> str:
    if _TAG.fullmatch(text):
        return text
    style = '"' if text.splitlines() != [text] else None
    dumped = yaml.dump(
        [text], Dumper=_Plain, allow_unicode=True, width=math.inf, default_flow_style=True, default_style=style
    )
    return dumped[1:-2]


def put(text: str, mapping: yaml.MappingNode, name: str, value: str) -> Edit:
    """The edit that gives a field of a block mapping another value, in its place or as a new last line."""
    for key, old in mapping.value:
        if key.value == name:
            return key.end_mark.index, end(text, old), f": {value}".rstrip()
    place = line_end(text, end(text, mapping))
    return place, place, f"\n{' ' * mapping.start_mark.column}{name}: {value}".rstrip(" ")


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap; those at one place stand in the order given."""
    for start, stop, new in reversed(sorted(edits, key=lambda edit: edit[0])):
        text = text[:start] + new + text[stop:]
    return text


def end(text: str, node: yaml.Node) -> int:
    """Where the node's text ends; the marks of YAML's blocks run on over comments to what comes next."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return end(text, last[1] if isinstance(node, yaml.MappingNode) else last)
    stop = node.end_mark.index
    while stop > node.start_mark.index and text[stop - 1] in "\r\n":
        stop -= 1
    return stop


def line_end(text: str, place: int) -> int:
    """The place of the line end after a place, or of the text's end."""
    found = text.find("\n", place)
    return len(text) if found < 0 else found
