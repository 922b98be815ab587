"""What stands on a handout, in the order of reading, all of it in words; the formats only lay it out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Task:
    """A numbered thing to do. `parts` are the text before and after its gap, or the text alone.

    right: what counts as right: a letter, "true" or "false", a place in the order of time, or wordings.
    context: what the article says before, where the text leans on it.
    """

    number: int
    parts: tuple[str, ...]
    options: tuple[str, ...]
    right: tuple[str, ...]
    context: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A section as it is printed."""

    kind: str
    title: str
    instruction: str
    points: str
    bank: tuple[str, ...]
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One version of one deck's questions. `reading` are the paragraphs of the article, or ()."""

    title: str
    date: str
    source: str
    version: str
    points: int
    reading: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An answer. `places` says for each version which number, and which letter if any, it has there."""

    places: tuple[tuple[str, str], ...]
    answer: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Key:
    """The answers of one deck's sheets, by section: one list for all versions."""

    title: str
    versions: tuple[str, ...]
    blocks: tuple[tuple[str, tuple[Row, ...]], ...]


@dataclass(frozen=True, slots=True)
class Handout:
    """Sheets and keys to print, in this order."""

    sheets: tuple[Sheet, ...]
    keys: tuple[Key, ...]
    title: str
    note: str
