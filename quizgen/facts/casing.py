"""Whether the article itself writes a word with a capital inside its sentences."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Document


def casing_of(document: Document) -> Mapping[str, bool]:
    """Word in lower case -> whether it is a name: capitalised inside sentences, never in lower case."""
    names, plain = set(), set()
    for sentence in document.sentences:
        for before, token in zip(sentence.tokens, sentence.tokens[1:], strict=False):
            if token.text[:1].isupper() and before.text[:1].islower():
                names.add(token.text.lower())
            elif token.text.islower():
                plain.add(token.text)
    return {**dict.fromkeys(names, True), **dict.fromkeys(plain, False)}
