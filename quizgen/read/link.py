"""Links: what is one, and the date that many of them carry."""

from __future__ import annotations

import datetime
import re

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DATED = re.compile(r"[/-]((?:19|20)\d\d)[/-]?(\d\d?|" + "|".join(_MONTHS) + r")[/-]?(\d\d?)(?=[/_.-]|$)", re.IGNORECASE)


def is_link(source: str) -> bool:
    """Whether it names something on the network, by whatever scheme; "C://" is a drive."""
    return bool(re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", source))


def date_of_link(link: str) -> datetime.date | None:
    """The date in a link like ".../2019/nov/18/..."; None where it has none."""
    for year, month, day in _DATED.findall(link):
        number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1
        try:
            return datetime.date(int(year), number, int(day))
        except ValueError:
            continue
    return None
