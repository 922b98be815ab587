from __future__ import annotations

import datetime

import pytest

from quizgen.study import Progress

ZONE = datetime.timezone(datetime.timedelta(hours=2))
NOW = datetime.datetime(2026, 3, 1, 9, 30, tzinfo=ZONE)


def later(days: float = 0, minutes: float = 0) -> datetime.datetime:
    return NOW + datetime.timedelta(days=days, minutes=minutes)


@pytest.fixture
def progress(tmp_path):
    with Progress(tmp_path / "progress.db") as opened:
        yield opened
