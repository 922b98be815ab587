"""Which tokens stand in quotation marks."""

from __future__ import annotations

from ..model import Sentence


def quotations(sentence: Sentence, inside: bool) -> tuple[set[int], bool]:
    """The tokens inside double quotation marks, and whether the quotation goes on behind the sentence."""
    quoted = set()
    for i, token in enumerate(sentence.tokens):
        if token.text in ("“", "``") or token.text == '"' and not inside:
            inside = True
        elif token.text in ("”", "''", '"'):
            inside = False
        elif inside:
            quoted.add(i)
    return quoted, inside
