"""What a rule yields: a front and its answer, before anyone has judged it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """first, last: tokens of the sentence that the answer came from; label: its entity label or "".

    front: a question, or for a cloze a statement with `[...]` for its gap.
    """

    front: str
    answer: str
    first: int
    last: int
    label: str = ""
    kind: str = ""
    hint: str = ""
    aliases: tuple[str, ...] = ()
