"""The person's folder for data, where progress, decks and feeds are kept."""

from __future__ import annotations

from pathlib import Path


def data_folder(extra_: str, what: str) -> Path:
    """Raises OutputError, saying which extra to install for `what`, where the library that knows it is missing."""
    from ..write.extra import extra

    return Path(extra("platformdirs", extra_, what).user_data_path("quizgen", appauthor=False))
