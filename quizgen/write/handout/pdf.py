"""Decks -> a handout to print, through typst."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from importlib.resources import as_file, files
from pathlib import Path

from ...errors import OutputError
from ...layout import Layout
from ...model import Deck, LeftOut
from ...origin import MARK
from ..extra import extra
from .page import handout

PURPOSE = "a handout to print, with its key"
LIMITS = "needs quizgen[handout]"
NEEDS = "typst"
SEPARATE_KEY = True


def write(decks: Sequence[Deck], path: Path, *, layout: Layout, **_other: object) -> tuple[LeftOut, ...]:
    """Write a tagged PDF; the text reaches typst as data, never as markup."""
    typst = extra("typst", "handout", "a PDF")
    content, left_out = handout(decks, layout)
    if layout.font and layout.font not in typst.Fonts().families():
        raise OutputError(f"there is no font {layout.font!r} on this computer; leave --font away or name another")
    look = {name: getattr(layout, name) for name in ("paper", "columns", "large", "font")}
    data = json.dumps({**look, "mark": MARK, **asdict(content)})
    with as_file(files(__package__) / "sheet.typ") as template:
        try:
            pdf = typst.compile(template, sys_inputs={"data": data}, format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError as error:
            raise OutputError(_reason(str(error))) from error
    path.write_bytes(pdf)
    return left_out


def _reason(message: str) -> str:
    """An accessible PDF must not hold signs that no font can show."""
    sign = re.search(r"the text `(.*)` could not be displayed", message)
    if sign:
        return (
            f"no font on this computer shows {sign[1]}; install one that does (such as Noto), or write .docx or .html"
        )
    return f"typst cannot make the PDF: {message}"
