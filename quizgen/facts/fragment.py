"""Whether what a cut left is no sentence: "In 1989, when the communists relinquished power"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Sentence, Token
from .chain import FINITE

RELATIVE = {"WDT", "WP", "WP$", "WRB"}


def fragment(sentence: Sentence, kept: Sequence[int]) -> bool:
    """Whether the kept tokens, in order, have no finite verb of their own, or a relative that lost its noun."""
    tokens = [sentence.tokens[i] for i in kept]
    return not _main_verb(tokens) or _ends_open(tokens) or _lost_noun(sentence, kept)


def _main_verb(tokens: Sequence[Token]) -> bool:
    """Whether there are more finite verbs than words that open a side clause with one."""
    verbs = sum(t.tag in FINITE or t.tag == "VB" and _finite(tokens, i) for i, t in enumerate(tokens))
    opened = sum(t.tag in RELATIVE or t.relation == "mark" and t.tag == "IN" for t in tokens)
    return verbs > opened


def _finite(tokens: Sequence[Token], i: int) -> bool:
    """Whether a bare verb form is a plural present: nothing that governs an infinitive stands before it."""
    before = [t for t in tokens[max(0, i - 3) : i] if not t.tag.startswith("RB")]
    return bool(before) and before[-1].tag in ("NNS", "PRP", "NNPS")


def _ends_open(tokens: Sequence[Token]) -> bool:
    """Whether no verb follows a last "but"."""
    at = max((i for i, t in enumerate(tokens) if t.text.lower() == "but"), default=-1)
    return at >= 0 and tokens[at - 1].text == "," and not any(t.tag in FINITE for t in tokens[at:])


def _lost_noun(sentence: Sentence, kept: Sequence[int]) -> bool:
    """Whether "who" or "which" follows another word than in the sentence, or "and" a report."""
    words = [i for i in kept if sentence.tokens[i].text not in (",", "–", "—")]
    for before, i in zip(words, words[1:], strict=False):
        source = i - 1 - (sentence.tokens[i - 1].text in (",", "–", "—"))
        if sentence.tokens[i].tag in ("WDT", "WP", "WP$") and before != source:
            return True
        if sentence.tokens[before].tag == "CC" and sentence.tokens[i].text.lower() in ("said", "says"):
            return True
    return False
