"""Fractions in words: "two-thirds", "one third", "a quarter"."""

from __future__ import annotations

VALUES = {
    "a tenth": 0.1, "a fifth": 0.2, "a quarter": 0.25, "a third": 1 / 3, "two-fifths": 0.4, "half": 0.5,
    "three-fifths": 0.6, "two-thirds": 2 / 3, "three-quarters": 0.75, "four-fifths": 0.8,
}  # fmt: skip


def fraction(text: str) -> float | None:
    """The value of a fraction in words; None for any other text."""
    return VALUES.get(_plain(text))


def other_fractions(answer: str, bound: int, wrong: int) -> list[str]:
    """The fractions next to the answer, ascending, in its way of writing.

    bound: 1 for greater ones only, -1 for lesser ones. Raises KeyError where the answer is none.
    """
    right = VALUES[_plain(answer)]
    others = [name for name, value in VALUES.items() if not bound or (value - right) * bound > 0]
    near = sorted((n for n in others if VALUES[n] != right), key=lambda name: abs(VALUES[name] - right))[:wrong]
    return [_styled(name, answer) for name in sorted(near, key=VALUES.__getitem__)]


def _plain(text: str) -> str:
    """ "One third" and "two thirds" as the table has them."""
    words = text.lower().replace("-", " ").split()
    if words[:1] == ["one"]:
        words[0] = "a"
    plain = " ".join(words) if words[:1] == ["a"] else "-".join(words)
    return plain.removeprefix("a ") if plain == "a half" else plain


def _styled(name: str, answer: str) -> str:
    """Spelt like the answer: "one third" or "a third", "two-thirds" or "two thirds"."""
    if answer.lower().startswith("one") and name.startswith("a "):
        name = name.replace("a ", "one-", 1)
    spaced = " " in answer and not answer.lower().startswith("a ")
    return name.replace("-", " ") if spaced else name
