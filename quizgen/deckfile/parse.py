"""The text of a deck file -> its cards and what it remembers; whatever is wrong has a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import yaml

from ..faults import GAP, fault
from ..model import Card, Choice, Cloze, Deck, Question
from .ledger import Known
from .values import Fields, read_fields
from .yamltext import compose, fail

_HEADS = ("title", "date", "link", "id", "cards", "ledger")
_FIELDS = ("id", "type", "context", "front", "answer", "aliases", "hint", "distractors", "sentence", "rule", "tags", "keep",
           "changed")  # fmt: skip
_TYPES = {"qa": Question, "cloze": Cloze, "mcq": Choice}
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
    heads = read_fields(name, root, _HEADS, "a deck file")
    if "cards" not in heads.nodes:
        fail(name, root.end_mark.line, 'there is no list "cards:"')
    entries, sentences = _placed([_entry(name, node) for node in heads.items("cards")])
    _check_ids(name, entries)
    deck = Deck(
        heads.text("title"),
        tuple(entry.card for entry in entries),
        heads.date("date"),
        heads.text("link"),
        sentences,
        id=heads.text("id"),
    )
    remembered = {key: marks.split() for key, marks in heads.pairs("ledger").items() if marks.strip()}
    article = {key: marks[0] for key, marks in remembered.items() if key in _HEADS[:3]}
    known = {key: Known(*marks[:2]) for key, marks in remembered.items() if key not in article}
    return DeckFile(name, text, root, deck, entries, article, known)


def _entry(file: str, node: yaml.Node) -> Entry:
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        fail(file, node.start_mark.line, 'a card is a block of lines: "- front: ...", below it "  answer: ..."')
    fields = read_fields(file, node, _FIELDS, "a card")
    for needed in ("front", "answer"):
        if needed not in fields.nodes:
            fail(file, node.start_mark.line, f'this card has no "{needed}:"')
    card = _card(fields)
    wrong = fault(card)
    if wrong:
        place = next((name for name in ("distractors", "answer") if name in wrong and name in fields.nodes), "front")
        fields.fail(place, f"this card {wrong}")
    return Entry(card, fields.choice("keep", _KEEP, True), node)


def _card(fields: Fields) -> Card:
    front, sentence = fields.text("front"), fields.text("sentence")
    guess = Cloze if GAP in front else Choice if "distractors" in fields.nodes else Question
    kind = fields.choice("type", _TYPES, guess)
    more = {"hint": fields.text("hint")} if kind is Cloze else {}
    return kind(
        key=fields.text("id"),
        front=front,
        answer=fields.text("answer"),
        sentence=sentence,
        start=0,
        end=len(sentence),
        rule=fields.text("rule"),
        aliases=fields.texts("aliases"),
        tags=fields.texts("tags"),
        distractors=fields.texts("distractors"),
        changed=fields.moment("changed"),
        context=fields.text("context"),
        **more,
    )


def _check_ids(file: str, entries: Sequence[Entry]) -> None:
    seen: set[str] = set()
    for entry in entries:
        key = entry.card.key
        if key and key in seen:
            fail(file, entry.node.start_mark.line, f'another card has the id "{key}"; delete this "id:"')
        seen.add(key)


def _placed(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], str]:
    """The cards with the places of their sentences in a text of these sentences, and that text."""
    text = "\n".join(dict.fromkeys(entry.card.sentence for entry in entries if entry.card.sentence))
    return tuple(replace(entry, card=_at(entry.card, text.find(entry.card.sentence))) for entry in entries), text


def _at(card: Card, start: int) -> Card:
    return replace(card, start=start, end=start + len(card.sentence))
