"""What a handout says to pupils."""

from __future__ import annotations

from ...exercises import Section

_TITLES = {
    "cloze": "Fill the gaps",
    "choice": "Choose the right answer",
    "short-answer": "Answer the questions",
    "match": "Match",
    "true-false": "True or false?",
    "timeline": "What came first?",
}
_INSTRUCTIONS = {
    "cloze": "Write the missing name, number or expression into each gap.",
    "choice": "Circle the letter of the right answer. Only one is right.",
    "short-answer": "A few words are enough.",
    "match": "Write the letter of the right partner into each box.",
    "true-false": "Tick one box. Where a statement is false, write on the line what it should say.",
    "timeline": "Number the events in the order of time: 1 is the earliest. Write the date if you know it.",
}
_BANK = "Write an expression from the box into each gap. Each is used once."


def title(section: Section) -> str:
    return " ".join(filter(None, [_TITLES[section.kind], section.topic]))


def instruction(section: Section) -> str:
    return _BANK if section.kind == "cloze" and section.bank else _INSTRUCTIONS[section.kind]


def points(number: int) -> str:
    """ "1 point", "6 points"."""
    return f"{number} point" + "s" * (number != 1)


def letter(place: int) -> str:
    """The letter of the option in this place, from 0: a to z, then aa."""
    before, last = divmod(place, 26)
    return (letter(before - 1) if before else "") + chr(ord("a") + last)
