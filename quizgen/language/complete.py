"""Names that the tagger missed: listed ones, those with a telling head word, and those it found elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .gazetteers import listed_spans
from .mentions import TYPES
from .spans import Span, without_overlap
from .titlewords import (
    CERTAIN_HEADS,
    OF_ORGANIZATIONS,
    OF_PLACES,
    PERSON_TITLES,
    TITLES,
)

_SURE = frozenset(("country", "region", "org", "event", "people", "group"))
_LABELS = {"country": "PLACE", "region": "PLACE", "city": "PLACE", "other": "PLACE", "org": "ORGANIZATION"}
_LABELS |= {"event": "EVENT", "people": "GROUP", "group": "GROUP"}
_NONE = (0,) * len(TYPES)


def completed(
    sentences: Sequence[Sequence[str]], tags: Sequence[Sequence[str]], found: Sequence[Sequence[Span]]
) -> list[list[Span]]:
    """The spans of each sentence with the missed ones; a longer listed name replaces its found part."""
    rows = [
        _joined(words, _with(_with_listed(words, row_tags, spans), [*_headed(words)])) for words, row_tags, spans in zip(sentences, tags, found, strict=True)
    ]
    seen = _names(sentences, rows)
    return [
        _with(spans, [*_titled(words, row_tags), *_repeated(words, row_tags, seen)])
        for words, row_tags, spans in zip(sentences, tags, rows, strict=True)
    ]


def _with(spans: Sequence[Span], more: Sequence[Span]) -> list[Span]:
    covered = {i for span in spans for i in range(span.first, span.last)}
    fitting = [span for span in more if not covered.intersection(range(span.first, span.last))]
    return without_overlap([*spans, *fitting], [])


def _with_listed(words: Sequence[str], tags: Sequence[str], spans: Sequence[Span]) -> list[Span]:
    listed = [
        Span(first, last, _label(kinds), scores=_NONE)
        for first, last, kinds in listed_spans(words)
        if words[first][:1].isupper() and (last - first > 1 or kinds & _SURE and tags[first].startswith(("NN", "JJ")))
    ]
    wider = [span for span in listed if span.last - span.first > 1]
    kept = [span for span in spans if not any(_crosses(span, name) for name in wider)]
    return _with(kept, listed)


def _label(kinds: frozenset[str]) -> str:
    return next(label for kind, label in _LABELS.items() if kind in kinds)


def _crosses(span: Span, listed: Span) -> bool:
    """Whether the span is a true part of the listed name."""
    inside = listed.first <= span.first and span.last <= listed.last
    return inside and span.last - span.first < listed.last - listed.first


def _joined(words: Sequence[str], spans: Sequence[Span]) -> list[Span]:
    """ "National Library" of the "Netherlands" is one name."""
    found: list[Span] = []
    for span in spans:
        before = found[-1] if found else None
        between = [word.lower() for word in words[before.last : span.first]] if before else []
        head = words[before.last - 1] if before else ""
        if before and between in (["of"], ["of", "the"]) and head in OF_ORGANIZATIONS | OF_PLACES:
            label = "ORGANIZATION" if head in OF_ORGANIZATIONS else "PLACE"
            found[-1] = Span(before.first, span.last, label, scores=_NONE)
        else:
            found.append(span)
    return found


def _titled(words: Sequence[str], tags: Sequence[str]) -> Iterator[Span]:
    """The name after a title: "Reverend Hill"."""
    for i in range(1, len(words)):
        if words[i - 1] in PERSON_TITLES and words[i - 1][0].isupper() and words[i] not in TITLES:
            last = i
            while last < min(i + 3, len(words)) and tags[last] == "NNP" and words[last][0].isupper():
                last += 1
            if last > i:
                yield Span(i, last, "PERSON", scores=_NONE)


def _headed(words: Sequence[str]) -> Iterator[Span]:
    """Two or more capitalised words of which the last is the head of an organization: "Foreign Ministry"."""
    for i, word in enumerate(words):
        head = word in CERTAIN_HEADS or word in OF_ORGANIZATIONS and words[i + 1 : i + 2] == ["of"]
        if head and i and words[i - 1][:1].isupper():
            first = i - 1
            while first > 1 and words[first - 1][:1].isupper():
                first -= 1
            if words[first] not in ("The", "A", "This", "His", "Her", "Its", "Our"):
                yield Span(first, i + 1, "ORGANIZATION", scores=_NONE)


def _names(sentences: Sequence[Sequence[str]], rows: Sequence[Sequence[Span]]) -> dict[tuple[str, ...], str]:
    """The words of each name of the article and its type; for persons the last name alone too."""
    seen: dict[tuple[str, ...], str] = {}
    for words, spans in zip(sentences, rows, strict=True):
        for span in spans:
            if span.scores and span.label != "OTHER":
                name = tuple(words[span.first : span.last])
                seen.setdefault(name, span.label)
                if span.label == "PERSON" and len(name) > 1 and len(name[-1]) > 2 and name[-1] not in TITLES:
                    seen.setdefault(name[-1:], span.label)
    return seen


def _repeated(words: Sequence[str], tags: Sequence[str], seen: dict[tuple[str, ...], str]) -> Iterator[Span]:
    starts = {name[0] for name in seen}
    for i, word in enumerate(words):
        if word in starts and word[:1].isupper() and tags[i].startswith("NNP"):
            for width in (4, 3, 2, 1):
                if label := seen.get(tuple(words[i : i + width])):
                    yield Span(i, min(i + width, len(words)), label, scores=_NONE)
                    break
