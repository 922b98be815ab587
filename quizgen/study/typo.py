"""Small slips of the keyboard, told from other words."""

from __future__ import annotations

_SHORTEST = 5  # letters; "Iran" and "Iraq" are two words
_LONG = 9  # letters from which two slips are allowed


def slipped(typed: str, word: str) -> bool:
    """Whether the typed word is the other with a slip or, if it is long, two: a letter more, less, other, or swapped.

    Digits and the first letter must be right: 18 is not 19, nor Gambia Zambia.
    """
    shorter = min(len(typed), len(word))
    if shorter < _SHORTEST or typed[0] != word[0] or not (typed + word).isalpha():
        return False
    return _distance(typed, word) <= (2 if shorter >= _LONG else 1)


def _distance(one: str, other: str) -> int:
    """Letters added, dropped, changed or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b)))
            if i > 1 and j > 1 and (a, one[i - 2]) == (other[j - 2], b):
                row[j] = min(row[j], earlier[j - 2] + 1)
    return row[-1]
