"""Known names: countries and their people, cities, regions, organizations, first names.

The lists and their sources are described in models/entities.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

MODELS = Path(__file__).parent / "models"
LONGEST = 5  # words of a listed name


def _rows(file: str) -> Iterator[list[str]]:
    return (line.split("\t") for line in (MODELS / file).read_text("utf-8").splitlines())


@cache
def country_names() -> dict[str, str]:
    """Any name of a country -> its usual name ("U.S." -> "United States")."""
    return {name: row[0] for row in _rows("countries.tsv") for name in (row[0], *row[1].split("|")) if name}


@cache
def demonyms() -> dict[str, str]:
    """Adjective or noun for a people -> its country ("Turkish", "Turks" -> "Turkey")."""
    return {word: row[0] for row in _rows("countries.tsv") for word in row[2].split("|") if word}


@cache
def peoples() -> dict[str, frozenset[str]]:
    """Country -> the adjectives and nouns for its people."""
    found: dict[str, set[str]] = {}
    for word, country in demonyms().items():
        found.setdefault(country, set()).add(word)
    return {country: frozenset(words) for country, words in found.items()}


@cache
def capitals() -> dict[str, str]:
    """Country -> its capital."""
    return {row[0]: row[3] for row in _rows("countries.tsv") if row[3]}


@cache
def capital_cities() -> frozenset[str]:
    return frozenset(capitals().values())


@cache
def cities() -> dict[str, str]:
    """City of 100,000 or more inhabitants, or capital -> its country; the largest first."""
    return dict(_rows("cities.tsv")) | {row[3]: row[0] for row in _rows("countries.tsv") if row[3]}


@cache
def household_names() -> frozenset[str]:
    """What every reader of the news knows: great powers, their leaders, the biggest firms and bodies (our own list)."""
    return frozenset((MODELS / "household.txt").read_text("utf-8").splitlines())


@cache
def first_names() -> dict[str, str]:
    """First name -> m, f or b (both)."""
    return dict(_rows("firstnames.tsv"))


@cache
def known() -> dict[str, frozenset[str]]:
    """Name -> what it may be: country, city, region, other (place), org, event, group, people."""
    found = dict.fromkeys(cities(), frozenset(("city",)))
    kinds = [(name, "country") for name in country_names()]
    kinds += [(name, "people") for name in demonyms()]
    kinds += [(name, kind) for name, kind in _rows("names.tsv")]
    for name, kind in kinds:
        found[name] = found.get(name, frozenset()) | {kind}
    return found


@cache
def _starts() -> frozenset[str]:
    return frozenset(name.split(" ", 1)[0] for name in known() if " " in name)


def listed_spans(words: Sequence[str]) -> list[tuple[int, int, frozenset[str]]]:
    """The listed names in the words, the longest first found from the left: first, last (exclusive), kinds."""
    names, starts = known(), _starts()
    found = []
    i = 0
    while i < len(words):
        width = 0
        if words[i] in starts:
            width = next((n for n in range(LONGEST, 1, -1) if " ".join(words[i : i + n]) in names), 0)
        if not width and words[i] in names:
            width = 1
        if width:
            width = min(width, len(words) - i)
            found.append((i, i + width, names[" ".join(words[i : i + width])]))
        i += width or 1
    return found


def place_kind(name: str) -> str:
    """country, city, region or other for a listed place, "" for any other name."""
    kinds = known().get(name) or known().get(name.title() if name.isupper() else "", frozenset())
    return next((kind for kind in ("country", "city", "region", "other") if kind in kinds), "")


def gender(first_name: str) -> str:
    """m, f, or "" when unknown or both."""
    return first_names().get(first_name, "").replace("b", "")


def countries(text: str) -> frozenset[str]:
    """Countries that a text names, also by their people."""
    words = [w.removesuffix("’s").removesuffix("'s") for w in re.findall(r"[\w’'.-]+", text)]
    # Only words with a capital begin a listed name.
    forms = {form for a, b in zip(words, [*words[1:], ""], strict=False) if a[:1].isupper() for form in (a, f"{a} {b}")}
    bare = forms | {form.rstrip(".") for form in forms}
    return frozenset(found[form] for found in (country_names(), demonyms()) for form in bare if form in found)
