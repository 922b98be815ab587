"""A figure inside an answer: what stands around its one number, and how it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: n for n, word in enumerate(ONES)}
for _n, _ten in enumerate(TENS, 2):
    WORDS |= {_ten: 10 * _n} | {f"{_ten}-{ONES[one]}": 10 * _n + one for one in range(1, 10)}
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = re.compile(rf"(?<![\w.,])({_DIGITS})|\b({'|'.join(sorted(WORDS, key=len, reverse=True))})\b", re.IGNORECASE)
_DIGIT_AGAIN = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Figure:
    """before, after: the text around the number; units: the number without its point; places: behind the point.

    style: "word", "comma" (1,300) or "plain" (1300).
    """

    before: str
    units: int
    after: str
    places: int = 0
    style: str = "plain"

    def __str__(self) -> str:
        return self.before + self._number() + self.after

    def _number(self) -> str:
        if self.style == "word":
            word = next((w for w, n in WORDS.items() if n == self.units), "")
            return word or str(self.units)
        whole, rest = divmod(self.units, 10**self.places)
        text = f"{whole:,}" if self.style == "comma" or whole >= 10_000 else str(whole)
        return f"{text}.{rest:0{self.places}}" if self.places else text

    @property
    def value(self) -> float:
        return self.units / 10**self.places

    def but(self, units: int) -> Figure:
        """The same with another number."""
        return replace(self, units=units)


def figure(text: str) -> Figure | None:
    """The figure of a text that holds exactly one number."""
    found = list(_NUMBER.finditer(text))
    if len(found) != 1:
        return None
    match = found[0]
    before, after = text[: match.start()], text[match.end() :]
    if _DIGIT_AGAIN.search(before + after):
        return None
    if match[2]:
        capital = match[2][0].isupper()
        return None if capital else Figure(before, WORDS[match[2].lower()], after, 0, "word")
    digits = match[1].replace(",", "")
    places = len(digits.partition(".")[2])
    style = "comma" if "," in match[1] else "plain"
    return Figure(before, int(digits.replace(".", "")), after, places, style)


def values(text: str) -> set[float]:
    """Every number of a text."""
    return {
        float(match[1].replace(",", "")) if match[1] else float(WORDS[match[2].lower()])
        for match in _NUMBER.finditer(text)
    }
