"""PDF -> a page: the lines of its text layer (pdflines.py), put together to paragraphs (layout.py)."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from ..errors import InputError
from .extra import missing
from .layout import Line, paragraphs_of, title_of, without_margins
from .page import Page, read_page
from .text import blocks

_SECONDS = 90.0


def read(data: bytes, name: str, title: str = "") -> Page:
    """Raises InputError for scans, encrypted or damaged files, or when the extra is missing; `name` is for its message."""
    if not importlib.util.find_spec("pypdfium2"):
        raise missing(name, "a PDF file")
    found = _lines(data, name)
    pages = without_margins([[Line(*line) for line in page] for page in found["pages"]])
    if not any(pages):
        raise InputError(f"{name} has no text in it, only pictures of pages; "
                         "run it through text recognition first (ocrmypdf does it)")
    page = read_page(blocks("\n\n".join([_window_title(found["title"]), *paragraphs_of(pages)])), title)
    return replace(page, title=page.title or title_of(pages))


def _lines(data: bytes, name: str) -> dict:
    # -P: the folder of the script is not searched for modules; ours have names of the standard library's
    command = [sys.executable, "-P", str(Path(__file__).with_name("pdflines.py"))]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=True)
        found = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        raise InputError(f"{name} is a PDF that takes too much time or memory, or is damaged; "
                         "copy the article's text into a .txt file and give that") from None
    if "refused" in found:
        raise InputError(f"{name} {found['refused']}")
    return found


def _window_title(metadata: str) -> str:
    """What the program that printed the file called it, "" for the name of a file."""
    title = " ".join(metadata.split())
    return "" if re.search(r"(?i)^(?:microsoft|untitled|https?:)|\.\w{2,5}$", title) else title
