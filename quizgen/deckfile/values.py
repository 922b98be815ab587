"""The fields of a block of YAML, each read as what it should be; what is not gets its line."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn, TypeVar

import yaml

from .yamltext import fail

_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class Fields:
    """Nodes by the names of their fields. file: its name, for errors. A field that is not there reads as empty."""

    file: str
    nodes: Mapping[str, yaml.Node]

    def fail(self, name: str, problem: str) -> NoReturn:
        """Raise InputError with the line of a field."""
        fail(self.file, self.nodes[name].start_mark.line, problem)

    def text(self, name: str) -> str:
        node = self.nodes.get(name)
        return "" if node is None else _text(self.file, node, name)

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(_text(self.file, item, name) for item in self.items(name))

    def items(self, name: str) -> list[yaml.Node]:
        node = self.nodes.get(name)
        if node is None or is_empty(node):
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.fail(name, 'a list is needed here, each item with a "- " before it')
        return node.value

    def choice(self, name: str, values: Mapping[str, _V], default: _V) -> _V:
        said = self.text(name)
        if said and said.lower() not in values:
            self.fail(name, f'"{name}" is one of {", ".join(values)}')
        return values[said.lower()] if said else default

    def date(self, name: str) -> datetime.date | None:
        said = self.text(name)
        try:
            return datetime.date.fromisoformat(said) if said else None
        except ValueError:
            self.fail(name, f'"{said}" is no date; write it like 2016-12-20')

    def moment(self, name: str) -> datetime.datetime | None:
        """A time; without a zone it is one of UTC."""
        said = self.text(name)
        try:
            moment = datetime.datetime.fromisoformat(said) if said else None
        except ValueError:
            self.fail(name, f'"{said}" is no time; delete the line')
        return moment.replace(tzinfo=moment.tzinfo or datetime.UTC) if moment else None

    def pairs(self, name: str) -> dict[str, str]:
        """A block of names and texts."""
        node = self.nodes.get(name)
        if node is None or is_empty(node):
            return {}
        if not isinstance(node, yaml.MappingNode):
            self.fail(name, f"the {name} is broken; bring it back, or delete it whole")
        return {_text(self.file, key, name): _text(self.file, value, name) for key, value in node.value}


def read_fields(file: str, node: yaml.MappingNode, known: Sequence[str], whose: str) -> Fields:
    """The fields of a block. Raises InputError for one that is not known, or stands twice."""
    found: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else "..."
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f'; did you mean "{near[0]}"?' if near else f"; it has {', '.join(known)}"
            fail(file, key.start_mark.line, f'{whose} has no field "{name[:40]}"{hint}')
        if name in found:
            fail(file, key.start_mark.line, f'"{name}" stands here a second time')
        found[name] = value
    return Fields(file, found)


def is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value


def _text(file: str, node: yaml.Node, name: str) -> str:
    if not isinstance(node, yaml.ScalarNode):
        fail(file, node.start_mark.line, f'"{name}" is a text; put it in quotation marks')
    return node.value
