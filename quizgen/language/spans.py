"""Clean boundaries of names: what does not belong to a name stays outside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .gazetteers import demonyms, first_names, known
from .titlewords import TITLES

_NOT_FIRST = frozenset("the a an 's ’s ' ’ - – , of and in on for at to \" “ ” ‘ ( )".split())
_NOT_LAST = _NOT_FIRST - {")"} | {"."} | {";", ":"}
_NOT_NAMES = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October
    November December Yesterday Today Tomorrow Spring Summer Autumn Winter I""".split()
)


class Span(NamedTuple):
    """Words `first` to `last` (exclusive) of a sentence."""

    first: int
    last: int
    label: str
    kind: str = ""
    scores: tuple[int, ...] = ()  # of a name, one for each of mentions.TYPES


def clean(span: Span, words: Sequence[str], tags: Sequence[str]) -> Span | None:
    """The name without article, title, possessive and neighbours; None when nothing is left."""
    first, last = span.first, span.last
    while first < last and words[first].lower() in _NOT_FIRST and not _listed(words[first:last]):
        first += 1
    while first < last and words[last - 1] in _NOT_LAST and not _initial(words, last - 1):
        last -= 1
    if span.label == "PERSON":
        first = _without_titles(words, first, last)
    while first < last - 1 and words[first] in _NOT_NAMES:
        first += 1
    while last - 1 > first and words[last - 1] in _NOT_NAMES and words[last - 1] != "I" and not _listed(words[first:last]):
        last -= 1
    if first >= last or not any(c.isalpha() for c in words[first]) and last - first == 1:
        return None
    if last - first == 1 and (words[first] in _NOT_NAMES or _common(words, tags, first) or words[first] in TITLES):
        return None
    return span._replace(first=first, last=last)


def _listed(words: Sequence[str]) -> bool:
    return " ".join(words) in known()


def _initial(words: Sequence[str], i: int) -> bool:
    """Whether the full stop at word i ends an initial or abbreviation inside the name: "Inc ."."""
    return words[i] == "." and i > 0 and words[i - 1] in ("Inc", "Corp", "Ltd", "Co", "Jr", "Sr")


def _without_titles(words: Sequence[str], first: int, last: int) -> int:
    while first < last and (words[first] in TITLES or _people(words[first]) and last - first > 1 or words[first] == "-"):
        first += 1
    return first


def _people(word: str) -> bool:
    """An adjective of a people, and not a first name as well."""
    return word in demonyms() and word not in first_names()


def _common(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """A word that has its capital only from the sentence's start, by its tag."""
    return i == 0 and not tags[i].startswith(("NN", "JJ", "CD", "FW")) and not _listed([words[i]])


def without_overlap(names: Sequence[Span], quantities: Sequence[Span]) -> list[Span]:
    """Names and quantities in order; of two that overlap the longer one stays, and of equals the quantity."""
    kept: list[Span] = []
    ranked = sorted([*quantities, *names], key=lambda s: (s.first - s.last, s.label not in ("DATE", "TIME", "NUMBER")))
    for span in ranked:
        if all(span.last <= other.first or other.last <= span.first for other in kept):
            kept.append(span)
    return sorted(kept)
