"""Decks -> a handout in Markdown (CommonMark with tables), for those who set it themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ...layout import Layout
from ...model import Deck, LeftOut
from ..markdown import literal
from .nouns import Block, Key, Sheet, Task
from .page import handout
from .words import letter

PURPOSE = "a handout as text, with its key"
LIMITS = ""
SEPARATE_KEY = True
_GAP = "\\_" * 12
_LINE = "\\_" * 40


def write(decks: Sequence[Deck], path: Path, *, layout: Layout, **_other: object) -> tuple[LeftOut, ...]:
    """Write sheets and key below each other, with a rule between them."""
    content, left_out = handout(decks, layout)
    sheets = ["\n".join(_sheet(sheet, content.note)) for sheet in content.sheets]
    keys = ["\n".join(_key(key)) for key in content.keys]
    path.write_bytes("\n---\n\n".join([*sheets, *keys]).encode("utf-8"))
    return left_out


def _sheet(sheet: Sheet, note: str) -> Iterator[str]:
    yield f"# {literal(sheet.title) or 'Questions'}" + (f" (version {sheet.version})" if sheet.version else "")
    yield ""
    yield " · ".join(filter(None, [sheet.date, f"Name {_LINE}", f"Class {_GAP}", f"Points {_GAP} / {sheet.points}"]))
    yield ""
    for paragraph in sheet.reading:
        yield f"> {literal(paragraph)}\n>"
    if sheet.reading:
        yield ""
    for place, block in enumerate(sheet.blocks):
        yield from _block(letter(place).upper(), block)
    foot = [f"Source: {literal(sheet.source)}" if sheet.source else "", literal(note)]
    if any(foot):
        yield " · ".join(filter(None, foot)) + "\n"


def _block(name: str, block: Block) -> Iterator[str]:
    yield f"## {name} {literal(block.title)} ({block.points})\n"
    yield f"*{literal(block.instruction)}*\n"
    if block.kind == "match":
        yield from _options(block.bank, "")
        yield ""
    elif block.bank:
        yield "**" + " · ".join(map(literal, block.bank)) + "**\n"
    for task in block.tasks:
        yield from _task(block, task)


def _task(block: Block, task: Task) -> Iterator[str]:
    indent = " " * len(f"{task.number}. ")
    box = "[   ] " if block.kind in ("match", "timeline") else ""
    asked = box.replace("[", chr(92) + "[") + _GAP.join(map(_part, task.parts)).strip()
    shown = [f"*{literal(task.context)}*"] if task.context else []
    yield f"{task.number}. " + f"\n\n{indent}".join([*shown, asked]) + "\n"
    if block.kind == "choice":
        yield from _options(task.options, indent)
        yield ""
    elif block.kind == "true-false":
        yield f"{indent}☐ true  ☐ false {_LINE}\n"
    elif block.kind == "short-answer":
        yield f"{indent}{_LINE}\n"


def _part(text: str) -> str:
    """A part of a statement; the spaces beside its gap stay."""
    return " " * text.startswith(" ") + literal(text) + " " * text.endswith(" ")


def _options(options: Sequence[str], indent: str) -> Iterator[str]:
    for place, option in enumerate(options):
        yield f"{indent}- **{letter(place)}** {literal(option)}"


def _key(key: Key) -> Iterator[str]:
    yield f"# Answer key: {literal(key.title) or 'Questions'}\n"
    heads = [version or "No." for version in key.versions]
    for title, rows in key.blocks:
        yield f"## {literal(title)}\n"
        yield f"| {' | '.join([*heads, 'Answer', 'From the article'])} |"
        yield "|" + " --- |" * (len(heads) + 2)
        for row in rows:
            places = [f"{number} {mark}".strip() for number, mark in row.places]
            cells = [*places, f"**{literal(row.answer)}**", literal(row.sentence)]
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
        yield ""
