"""Progress -> JSON and back, to move it to another machine or to bring two together."""

from __future__ import annotations

import json
import math
from typing import Any

from ..errors import InputError
from .progress import Progress
from .review import Review
from .rows import COLUMNS, review_of, row
from .schedule import HIGHEST, LOWEST

_FORMAT = "quizgen progress 1"
_NAMES = COLUMNS.split(", ")
_WHOLE = {"at", "zone", "grade", "took", "phase", "due"}
_LAST = 253402300799000  # milliseconds; the end of the year 9999


def exported(progress: Progress) -> str:
    """All reviews and the retention as JSON; times are milliseconds since 1970, `zone` is minutes ahead of UTC."""
    reviews = [dict(zip(_NAMES, row(review))) for review in progress.history()]
    data = {"format": _FORMAT, "retention": progress.retention, "reviews": reviews}
    return json.dumps(data, indent=1) + "\n"


def take_in(progress: Progress, text: str) -> int:
    """Add what `exported` gave, here or elsewhere; the number of reviews that were new here.

    A card reviewed both here and there is scheduled anew from all its reviews. The retention is taken where nothing
    has been reviewed yet. Raises InputError, with nothing taken in, for any other text.
    """
    try:
        data: Any = json.loads(text)
        retention = float(data["retention"])
        if data["format"] != _FORMAT or not LOWEST <= retention <= HIGHEST:
            raise ValueError
        reviews = [_review(one) for one in data["reviews"]]
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        raise InputError("this is no exported progress; quizgen progress export FILE makes one") from None
    if not progress.history():
        progress.retention = retention
    return progress.merge(reviews)


def _review(one: dict[str, Any]) -> Review:
    """Raises ValueError or the like for what no export holds."""
    values = tuple(one[name] for name in _NAMES)
    numbers = dict(zip(_NAMES[1:], values[1:]))
    step = numbers.pop("step")
    fine = isinstance(one["card"], str) and (step is None) == (one["phase"] == 2)
    fine = fine and all(type(numbers[name]) is int and abs(numbers[name]) <= _LAST for name in _WHOLE)
    fine = fine and (step is None or type(step) is int and 0 <= step < 10)
    fine = fine and all(math.isfinite(number) for number in numbers.values())
    if not (fine and one["stability"] > 0 and 1 <= one["difficulty"] <= 10):
        raise ValueError
    return review_of(values)
