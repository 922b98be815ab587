"""What to say where the libraries of an extra are not installed."""

from __future__ import annotations

from ..errors import InputError


def missing(name: str, what: str, extra: str = "read") -> InputError:
    return InputError(f'{name} is {what}; pip install "quizgen[{extra}]", or paste its text into a file')
