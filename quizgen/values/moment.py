"""A date inside an answer, as a count of days, months, years or decades that can be moved and written again."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

MONTHS = "January February March April May June July August September October November December".split()
_NAMES = "|".join(MONTHS)
MONTH = re.compile(rf"\b(?:{_NAMES})\b")
_FORMS = {
    "day": re.compile(rf"(?P<day>\d{{1,2}}) (?P<month>{_NAMES}) (?P<year>\d{{4}})"),
    "American day": re.compile(rf"(?P<month>{_NAMES}) (?P<day>\d{{1,2}}), (?P<year>\d{{4}})"),
    "month": re.compile(rf"(?P<month>{_NAMES}) (?P<year>\d{{4}})"),
    "decade": re.compile(r"(?P<lead>(?:the )?)(?P<year>1\d\d0|20\d0)s"),
    "year": re.compile(r"(?P<lead>(?:the year )?)(?P<year>1\d\d\d|20\d\d)"),
}


@dataclass(frozen=True, slots=True)
class Moment:
    """form: day, American day, month, year or decade; count: how many of these since the year 0; lead: words before."""

    form: str
    count: int
    lead: str = ""

    def __str__(self) -> str:
        if self.form in ("year", "decade"):
            return f"{self.lead}{self.count}" + "0s" * (self.form == "decade")
        if self.form == "month":
            return f"{MONTHS[self.count % 12]} {self.count // 12}"
        date = datetime.date.fromordinal(self.count)
        month = MONTHS[date.month - 1]
        return f"{date.day} {month} {date.year}" if self.form == "day" else f"{month} {date.day}, {date.year}"

    def moved(self, by: int) -> Moment:
        return replace(self, count=max(1, self.count + by))

    def at(self, date: datetime.date) -> int:
        """The count of a calendar date in this form."""
        counts = {"month": date.year * 12 + date.month - 1, "year": date.year, "decade": date.year // 10}
        return counts.get(self.form, date.toordinal())


def moment(text: str) -> Moment | None:
    """The moment that a text names; None for any other text."""
    for form, pattern in _FORMS.items():
        if match := pattern.fullmatch(text):
            found = {"day": "1", "month": "January", "lead": ""} | match.groupdict()
            try:
                date = datetime.date(int(found["year"]), MONTHS.index(found["month"]) + 1, int(found["day"]))
            except ValueError:
                return None
            return Moment(form, Moment(form, 0).at(date), found["lead"])
    return None
