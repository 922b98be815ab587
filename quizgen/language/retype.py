"""Types of names by what the whole article shows: lists, head words, and one type per name."""

from __future__ import annotations

from collections.abc import Sequence

from .gazetteers import capital_cities, demonyms, first_names, known, place_kind
from .mentions import TYPES
from .spans import Span
from .titlewords import (
    CERTAIN_HEADS,
    EVENT_HEADS,
    LAW_HEADS,
    PERSON_TITLES,
    PLACE_HEADS,
    SURE_PLACE_HEADS,
)

PERSON = TYPES.index("PERSON")
_PLACES = {"region", "other", "country", "city"}
_CHOSEN = 100  # for the type that the sentence as a whole chose; a weight of one is 100
_TITLED = 1000
_SURNAME = 500
_QUOTES = frozenset('"“”‘’')


def retyped(sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Span]]) -> list[list[Span]]:
    """The spans of each sentence with their final types and kinds; names of no type that is asked for are dropped."""
    types = _types(sentences, found)
    return [
        [
            span._replace(label=label, kind=_kind(words, span, label))
            for span in spans
            if (label := types.get(_text(words, span), span.label) if span.scores else span.label) != "OTHER"
        ]
        for words, spans in zip(sentences, found)
    ]


def _types(sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Span]]) -> dict[str, str]:
    """Name -> the type that fits all its mentions together best, unless its own words decide."""
    surnames = {
        words[span.last - 1]
        for words, spans in zip(sentences, found)
        for span in spans
        if span.label == "PERSON" and span.last - span.first > 1
    }
    totals: dict[str, list[int]] = {}
    own: dict[str, str] = {}
    for words, spans in zip(sentences, found):
        for span in spans:
            if span.scores:
                text = _text(words, span)
                total = totals.setdefault(text, [0] * len(TYPES))
                for k, score in enumerate(span.scores):
                    total[k] += score
                total[TYPES.index(span.label)] += _CHOSEN
                total[PERSON] += _TITLED * _titled(words, span) + _SURNAME * (text in surnames)
                own[text] = own.get(text) or _by_itself(words, span)
    return {text: own[text] or TYPES[max(range(len(TYPES)), key=total.__getitem__)] for text, total in totals.items()}


def _text(words: Sequence[str], span: Span) -> str:
    return " ".join(words[span.first : span.last])


def _titled(words: Sequence[str], span: Span) -> bool:
    return span.first > 0 and words[span.first - 1] in PERSON_TITLES


def _by_itself(words: Sequence[str], span: Span) -> str:
    """The type where the name's own words leave no doubt, else ""."""
    text, last = _text(words, span), words[span.last - 1].lower()
    kinds = known().get(text, frozenset())
    if kinds == {"country"} or kinds and kinds <= _PLACES and span.label in ("OTHER", "GROUP", "EVENT"):
        return "PLACE"
    if kinds == {"city"} and text in capital_cities() and text not in first_names():
        return "PLACE"
    if kinds & {"people", "group"} and not kinds & {"org"}:
        return "GROUP"
    if kinds in ({"org"}, {"event"}):
        return "ORGANIZATION" if "org" in kinds else "EVENT"
    if span.last - span.first > 1 and last in SURE_PLACE_HEADS and words[span.first] not in first_names():
        return "PLACE"
    if span.last - span.first == 1 or span.label == "PERSON":
        return "EVENT" if words[span.first] in ("Cyclone", "Hurricane", "Typhoon") else ""
    if last in LAW_HEADS and span.label in ("OTHER", "EVENT"):
        return "WORK"
    if last in EVENT_HEADS and span.label in ("OTHER", "PLACE"):
        return "EVENT"
    if words[span.last - 1] in CERTAIN_HEADS or "Research" in words[span.first : span.last]:
        return "ORGANIZATION"
    return "WORK" if span.label == "OTHER" and _quoted(words, span) else ""


def _quoted(words: Sequence[str], span: Span) -> bool:
    before = words[span.first - 1] if span.first else ""
    after = words[span.last] if span.last < len(words) else ""
    return before in _QUOTES and after in (*_QUOTES, ",", ".")


def _kind(words: Sequence[str], span: Span, label: str) -> str:
    if label == "PLACE":
        return _kind_of_place(_text(words, span), words[span.last - 1].lower())
    if label == "GROUP":
        return "nationality" if _text(words, span) in demonyms() else ""
    if label == "WORK":
        return "law" if words[span.last - 1].lower() in LAW_HEADS else ""
    return span.kind


def _kind_of_place(text: str, head: str) -> str:
    if listed := place_kind(text):
        return listed
    if head in ("province", "state", "county", "region", "oblast", "territory", "district", "republic"):
        return "region"
    return "city" if head in ("city", "town") else "other" if head in PLACE_HEADS else ""
