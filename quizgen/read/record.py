"""A line of a .jsonl archive, {"title", "date", "url", "text"}, -> an article; all but the text may be missing."""

from __future__ import annotations

import datetime
import json

from ..errors import InputError
from ..model import Article
from . import article_from_text
from .meta import find_date


def article_from_record(line: str, name: str, title: str | None = None, date: datetime.date | None = None) -> Article:
    """`title` and `date` stand above what the record says. Raises InputError for what is no record of an article."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(f"{name} is no JSON; each line should be an object with a text") from None
    if not isinstance(record, dict) or not isinstance(record.get("text"), str) or not record["text"].strip():
        raise InputError(f'{name} has no "text"; each line should be an object like {{"title", "date", "url", "text"}}')
    said = {key: value for key in ("title", "date", "url") if isinstance(value := record.get(key), str)}
    dated = date or find_date(said.get("date", "")[:40])
    text = record["text"].encode("utf-8", errors="replace").decode("utf-8")  # JSON can name halves of characters
    return article_from_text(text, title or said.get("title", "").strip(), dated, said.get("url") or name)
