"""The text of a deck file -> its cards and what it remembers; whatever is wrong has a line."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import yaml

from ..faults import GAP, fault
from ..model import Card, Choice, Cloze, Deck, Question
from .ledger import Known
from .yamltext import compose, fail

_HEADS = ("title", "date", "link", "id", "cards", "ledger")
_FIELDS = ("id", "type", "front", "answer", "aliases", "hint", "distractors", "sentence", "rule", "tags", "keep",
           "changed")  # fmt: skip
_TYPES = {"qa": Question, "cloze": Cloze, "mcq": Choice}
_V = TypeVar("_V")
_KEEP = {"yes": True, "true": True, "no": False, "false": False}


@dataclass(frozen=True, slots=True)
class Entry:
    """A card of the file and its place there. A card without `id` has the key "" until it is given one."""

    card: Card
    keep: bool
    node: yaml.MappingNode


@dataclass(frozen=True, slots=True)
class DeckFile:
    """deck: with all cards of the file. article, ledger: what it remembers; see `ledger.render`."""

    name: str
    text: str
    root: yaml.MappingNode
    deck: Deck
    entries: tuple[Entry, ...]
    article: Mapping[str, str]
    ledger: Mapping[str, Known]

    def kept(self) -> Deck:
        """The deck as it is to be learned."""
        return replace(self.deck, cards=tuple(entry.card for entry in self.entries if entry.keep))


def parse(text: str, name: str) -> DeckFile:
    """Raises InputError with name, line and what is wrong. name: of the file, for that."""
    root = compose(text, name)
    if not isinstance(root, yaml.MappingNode):
        fail(name, 0, 'no deck file; it begins with "title:" and holds a list "cards:"')
    reader = _Reader(name)
    heads = reader.fields(root, _HEADS, "a deck file")
    if "cards" not in heads:
        fail(name, root.end_mark.line, 'there is no list "cards:"')
    entries = tuple(reader.entry(node) for node in reader.items(heads["cards"]))
    reader.check_ids(entries)
    entries, text_ = _placed(entries)
    remembered = reader.remembered(heads.get("ledger"))
    deck = Deck(
        reader.text(heads, "title"),
        tuple(entry.card for entry in entries),
        reader.date(heads),
        reader.text(heads, "link"),
        text_,
        id=reader.text(heads, "id"),
    )
    article = {key: marks[0] for key, marks in remembered.items() if key in _HEADS[:3] and marks}
    known = {key: Known(*marks[:2]) for key, marks in remembered.items() if key not in article and marks}
    return DeckFile(name, text, root, deck, entries, article, known)


class _Reader:
    """Nodes -> values; holds the file's name for the errors."""

    def __init__(self, name: str) -> None:
        self.name = name

    def entry(self, node: yaml.Node) -> Entry:
        if not isinstance(node, yaml.MappingNode) or node.flow_style:
            fail(self.name, node.start_mark.line, 'a card is a block of lines: "- front: ...", below it "  answer: ..."')
        fields = self.fields(node, _FIELDS, "a card")
        for needed in ("front", "answer"):
            if needed not in fields:
                fail(self.name, node.start_mark.line, f'this card has no "{needed}:"')
        card = self.card(fields)
        wrong = fault(card)
        if wrong:
            place = next((fields[name] for name in ("distractors", "answer") if name in wrong and name in fields), fields["front"])
            fail(self.name, place.start_mark.line, f"this card {wrong}")
        return Entry(card, self.choice(fields, "keep", _KEEP, True), node)

    def card(self, fields: Mapping[str, yaml.Node]) -> Card:
        front, sentence = self.text(fields, "front"), self.text(fields, "sentence")
        guess = Cloze if GAP in front else Choice if "distractors" in fields else Question
        kind = self.choice(fields, "type", _TYPES, guess)
        more = {"hint": self.text(fields, "hint")} if kind is Cloze else {}
        if kind is Choice:
            more["distractors"] = self.texts(fields, "distractors")
        return kind(
            key=self.text(fields, "id"),
            front=front,
            answer=self.text(fields, "answer"),
            sentence=sentence,
            start=0,
            end=len(sentence),
            rule=self.text(fields, "rule"),
            aliases=self.texts(fields, "aliases"),
            tags=self.texts(fields, "tags"),
            changed=self.moment(fields),
            **more,
        )

    def fields(self, node: yaml.MappingNode, known: Sequence[str], whose: str) -> dict[str, yaml.Node]:
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if key.value not in known:
                near = difflib.get_close_matches(str(key.value), known, 1)
                hint = f'; did you mean "{near[0]}"?' if near else f"; it has {', '.join(known)}"
                fail(self.name, key.start_mark.line, f'{whose} has no field "{_short(key)}"{hint}')
            if key.value in found:
                fail(self.name, key.start_mark.line, f'"{key.value}" stands here a second time')
            found[key.value] = value
        return found

    def items(self, node: yaml.Node) -> list[yaml.Node]:
        if isinstance(node, yaml.ScalarNode) and not node.value:
            return []
        if not isinstance(node, yaml.SequenceNode):
            fail(self.name, node.start_mark.line, 'a list is needed here, each item with a "- " before it')
        return node.value

    def text(self, fields: Mapping[str, yaml.Node], name: str) -> str:
        node = fields.get(name)
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            fail(self.name, node.start_mark.line, f'"{name}" is a text; put it in quotation marks')
        return node.value

    def texts(self, fields: Mapping[str, yaml.Node], name: str) -> tuple[str, ...]:
        if name not in fields:
            return ()
        return tuple(self.text({name: item}, name) for item in self.items(fields[name]))

    def choice(self, fields: Mapping[str, yaml.Node], name: str, values: Mapping[str, _V], default: _V) -> _V:
        said = self.text(fields, name)
        if said and said.lower() not in values:
            fail(self.name, fields[name].start_mark.line, f'"{name}" is one of {", ".join(values)}')
        return values[said.lower()] if said else default

    def date(self, heads: Mapping[str, yaml.Node]) -> datetime.date | None:
        said = self.text(heads, "date")
        try:
            return datetime.date.fromisoformat(said) if said else None
        except ValueError:
            fail(self.name, heads["date"].start_mark.line, f'"{said}" is no date; write it like 2016-12-20')

    def moment(self, fields: Mapping[str, yaml.Node]) -> datetime.datetime | None:
        said = self.text(fields, "changed")
        try:
            moment = datetime.datetime.fromisoformat(said) if said else None
        except ValueError:
            fail(self.name, fields["changed"].start_mark.line, f'"{said}" is no time; delete the line')
        return moment.replace(tzinfo=moment.tzinfo or datetime.UTC) if moment else None

    def remembered(self, node: yaml.Node | None) -> dict[str, list[str]]:
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
            return {}
        if not isinstance(node, yaml.MappingNode):
            fail(self.name, node.start_mark.line, "the ledger is broken; bring it back, or delete it whole")
        pairs = [(self.text({"ledger": key}, "ledger"), self.text({"ledger": marks}, "ledger")) for key, marks in node.value]
        return {key: marks.split() for key, marks in pairs}

    def check_ids(self, entries: Sequence[Entry]) -> None:
        seen: set[str] = set()
        for entry in entries:
            if entry.card.key and entry.card.key in seen:
                fail(self.name, entry.node.start_mark.line, f'another card has the id "{entry.card.key}"; delete this "id:"')
            seen.add(entry.card.key)


def _placed(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], str]:
    """The cards with the places of their sentences in a text of these sentences, and that text."""
    text = "\n".join(dict.fromkeys(entry.card.sentence for entry in entries if entry.card.sentence))
    return tuple(replace(entry, card=_at(entry.card, text.find(entry.card.sentence))) for entry in entries), text


def _at(card: Card, start: int) -> Card:
    return replace(card, start=start, end=start + len(card.sentence))


def _short(node: yaml.Node) -> str:
    return node.value[:40] if isinstance(node, yaml.ScalarNode) else "..."
