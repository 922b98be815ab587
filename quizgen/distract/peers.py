"""Lists of names that can stand for one another (peers.txt)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..language.gazetteers import country_names


@dataclass(frozen=True, slots=True)
class Peers:
    """A line of the lists: names of one kind that are near to one another; other names of them lead to the first."""

    kind: str
    group: str
    names: tuple[str, ...]


@cache
def lists() -> tuple[Peers, ...]:
    return tuple(line for line, _ in _lines())


@cache
def _index() -> dict[str, tuple[tuple[Peers, str], ...]]:
    """Any name -> the lists that hold it, each with the name that it has there."""
    found: dict[str, tuple[tuple[Peers, str], ...]] = {}
    for peers, forms in _lines():
        for form, name in forms.items():
            found[form] = (*found.get(form, ()), (peers, name))
    return found


def _lines() -> Iterator[tuple[Peers, dict[str, str]]]:
    for line in Path(__file__).with_name("peers.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            head, _, names = line.partition(": ")
            kind, _, group = head.partition(" /")
            forms = [name.split("=") for name in names.split("|")]
            yield (
                Peers(kind, group.strip(), tuple(first for first, *_ in forms)),
                {form: first for first, *more in forms for form in (first, *more)},
            )


def peers_of(name: str) -> tuple[tuple[Peers, str], ...]:
    """The lists that hold a name, each with the name that it has there."""
    return _index().get(name, ())


def like(kind: str) -> Iterator[Peers]:
    """The lists of a kind."""
    return (peers for peers in lists() if peers.kind == kind)


def usual_name(answer: str) -> str:
    """The answer as the lists have it."""
    bare = answer.removeprefix("the ").removeprefix("The ")
    usual = country_names().get(bare, bare)
    return next((form for form in (answer, usual, bare) if peers_of(form)), answer)
