"""Remarks found by their commas and first words alone, where the tree may be wrong."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..model import Sentence
from .chain import FINITE
from .verbs import SAY

CONTRAST = {"but", "while", "whereas", "although", "though"}
BEFORE_SUBJECT = {"DT", "PRP", "PRP$", "NNP", "NNPS", "NNS", "EX"}
PHRASE = {"DT", "JJ", "CD", "PRP$", "NN", "NNS", "NNP", "NNPS", "PRP", "EX"}
OPENS_REMARK = {"DT", "WP", "WDT", "WP$", "VBN", "VBG", "NN", "JJ", "CD"}
QUOTES = {"“", "”", '"'}


def tails(sentence: Sentence) -> Iterator[range]:
    """From a comma to the full stop: ", which ...", ", leaving ...", ", with ...", ", but the ... "."""
    tokens, verb, dashes = sentence.tokens, False, 0
    for i, token in enumerate(tokens[:-3]):
        verb = verb or token.tag in FINITE
        dashes += token.text in ("–", "—")
        opens = token.text == "," and dashes % 2 == 0 or token.text in ("–", "—") and dashes % 2 == 1
        if verb and opens and _opens_tail(sentence, i + 1):
            yield range(i, len(tokens) - 1)


def _opens_tail(sentence: Sentence, i: int) -> bool:
    word, tag, rest = sentence.tokens[i].text.lower(), sentence.tokens[i].tag, sentence.tokens[i + 1 :]
    if any(t.text in QUOTES or t.lemma in SAY or t.text.lower() == "according" for t in (sentence.tokens[i], *rest)):
        return False  # who says so must not be lost
    if word in CONTRAST or word == "and":
        return rest[0].tag in BEFORE_SUBJECT and any(t.tag in FINITE for t in rest[1:])
    if any(comma.text in (",", "–", "—") and verb.tag in FINITE for comma, verb in pairwise(rest)):
        return False  # the clause that the remark stands in goes on behind it
    return tag in ("WDT", "WP", "WRB", "VBG") or word == "with"


def after_subject(sentence: Sentence) -> Iterator[range]:
    """Between the first comma, before which no verb stands, and the comma before the finite verb."""
    tokens = sentence.tokens
    first = next((i for i, t in enumerate(tokens[:-4]) if t.text == "," or t.tag in FINITE), -1)
    if first < 1 or tokens[first].text != "," or tokens[first + 1].tag not in OPENS_REMARK or tokens[0].tag in ("IN", "RB", "TO", "VBG", "VBN"):
        return
    for i in range(first + 2, len(tokens) - 2):
        if tokens[i].text == "," and tokens[i + 1].tag in FINITE:
            yield range(first, i + 1)
            return


def halves(sentence: Sentence) -> Iterator[range]:
    """Either half of a sentence that joins two: "London has cabs and Conyon estimates ...", "that ... and that ..."."""
    tokens = sentence.tokens
    for i in range(3, len(tokens) - 4):
        if tokens[i].text.lower() not in ("and", "but"):
            continue
        before = [t.text.lower() for t in tokens[:i]]
        if tokens[i + 1].text.lower() == "that" and "that" in before:
            yield range(before.index("that"), i + 1)
            yield range(i, len(tokens) - 1)
        elif _clause_begins(sentence, i + 1) and any(t.tag in FINITE for t in tokens[:i]):
            yield range(0, i + 1)
            yield range(i - (tokens[i - 1].text == ","), len(tokens) - 1)


def _clause_begins(sentence: Sentence, i: int) -> bool:
    """Whether a pronoun or a short name or noun phrase with a finite verb right behind it begins at the token."""
    tags = [t.tag for t in sentence.tokens[i : i + 5]]
    end = next((j for j, tag in enumerate(tags) if tag in FINITE), 0)
    if tags[0] in ("NNP", "NNPS") and sentence.tokens[i - 2].tag in ("NNP", "NNPS"):
        return False  # "London and Paris do"
    noun = tags[end - 1] in PHRASE - {"DT", "JJ", "CD", "PRP$"}
    return end > 0 and noun and PHRASE.issuperset(tags[:end])
