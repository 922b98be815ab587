"""Decks -> a handout as one page for the browser, which checks answers itself and prints well."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from ...layout import Layout
from ...model import Deck, LeftOut
from ...origin import MARK
from ..extra import extra
from .page import handout
from .words import letter

PURPOSE = "a page for the browser that checks answers itself and prints well"
LIMITS = "the reading text without line numbers; needs quizgen[handout]"
NEEDS = "jinja2"
SEPARATE_KEY = True


def write(decks: Sequence[Deck], path: Path, *, layout: Layout, **_other: object) -> tuple[LeftOut, ...]:
    """Write one file that needs nothing beside it. Without a key it holds no answers, so it checks none."""
    jinja2 = extra("jinja2", "handout", "an HTML page")
    content, left_out = handout(decks, layout)
    pages = files(__package__)
    parts = {name: (pages / f"sheet.{name}").read_text("utf-8") for name in ("css", "js")}
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string((pages / "sheet.html").read_text("utf-8"))
    path.write_bytes(template.render(content=content, layout=layout, letter=letter, mark=MARK, **parts).encode("utf-8"))
    return left_out
