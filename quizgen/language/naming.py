"""Canonical names: every name of an article under its fullest form there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Entity
from .gazetteers import country_names, household_names

_SMALL = frozenset("of the and & for de la in on".split())
_VARIANTS = (("iy", "y"), ("ei", "ey"), ("ii", "y"), ("yi", "y"), ("ph", "f"), ("aj", "ai"), ("'", ""), ("’", ""), ("-", " "))


def with_canonical_names(entities: Sequence[Sequence[Entity]], text: str) -> list[tuple[Entity, ...]]:
    """The entities of each sentence with the canonical name set; dates and numbers keep their text. text: of the article."""
    full = _full_names([(entity.text, entity.label) for row in entities for entity in row])
    for row in entities:
        for name, acronym in zip(row, row[1:]):
            if text[name.end : acronym.start] == " (" and _abbreviates(acronym, name):
                full[acronym.text, acronym.label] = _stood_for(acronym.text, name.text)
    return [
        tuple(replace(entity, name=full.get((entity.text, entity.label), entity.text)) for entity in row)
        for row in entities
    ]


def _abbreviates(acronym: Entity, name: Entity) -> bool:
    """ "Foreign Intelligence Service (SVR)": initials need not fit, they may be of another language."""
    both = name.label == acronym.label == "ORGANIZATION"
    familiar = acronym.text in household_names()
    return both and not familiar and acronym.text.isupper() and " " in name.text and " " not in acronym.text


def _stood_for(letters: str, name: str) -> str:
    """The last words of the name where their initials are the letters: "Parliament of New South Wales (NSW)"."""
    words = name.split()
    ends = (" ".join(words[i:]) for i in range(1, len(words)))
    whole = _initials(name) == letters
    return name if whole else next((end for end in ends if end[0].isupper() and _initials(end) == letters), name)


def _full_names(names: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    listed = list(dict.fromkeys(names))
    persons = _without_variants([text for text, label in listed if label == "PERSON" and " " in text])
    organizations = [text for text, label in listed if label == "ORGANIZATION" and " " in text]
    full = {}
    for text, label in listed:
        if label == "PERSON":
            full[text, label] = _person(persons.get(text, text), list(dict.fromkeys(persons.values())))
        elif label == "ORGANIZATION":
            full[text, label] = _expansion(text, organizations)
        elif label == "PLACE":
            full[text, label] = country_names().get(text, text)
    return full


def _without_variants(persons: Sequence[str]) -> dict[str, str]:
    """Full name -> the first spelling of it in the article: "Sergei Lavrov" -> "Sergey Lavrov"."""
    found: dict[str, str] = {}
    for name in persons:
        same = (other for other in found.values() if _spelling(other) == _spelling(name) and _agree(other, name))
        found[name] = next(same, name)
    return found


def _agree(one: str, other: str) -> bool:
    """Whether the middle names do not tell two persons apart: "George W. Bush", "George H. W. Bush"."""
    middle, others = one.split()[1:-1], other.split()[1:-1]
    return not middle or not others or middle[0][0] == others[0][0]


def _spelling(name: str) -> str:
    """First and last name in a plain transliteration; middle names and initials do not tell persons apart."""
    plain = name.lower()
    for variant, usual in _VARIANTS:
        plain = plain.replace(variant, usual)
    parts = plain.split()
    return f"{parts[0]} {parts[-1]}".replace("ey", "y").replace("ei", "y")


def _person(text: str, persons: Sequence[str]) -> str:
    """The one fuller name that ends with this one or, for a first name alone, begins with it; else the name itself."""
    ending = [name for name in persons if name != text and name.removesuffix(" Jr.").removesuffix(" Sr.").endswith(" " + text)]
    beginning = [name for name in persons if name.startswith(text + " ")] if " " not in text else []
    bearers = ending or beginning
    return bearers[0] if len(bearers) == 1 else text


def _expansion(text: str, organizations: Sequence[str]) -> str:
    """The organization whose initials the acronym gives, when there is just one."""
    letters = text.replace(".", "")
    if not letters.isupper() or len(letters) < 2:
        return text
    fitting = [name for name in organizations if _initials(name) == letters]
    return fitting[0] if len(fitting) == 1 else text


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if word.lower() not in _SMALL).upper()
