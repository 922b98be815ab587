"""Whether what was cut from the sentence leaves whole phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ..ask import Candidate
from ..facts.chain import FINITE
from ..facts.fact import Fact
from ..facts.phrases import BREAKS
from ..facts.words import indices
from ..model import Document, Token
from .telling import kept_tokens, shown

RANGE = re.compile(r"(?<![\d.,–-])(\d[\d.,]*)[–-](?=\d)")
COMPARED = {"as", "so", "such", "rather"}
CLAUSES = {"although", "because", "but", "though", "whereas", "while"}


def unclean(c: Candidate, _document: Document) -> bool:
    """Words were cut from the middle of a phrase: kept and dropped words meet where no clause may end."""
    tokens = c.fact.sentence.tokens
    told = kept_tokens(c)
    if _verbless(tokens, sorted(shown(c))) or _half_asked(c) or _half_a_pair(c):
        return True
    if _ends_early(c, told) or _torn_from_its_clause(tokens, told) or _second_of_a_list(tokens, told):
        return True
    if c.fact.verb and tokens[c.fact.verb - 1].tag == "POS":
        return True  # "the House's committees" was taken for a clause
    if _over_a_colon(tokens, told) or _torn_list(tokens, told) or _torn_range(c):
        return True
    if c.fact.kind in ("role", "sentence"):
        return False
    own = _own(c.fact)
    # A comma or dash was taken out, but not what it set off.
    if any(i not in own and {i - 1, i + 1} <= own and tokens[i].text in BREAKS for i in range(min(own), max(own))):
        return True
    if any(_hangs(tokens, i) and i - 1 not in own for i in own):
        return True
    ends = (i + 1 for i in own if i + 1 < len(tokens) and i + 1 not in own)
    return not all(_may_end_before(c.fact, i) for i in ends)


def _half_asked(c: Candidate) -> bool:
    """Whether only the first of two verbs was put into the form of a question: "did she sue and won"."""
    tokens = c.fact.sentence.tokens
    joined = (i for i in shown(c) if tokens[i].relation == "conj" and tokens[i].head == c.fact.verb)
    return " did " in c.card.front and any(tokens[i].tag == "VBD" for i in joined)


def _half_a_pair(c: Candidate) -> bool:
    """Whether the front begins with the second half of "between … and …", which the tree took for a subject."""
    tokens = c.fact.sentence.tokens
    first = min(shown(c) | set(range(c.draft.first, c.draft.last)))
    if first == 0 or tokens[first - 1].text.lower() != "and":
        return False
    before = takewhile(lambda t: t.tag not in FINITE, reversed(tokens[: first - 1]))
    return any(t.text.lower() == "between" for t in before)


def _verbless(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """Whether the verb of the last "because" or "but" was cut: "because the president [and his party disagree]"."""
    for place in range(len(kept) - 1, -1, -1):
        if tokens[kept[place]].tag.startswith(("VB", "MD")):
            return False
        word = tokens[kept[place]]
        if word.text.lower() in CLAUSES or word.text.lower() == "that" and word.tag == "IN":
            behind = kept[place + 1 :]
            return not behind or tokens[behind[0]].text.lower() != "of" and behind[-1] + 1 < len(tokens) - 1
    return False


def _ends_early(c: Candidate, kept: Sequence[int]) -> bool:
    """Whether the cut took what the last words call for: "as much money [as]", "a desperate [Judy]", "fired [and hit]"."""
    tokens = c.fact.sentence.tokens
    while kept and not tokens[kept[-1]].text[-1].isalnum():
        kept = kept[:-1]
    if not kept or kept[-1] + 2 >= len(tokens) or not c.card.front.rstrip(".?").endswith(tokens[kept[-1]].text):
        return False
    last, after, behind = tokens[kept[-1]], tokens[kept[-1] + 1], tokens[kept[-1] + 2]
    before = [tokens[i] for i in kept[-6:-1]]
    if after.text.lower() in ("as", "than"):
        return last.tag == "VBN" or any(t.text.lower() in COMPARED or t.tag in ("JJR", "RBR") for t in (*before, last))
    adjective = last.tag.startswith("JJ") and before[-1:] and before[-1].text.lower() in ("a", "an")
    return bool(adjective) or last.tag == "POS" or last.tag in FINITE and after.tag == "CC" and behind.tag in FINITE


def _torn_from_its_clause(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """Whether a second verb that stays without the first may belong to a clause between: "filed a motion that it is void and violates ..."."""
    verb = next((i for i in kept if tokens[i].tag in FINITE), 0)
    first = tokens[verb].head
    if tokens[verb].relation != "conj" or first in kept or first > verb:
        return False
    return any(t.tag in FINITE and t.head != first for t in tokens[first + 1 : verb])


def _second_of_a_list(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """Whether the front begins behind the "and" of a phrase: "[rainfall in the central and] northern Amazon"."""
    first = kept[0] if kept else 0
    token = tokens[first]
    joined = token.relation == "conj" and token.tag.startswith(("JJ", "NN")) and tokens[first - 1].tag == "CC"
    return first > 0 and joined and tokens[token.head].tag.startswith(("JJ", "NN"))


def _over_a_colon(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """Whether a colon was taken out between the words of the front: "Oregon[: The Family Leave Act] has been expanded"."""
    gone = sorted(set(range(kept[0], kept[-1])).difference(kept)) if kept else []
    bracket = any(tokens[i].text in ("(", "-LRB-") for i in gone)  # "(Nasdaq: MSFT)"
    return not bracket and any(tokens[i].text == ":" for i in gone)


def _torn_list(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """Whether the last of a list stays and one before it is gone: "off Fiji[, Acropora, Porites,] and Pocillopora"."""
    rest = set(kept)
    joined = [i for i in kept if tokens[i].relation == "conj" and tokens[i].tag.startswith("NN") and tokens[i].head in rest]
    lists = {t.head for t in tokens if t.relation == "conj"}
    return any(
        (tokens[j].relation == "conj" or tokens[j].relation == "appos" and j in lists)
        and tokens[j].head == tokens[i].head
        and j not in rest
        for i in joined
        for j in range(tokens[i].head + 1, i)
    )


def _torn_range(c: Candidate) -> bool:
    """Whether only the lower end of a range stays, on the front or in the answer: "about 15[–25 million] dollars"."""
    stays = f"{c.card.front} {c.card.answer}"
    lower = {m[1] for m in RANGE.finditer(c.fact.sentence.text)}
    return any(re.search(rf"(?<![\d.,–-]){re.escape(low)}(?! ?[–-])(?![\w%]|[.,]\d)", stays) for low in lower)


def _hangs(tokens: Sequence[Token], i: int) -> bool:
    """Whether "that" belongs to the noun before it: "on grounds that he was denied a trial"."""
    that = tokens[i].text.lower() == "that" and tokens[i].relation == "mark"
    return that and i > 0 and tokens[i - 1].tag in ("NN", "NNS")


def _own(fact: Fact) -> set[int]:
    """The tokens that follow one another on the front: not what stood before the subject, nor a borrowed subject."""
    own = {i for p in fact.parts if not p.fronted for i in indices(p.words)}
    own |= indices(w for w in fact.chain if w.first < w.last)
    if fact.kind not in ("conjunct", "relative"):
        own |= indices(fact.subject.words)
    return own


def _may_end_before(fact: Fact, i: int) -> bool:
    tokens = fact.sentence.tokens
    token = tokens[i]
    mark = not any(ch.isalnum() for ch in token.text) and token.text not in ("-", "’", "'", "“", "/", "$", "£")
    if mark or token.tag in ("WDT", "WP", "WRB", "WP$"):
        return True
    if token.tag == "CC":
        return _joins_clauses(fact, i)
    opens = token.relation == "mark" and token.text.lower() != "to" or token.text.lower() == "according"
    new_phrase = token.tag == "IN" and tokens[token.head].head == fact.verb
    return opens or new_phrase or token.relation == "advmod"


def _joins_clauses(fact: Fact, i: int) -> bool:
    """Whether the conjunction joins a verb, or anything to the fact's own verb."""
    tokens = fact.sentence.tokens
    head = tokens[i].head
    joined = [t for j, t in enumerate(tokens) if t.relation == "conj" and j > i and (t.head == head or j == head)]
    return any(t.tag.startswith("VB") or t.head == fact.verb for t in joined)
