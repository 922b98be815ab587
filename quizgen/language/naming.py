"""Canonical names: every name of an article under its fullest form there."""

from __future__ import annotations

from collections.abc import Sequence

from .gazetteers import country_names
from .spans import Span

_SMALL = frozenset("of the and & for de la in on".split())


def canonical_names(sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Span]]) -> list[list[str]]:
    """The canonical name of each span; "" for quantities and dates."""
    texts = [[" ".join(words[s.first : s.last]) for s in spans] for words, spans in zip(sentences, found)]
    full = _full_names([(text, span.label) for row, spans in zip(texts, found) for text, span in zip(row, spans)])
    return [[full.get((text, span.label), "") for text, span in zip(row, spans)] for row, spans in zip(texts, found)]


def _full_names(names: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    listed = list(dict.fromkeys(names))
    persons = [text for text, label in listed if label == "PERSON" and " " in text]
    organizations = [text for text, label in listed if label == "ORGANIZATION" and " " in text]
    full = {}
    for text, label in listed:
        if label == "PERSON":
            full[text, label] = _person(text, persons)
        elif label in ("ORGANIZATION", "EVENT"):
            full[text, label] = _expansion(text, organizations)
        elif label == "PLACE":
            full[text, label] = country_names().get(text, text)
        elif label in ("GROUP", "WORK"):
            full[text, label] = text
    return full


def _person(text: str, persons: Sequence[str]) -> str:
    """The one longer name that ends (or, for a single first name, begins) with this one; else the name itself."""
    if " " in text:
        return text
    for part in (-1, 0):
        bearers = [name for name in persons if name.split()[part] == text]
        if len(bearers) == 1:
            return bearers[0]
        if bearers:
            return text
    return text


def _expansion(text: str, organizations: Sequence[str]) -> str:
    """The organization whose initials the acronym gives: "SVR" stays itself unless the letters fit."""
    if not text.isupper() or " " in text:
        return text
    fitting = [name for name in organizations if _initials(name) == text.replace(".", "")]
    return fitting[0] if len(fitting) == 1 else text


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word.lower() not in _SMALL).upper()
