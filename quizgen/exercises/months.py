"""Months in words, and a day as people write it."""

from __future__ import annotations

import datetime

MONTHS = "January February March April May June July August September October November December".split()


def said(date: datetime.date | None) -> str:
    """ "5 May 2025"; "" for no date."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}" if date else ""
