"""Whether what a cut left is no sentence: "In 1989, when the communists relinquished power"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Sentence, Token
from .chain import FINITE

COUNTING = {"about", "around", "at", "over", "under"}
RELATIVE = {"WDT", "WP", "WP$", "WRB"}


def fragment(sentence: Sentence, kept: Sequence[int]) -> bool:
    """Whether the kept tokens, in order, have no finite verb of their own, or a relative that lost its noun."""
    tokens = [sentence.tokens[i] for i in kept]
    torn = _lost_noun(sentence, kept) or _lost_what_it_belongs_to(sentence, kept)
    return torn or not _main_verb(tokens) or _ends_open(tokens) or _lost_subject(tokens)


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
    """Whether no verb follows a last "but", or only one of a side clause: "but as they learned in Somalia"."""
    at = max((i for i, t in enumerate(tokens) if t.text.lower() == "but"), default=-1)
    return at >= 0 and tokens[at - 1].text in (",", "”", '"') and not _main_verb(tokens[at + 1 :])


def _lost_subject(tokens: Sequence[Token]) -> bool:
    """Whether nothing but the phrase that opens the sentence stands before its verb: "In June approved a request"."""
    verb = next((i for i, t in enumerate(tokens) if t.tag in FINITE), 0)
    if not verb or tokens[0].tag != "IN" or tokens[0].relation == "mark":
        return False
    if tokens[0].text.lower() in COUNTING and tokens[1].tag in ("CD", "JJS", "JJR"):
        return False  # "at least 500 people"
    free, governed = False, True
    for token in tokens[:verb]:
        if token.tag in ("IN", "TO", "CC", "POS"):
            governed = True
        elif token.text == ",":
            governed = False
        elif token.tag.startswith(("NN", "PRP", "CD", "EX", "WP")) or token.tag in ("DT", "VBG"):
            free = free or not governed
    return not free


def _lost_what_it_belongs_to(sentence: Sentence, kept: Sequence[int]) -> bool:
    """Whether a dash or "that" follows another word than in the sentence: "by the court [on grounds] that ..."."""
    rest = set(kept)
    tokens = sentence.tokens
    after = [i for i in kept if i and not rest & {i - 1, i - 2} and tokens[i - 1].text.lower() not in ("and", "but")]
    if any(tokens[i].text in ("–", "—", "--") or tokens[i].text.lower() == "that" and tokens[i].relation == "mark" for i in after):
        return True
    # "The only period in history [when ...]": what tells which one is gone.
    return any(
        tokens[i].tag.startswith("NN") and i + 1 not in rest and tokens[i + 1].tag in ("WRB", "WDT", "WP")
        for i in kept
        if i + 1 < len(tokens)
    )


def _lost_noun(sentence: Sentence, kept: Sequence[int]) -> bool:
    """Whether "who" or "which" follows another word than in the sentence, or "and" a report."""
    words = [i for i in kept if sentence.tokens[i].text not in (",", "–", "—")]
    for before, i in zip(words, words[1:], strict=False):
        source = i - 1 - (sentence.tokens[i - 1].text in (",", "–", "—"))
        relative = sentence.tokens[i].tag in ("WDT", "WP", "WP$") or sentence.tokens[i].tag == "WRB" and source < i - 1
        if relative and before != source:
            return True
        if sentence.tokens[before].tag == "CC" and sentence.tokens[i].text.lower() in ("said", "says"):
            return True
    return False
