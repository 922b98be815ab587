"""How each token reads outside its article: names in full, pronouns as names, dates by the calendar."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ..language.keywords import common
from ..model import Entity, Reference, Sentence
from .words import Word

POSSESSIVE = ("his", "her", "its", "their")
HONORIFICS = ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss")


def wording(sentence: Sentence, anchor: datetime.date | None, described: Sequence[Reference] = ()) -> dict[int, Word]:
    """A Word for each token index; tokens swallowed by a longer Word have none."""
    words = {i: Word(i, i + 1, _plain(t.text), _glued(sentence, i)) for i, t in enumerate(sentence.tokens)}
    named: set[str] = set()
    for entity in sentence.entities:
        text = _entity(entity, sentence, anchor, named)
        if entity.label == "PERSON":
            named.add(entity.name)
        if text != entity.text:
            _replace(words, entity.first, entity.last, text)
            if entity.label == "PERSON" and entity.first and sentence.tokens[entity.first - 1].text in HONORIFICS:
                _replace(words, entity.first - 1, entity.last, text)
    for reference in (*described, *sentence.references):
        text = reference.name
        if any(e.name == text and e.first < reference.first for e in sentence.entities):
            continue  # its name stands before it
        if _possessive(sentence, reference.first) and _owner_nearby(sentence, reference.first):
            continue
        if _possessive(sentence, reference.first):
            text = possessive(text)
        _replace(words, reference.first, reference.last, text)
    return _lowered(words, sentence)


def _possessive(sentence: Sentence, i: int) -> bool:
    """Whether the pronoun owns what follows; the tagger takes many a "her" for an object."""
    token, after = sentence.tokens[i], sentence.tokens[min(i + 1, len(sentence.tokens) - 1)]
    return token.tag == "PRP$" or token.text.lower() == "her" and after.tag in ("NN", "NNS", "JJ")


def _owner_nearby(sentence: Sentence, i: int) -> bool:
    """Whether a subject that is a common noun stands before the possessive, which may as well be its own."""
    resolved = {j for r in sentence.references for j in range(r.first, r.last)}
    return any(t.relation.startswith("nsubj") and t.tag in ("NN", "NNS") and j not in resolved for j, t in enumerate(sentence.tokens[:i]))


def _lowered(words: dict[int, Word], sentence: Sentence) -> dict[int, Word]:
    """Sentence-initial capitals taken back, also behind an opening quote or a colon."""
    named = {i for e in sentence.entities if e.label not in ("NUMBER", "DATE") for i in range(e.first, e.last)}
    for i, token in enumerate(sentence.tokens):
        opens = i == 0 or sentence.tokens[i - 1].text in ("“", "``", '"', ":", "‘")
        if opens and i in words and i not in named and (token.tag not in ("NNP", "NNPS") or common(token.text)) and token.text != "I" and words[i].text == token.text and (len(token.text) == 1 or token.text[1:].islower()) and not _month(token.text):
            words[i] = Word(i, words[i].last, token.text.lower(), words[i].glued)
    return words


def _month(text: str) -> bool:
    return text.endswith("day") or text[:3] in ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def possessive(name: str) -> str:
    """The name with its possessive ending."""
    return name + ("’" if name.endswith("s") and not name.endswith("ss") else "’s")


def _plain(text: str) -> str:
    return {"``": "“", "''": "”"}.get(text, text)


def _glued(sentence: Sentence, i: int) -> bool:
    return i > 0 and sentence.tokens[i].start == sentence.tokens[i - 1].end


def _replace(words: dict[int, Word], first: int, last: int, text: str) -> None:
    glued = words[first].glued if first in words else False
    for i in range(first, last):
        words.pop(i, None)
    words[first] = Word(first, last, text, glued)


def _entity(entity: Entity, sentence: Sentence, anchor: datetime.date | None, named: set[str]) -> str:
    if entity.label == "PERSON" and entity.name and entity.name not in named:
        # Only a longer form of the same name; never a pen name or a title.
        if entity.text != entity.name and entity.text.split()[-1] in entity.name.split():
            return entity.name
    bracketed = entity.first > 0 and sentence.tokens[entity.first - 1].text in ("(", "-LRB-")
    if entity.label == "ORGANIZATION" and not bracketed and entity.name and entity.text.isupper() and len(entity.name) > len(entity.text):
        return entity.name
    if entity.label == "DATE":
        return date_words(entity, sentence, anchor)
    return entity.text


def date_words(entity: Entity, sentence: Sentence, anchor: datetime.date | None) -> str:
    """The date by the calendar, with a preposition where the text needs none ("yesterday")."""
    from ..language.dates import normalise, say

    if not entity.value or not relative(entity) or not _adjunct(entity, sentence):
        return entity.text
    value = entity.value
    if not any(t.tag in ("VBD", "VBN") for t in sentence.tokens) and anchor:
        value = normalise(entity.text, anchor, "future") or value
    if "W" in value:
        return entity.text
    said = say(value)
    before = sentence.tokens[entity.first - 1].text.lower() if entity.first else ""
    if before in ("on", "in", "since", "until", "till", "by", "from", "of", "to", "before", "after", "during", "for", "between", "and"):
        return said
    return ("on " if entity.value.split("/")[0].count("-") == 2 else "in ") + said


def _adjunct(entity: Entity, sentence: Sentence) -> bool:
    """Whether the date says when something happens: not "Friday prayers", not "now"."""
    head = sentence.tokens[entity.last - 1]
    after = sentence.tokens[entity.last] if entity.last < len(sentence.tokens) else head
    if head.head == entity.last and after.tag in ("NN", "NNS") and not head.relation.startswith("obl"):
        return False
    return entity.text.lower() not in ("now", "today", "currently", "tonight") and head.relation not in ("compound", "amod", "nmod:poss")


def relative(entity: Entity) -> bool:
    """Whether a date can only be understood from the article's own date."""
    return not any(len(w) == 4 and w.isdigit() for w in entity.text.replace("-", " ").replace("–", " ").replace(",", " ").split()) and not entity.text.rstrip("s").isdigit()
