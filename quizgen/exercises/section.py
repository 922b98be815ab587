"""The nouns of exercises, and the words in which a teacher chooses them."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("cloze", "choice", "short-answer", "match", "true-false", "timeline")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do. `prompt` may hold a gap `[...]`; `sentence` proves the answer.

    options: of a choice, the answer among them, in the order shown.
    correction: of a false statement, what it should say; the answer itself is then "False".
    context: what the article says before, where the prompt leans on it.
    """

    key: str
    prompt: str
    answer: str
    sentence: str
    aliases: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    correction: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Items of one kind.

    bank: the words for the gaps, the right-hand side of a match, or the dates of a timeline from the earliest on.
    topic: what a match pairs ("people and roles"), else "".
    """

    kind: str
    items: tuple[Item, ...]
    bank: tuple[str, ...] = ()
    topic: str = ""
    points: int = 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """A kind of section that was asked for, with at most `most` items."""

    kind: str
    word_bank: bool = False
    most: int | None = None
    points: int = 1


def parse(text: str) -> tuple[Wanted, ...]:
    """The sections in words: "cloze:word-bank, match:5, short-answer:2pt".

    A number is how many items at most, a number with "pt" the points for each.
    Raises ValueError, with a line that says what to write, for anything else.
    """
    wanted = tuple(_section(part.strip()) for part in text.split(",") if part.strip())
    kinds = [one.kind for one in wanted]
    if not kinds:
        raise ValueError(f"name some of {', '.join(KINDS)}")
    if len(set(kinds)) < len(kinds):
        raise ValueError(f"{text!r} names a section twice")
    return wanted


def _section(part: str) -> Wanted:
    kind, *options = [word.strip() for word in part.split(":")]
    if kind not in KINDS:
        raise ValueError(f"{kind!r} should be one of {', '.join(KINDS)}")
    most, points, word_bank = None, 1, False
    for option in options:
        if option == "word-bank" and kind == "cloze":
            word_bank = True
        elif (number := option.removesuffix("pt")).isdecimal() and int(number) > 0:
            most, points = (int(number), points) if number == option else (most, int(number))
        else:
            raise ValueError(f"{option!r} should be a number of items, points such as 2pt, or cloze:word-bank")
    return Wanted(kind, word_bank, most, points)
