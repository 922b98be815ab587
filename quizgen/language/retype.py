"""Types of names by what the whole article shows: lists, head words, and one type per name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from .gazetteers import demonyms, known, place_kind
from .spans import Span
from .titlewords import EVENT_HEADS, LAW_HEADS, ORGANIZATION_HEADS, PERSON_TITLES, PLACE_HEADS

_NAMES = ("PERSON", "PLACE", "ORGANIZATION", "EVENT", "GROUP", "OTHER", "WORK")
_QUOTES = frozenset('"“”‘’')


def retyped(sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Span]]) -> list[list[Span]]:
    """The spans of each sentence with their final types and kinds; names of no type that is asked for are dropped."""
    own = [[_by_itself(words, span) for span in spans] for words, spans in zip(sentences, found)]
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for words, spans in zip(sentences, own):
        for span in spans:
            if span.label in _NAMES:
                votes[_text(words, span)][span.label] += 2 + _titled(words, span)
    return [
        [
            span._replace(kind=_kind(words, span))
            for span in (_voted(_text(words, span), span, votes) for span in spans)
            if span.label != "OTHER"
        ]
        for words, spans in zip(sentences, own)
    ]


def _text(words: Sequence[str], span: Span) -> str:
    return " ".join(words[span.first : span.last])


def _titled(words: Sequence[str], span: Span) -> int:
    """Weight of a title before the name: 6 votes for a person."""
    return 6 * (span.label == "PERSON" and span.first > 0 and words[span.first - 1] in PERSON_TITLES)


def _by_itself(words: Sequence[str], span: Span) -> Span:
    """The type where the name's own words leave no doubt."""
    if span.label not in _NAMES:
        return span
    text, last = _text(words, span), words[span.last - 1].lower()
    kinds = known().get(text, frozenset())
    if kinds == {"country"} or (kinds and kinds <= {"region", "other", "country", "city"} and span.label in ("OTHER", "GROUP", "EVENT")):
        return span._replace(label="PLACE")
    if kinds & {"people", "group"} and not kinds & {"org"}:
        return span._replace(label="GROUP")
    if kinds == {"org"}:
        return span._replace(label="ORGANIZATION")
    if kinds == {"event"}:
        return span._replace(label="EVENT")
    if span.last - span.first > 1 and span.label != "PERSON":
        if last in LAW_HEADS and span.label in ("OTHER", "EVENT"):
            return span._replace(label="WORK")
        if last in EVENT_HEADS and span.label == "OTHER":
            return span._replace(label="EVENT")
        if last in ("ministry", "party", "university", "agency", "committee", "commission"):
            return span._replace(label="ORGANIZATION")
    if span.label == "OTHER" and span.last - span.first > 1 and _quoted(words, span):
        return span._replace(label="WORK")
    return span


def _quoted(words: Sequence[str], span: Span) -> bool:
    before = words[span.first - 1] if span.first else ""
    after = words[span.last] if span.last < len(words) else ""
    return before in _QUOTES and after in (*_QUOTES, ",", ".")


def _voted(text: str, span: Span, votes: dict[str, Counter[str]]) -> Span:
    """The type that most mentions of the same name have; a tie keeps the mention's own."""
    counts = votes.get(text)
    if not counts or span.label not in _NAMES:
        return span
    label = max(counts, key=lambda label: (counts[label], label == span.label, label))
    return span._replace(label=label)


def _kind(words: Sequence[str], span: Span) -> str:
    if span.label == "PLACE":
        return _kind_of_place(_text(words, span), words[span.last - 1].lower())
    if span.label == "GROUP":
        return "nationality" if _text(words, span) in demonyms() else ""
    if span.label == "WORK":
        return "law" if words[span.last - 1].lower() in LAW_HEADS else ""
    return span.kind


def _kind_of_place(text: str, head: str) -> str:
    if listed := place_kind(text):
        return listed
    if head in ("province", "state", "county", "region", "oblast", "territory", "district", "republic"):
        return "region"
    return "city" if head in ("city", "town") else "other" if head in PLACE_HEADS else ""
