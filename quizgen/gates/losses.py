"""Whether the cut took what makes the rest true: the thing compared with, a condition, the time that a figure is of."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from ..ask import Candidate
from ..facts.chain import FINITE
from ..facts.verbs import SAY
from ..model import Document, Token
from .telling import kept_tokens

RATE = re.compile(
    r"\b(?:each|every|per|an? (?:typical|normal|average|given|single)) (?:minute|hour|day|night|week|month|season|year)\b",
    re.IGNORECASE,
)
NEEDS = {"accuse": "of", "charge": "with", "convict": "of", "sentence": "to"}
NOUNS = ("NN", "CD", "PRP", "POS")


def lost(c: Candidate, _document: Document) -> bool:
    """Whether what stays says more, less or something else than the sentence."""
    tokens = c.fact.sentence.tokens
    kept = kept_tokens(c)
    if not kept or len(kept) == len(tokens):
        return False
    rest = frozenset(kept)
    if _compared(tokens, rest) or _condition(tokens, rest) or _claimed(c, rest) or _sentenced(c, rest):
        return True
    if _bare_verb(c, kept) or _rate(c):
        return True
    if c.fact.kind != "sentence":
        return False
    return _end_of_list(tokens, rest) or _bearer(tokens, rest) or _open_subject(c, rest) or _bare_adjective(tokens, kept)


def _compared(tokens: Sequence[Token], kept: Set[int]) -> bool:
    """ "18% fewer miles [than their parents did]" """
    more = any(tokens[i].tag in ("JJR", "RBR") for i in kept)
    return more and any(t.text.lower() == "than" for i, t in enumerate(tokens) if i not in kept)


def _condition(tokens: Sequence[Token], kept: Set[int]) -> bool:
    """ "by 49 or 27 percent[, depending on the scenario]" """
    return any(t.text.lower() in ("depending", "unless", "provided") for i, t in enumerate(tokens) if i not in kept)


def _end_of_list(tokens: Sequence[Token], kept: Set[int]) -> bool:
    """ "demands are an inquiry, the release[, and the repeal]": some nouns that "and" joins, without the last and its "and". """
    lists: dict[int, list[int]] = {}
    for i, token in enumerate(tokens):
        if token.relation == "conj" and token.tag.startswith("NN"):
            lists.setdefault(token.head, []).append(i)
    joined = {t.head for t in tokens if t.relation == "cc"}
    closed = {tokens[i].head for i in kept if tokens[i].relation == "cc"}
    several = (ends for head, ends in lists.items() if head in kept and len(ends) > 1 and ends[-1] in joined)
    return any(ends[0] in kept and ends[-1] not in kept and closed.isdisjoint(ends) for ends in several)


def _bearer(tokens: Sequence[Token], kept: Set[int]) -> bool:
    """ "of the Atlantic [to save the whale], a species with 500 left": what an apposition or participle tells of. """
    for i in kept:
        token = tokens[i]
        noun = token.relation == "appos" and token.tag.startswith("NN") and i - 1 in kept and tokens[i - 1].tag == "DT"
        if noun and token.head < i and token.head not in kept:
            return True
        subject = next((j for j in range(i) if tokens[j].head == i and tokens[j].relation.startswith("nsubj")), -1)
        if token.tag in (*FINITE, "VBG") and subject >= 0 and subject not in kept:
            return True  # "[with the average] increasing by half", "criticism [as doubts] grow"
    return False


def _bare_adjective(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """ "conducted its own[, independent investigation]", "a separate, Dayton-style[, format]" """
    for before, after in zip(kept, (*kept[1:], len(tokens)), strict=True):
        if after == before + 1 or not tokens[before].tag.startswith("JJ") or after < len(tokens) and tokens[after].tag.startswith(NOUNS):
            continue
        i = before
        while i >= 0 and (tokens[i].tag.startswith(("JJ", "RB", "HYPH")) or tokens[i].text in (",", "-")):
            i -= 1
        noun = next((t for t in tokens[before + 1 : before + 4] if t.tag.startswith("NN")), None)
        if i >= 0 and noun and tokens[i].text.lower() in ("a", "an", "its", "his", "her", "their", "the"):
            return True
    return False


def _bare_verb(c: Candidate, kept: Sequence[int]) -> bool:
    """A verb whose object or clause is gone: "when he witnessed.", "the city has, since 2005."."""
    tokens = c.fact.sentence.tokens
    if c.fact.kind == "sentence" and any(tokens[i].relation.startswith("aux") and tokens[i].head not in kept for i in kept):
        return True
    last = next((i for i in reversed(kept) if tokens[i].text[-1].isalnum()), 0)
    clause = any(t.head == last and t.relation.startswith("nsubj") for t in tokens)
    finite = clause and tokens[last].tag in FINITE and tokens[last].lemma not in SAY
    verb = finite or tokens[last].tag == "VBG" and tokens[last].relation != "amod"
    ends = verb and c.card.front.rstrip(".?”").endswith(tokens[last].text)
    return ends and any(t.text[0].isalnum() for t in tokens[last + 1 :])


def _sentenced(c: Candidate, kept: Set[int]) -> bool:
    """ "sentenced the man [to life in prison]": what such a verb is about. """
    tokens, verb = c.fact.sentence.tokens, c.fact.verb
    called_for = NEEDS.get(tokens[verb].lemma, "")
    words = {i for i, t in enumerate(tokens) if i > verb and t.text.lower() == called_for}
    return bool(words) and verb in kept and kept.isdisjoint(words)


def _open_subject(c: Candidate, kept: Set[int]) -> bool:
    """One comma between subject and verb, where a cut took the other: "the church, built in 1912 will move"."""
    tokens, verb = c.fact.sentence.tokens, c.fact.verb
    subject = next((j for j in range(verb) if tokens[j].head == verb and tokens[j].relation.startswith("nsubj")), verb)
    if subject == verb or any(t.head == subject and t.relation == "conj" for t in tokens):
        return False
    commas = [i for i in range(subject, verb) if tokens[i].text == "," and i in kept]
    return len(commas) == 1 and any(i not in kept for i in range(commas[0], verb))


def _claimed(c: Candidate, kept: Set[int]) -> bool:
    """A verb of saying without the clause that it reports: "claims Poland’s new government[, ..., is hostile]"."""
    tokens, verb = c.fact.sentence.tokens, c.fact.verb
    if tokens[verb].lemma not in SAY or c.card.rule == "speaker":
        return False
    marked = {t.head for t in tokens if t.relation == "mark"}
    clause = ("ccomp", "advcl")  # the parser takes many a content for an adverbial clause
    told = {i for i, t in enumerate(tokens) if t.relation in clause and t.head == verb and i not in marked}
    says = any(i > verb and tokens[i].tag in FINITE for i in kept)
    return bool(told) and verb in kept and not says and kept.isdisjoint(told)


def _rate(c: Candidate) -> bool:
    """Whether a number stays without the time that it is of: "records 500 leaks [in a typical month]"."""
    if c.draft.label != "NUMBER":
        return False
    shown_or_asked = f"{c.card.front} {c.card.answer}".lower()
    return any(m[0].lower() not in shown_or_asked for m in RATE.finditer(c.fact.sentence.text))
