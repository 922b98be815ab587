"""Clean boundaries of names: what does not belong to a name stays outside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .gazetteers import country_names, demonyms, first_names, known, place_kind
from .titlewords import PERSON_TITLES, TITLES

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


def cleaned(span: Span, words: Sequence[str], tags: Sequence[str]) -> list[Span]:
    """The name without article, title, possessive and neighbours; several groups side by side one by one."""
    first, last = span.first, span.last
    while first < last and words[first].lower() in _NOT_FIRST and not _listed(words[first:last]):
        first += 1
    while first < last and words[last - 1] in _NOT_LAST and not _initial(words, last - 1):
        last -= 1
    if span.label == "PERSON":
        first, last = _without_titles(words, first, last)
    if words[first + 1 : first + 2] in (["-"], ["–"]) and words[first + 2 : first + 3] and words[first + 2].islower():
        first = min(first + 3, last)  # "Saudi-backed"
    while first < last - 1 and words[first] in _NOT_NAMES:
        first += 1
    while last - 1 > first and words[last - 1] in _NOT_NAMES - {"I"} and not _listed(words[first:last]):
        last -= 1
    if first >= last or last - first == 1 and _no_name(words, tags, first):
        return []
    parts = [word for word in words[first:last] if word not in "-–"]
    if len(parts) < last - first and all(part in country_names() for part in parts):
        return []  # "U.S.-Russia": the lists know each of them
    if span.label == "GROUP" and all(_group(word) for word in words[first:last]):
        return [span._replace(first=i, last=i + 1) for i in range(first, last)]
    if span.label == "PERSON" and _first_name_before(words, tags, first):
        first -= 1
    behind = _person_behind_place(words, first, last)
    if behind:
        place = span._replace(first=first, last=behind, label="PLACE", scores=())
        return [place, span._replace(first=behind, last=last, label="PERSON", scores=())]
    return [span._replace(first=first, last=last)]


def _first_name_before(words: Sequence[str], tags: Sequence[str], first: int) -> bool:
    """Whether a first name was left out: "Hillary" of "Hillary Rodham Clinton"."""
    return first > 0 and tags[first - 1] == "NNP" and {words[first - 1], words[first]} & first_names().keys() == {words[first - 1]}


def _person_behind_place(words: Sequence[str], first: int, last: int) -> int:
    """Where a person begins who is told right behind a place: "the senator from Minnesota | Amy Klobuchar"; 0 for none."""
    if first == 0 or words[first - 1] not in ("from", "of", "in"):
        return 0
    ends = range(first + 1, last - 1)
    return next((end for end in ends if place_kind(" ".join(words[first:end])) and words[end] in first_names()), 0)


def _no_name(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """A single word that cannot be a name: without letters, a title, a weekday, capital by position alone."""
    word = words[i]
    if not any(c.isalpha() for c in word) or word in TITLES or word in _NOT_NAMES:
        return True
    if word == "State" and words[max(0, i - 2) : i] == ["Secretary", "of"]:
        return True
    return i == 0 and not tags[i].startswith(("NN", "JJ", "CD", "FW")) and not _listed([word])


def _group(word: str) -> bool:
    return bool(known().get(word, frozenset()) & {"people", "group"})


def _listed(words: Sequence[str]) -> bool:
    return " ".join(words) in known()


def _initial(words: Sequence[str], i: int) -> bool:
    """Whether the full stop at word i ends an initial or abbreviation inside the name: "Inc ."."""
    return words[i] == "." and i > 0 and words[i - 1] in ("Inc", "Corp", "Ltd", "Co", "Jr", "Sr")


def _without_titles(words: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Without what stands before the name ("U.S. President") and without a role at its end."""
    while first < last and (words[first] in TITLES or _before_title(words, first, last) or words[first] == "-"):
        first += 1
    while first < last and words[last - 1] in PERSON_TITLES:
        last -= 1
    return first, last


def _before_title(words: Sequence[str], first: int, last: int) -> bool:
    if first + 1 == last:
        return False
    return _people(words[first]) or words[first] in country_names() and words[first + 1] in TITLES


def _people(word: str) -> bool:
    """An adjective of a people, and not a first name as well."""
    return word in demonyms() and word not in first_names()


def without_overlap(names: Sequence[Span], quantities: Sequence[Span]) -> list[Span]:
    """Names and quantities in order; of two that overlap the longer one stays, and of equals the quantity."""
    kept: list[Span] = []
    ranked = sorted([*quantities, *names], key=lambda s: (s.first - s.last, s.label not in ("DATE", "TIME", "NUMBER")))
    for span in ranked:
        if all(span.last <= other.first or other.last <= span.first for other in kept):
            kept.append(span)
    return sorted(kept)
