"""What the words of the front are worth by our own lists: whether "the ..." wants telling which, whether it is news.

nouns.tsv: a lemma; 0 to 3 for how surely "the NOUN" alone makes a reader ask which one; 0 to 3 for how likely what is
said of it is worth keeping. verbs.tsv: a lemma; 0 to 3 for how likely it tells an event, a decision or a finding.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..ask import Candidate
from ..gates.nouns import DEFINITE
from ..gates.telling import shown
from .gist import Gist, stem

HERE = Path(__file__).parent
MOST = 3
TELLING = {"nmod", "acl", "acl:relcl", "nmod:poss"}


def worth(c: Candidate, told: Gist) -> dict[str, float]:
    tokens = c.fact.sentence.tokens
    on_front = shown(c).difference(range(c.draft.first, c.draft.last))
    nouns = [nouns_worth().get(tokens[i].lemma.lower()) for i in on_front if tokens[i].tag in ("NN", "NNS")]
    public = [value for _, value in filter(None, nouns)]
    verbs = [tokens[i].lemma.lower() for i in on_front if tokens[i].tag.startswith("VB")]
    events = [verbs_worth()[verb] for verb in verbs if verb in verbs_worth()]
    return {
        "public nouns": sum(public) / max(1, len(public)) / MOST,
        "most public noun": max(public, default=0) / MOST,
        "least public noun": min(public, default=0) / MOST,
        "no rated noun": not public,
        "main event": verbs_worth().get(c.fact.lemma, 1) / MOST,
        "most of an event": max(events, default=0) / MOST,
        "events": sum(events) / max(1, len(events)) / MOST,
        **_which(c, told, on_front),
    }


def _which(c: Candidate, told: Gist, on_front: frozenset[int]) -> dict[str, float]:
    """How surely the definite nouns that neither title nor front explains make a reader ask which one."""
    sentence = c.fact.sentence
    all_, bare, unexplained = [], [], []
    for i in on_front - sentence.known:
        token = sentence.tokens[i]
        value = nouns_worth().get(token.lemma.lower()) if token.tag in ("NN", "NNS") else None
        definite = any(sentence.tokens[d].text.lower() in DEFINITE for d in sentence.below[i])
        if value is None or not definite or stem(token) in told.title:
            continue
        beside = {sentence.tokens[d].relation for d in sentence.below[i] if d in on_front} - {"det", "punct", "case"}
        all_.append(value[0])
        bare += [] if beside else [value[0]]
        unexplained += [] if beside & TELLING else [value[0]]
    return {
        "which?": max(all_, default=0) / MOST,
        "which, bare?": max(bare, default=0) / MOST,
        "which, unexplained?": max(unexplained, default=0) / MOST,
        "which in all?": min(sum(unexplained), 2 * MOST) / 2 / MOST,
    }


@cache
def nouns_worth() -> dict[str, tuple[int, int]]:
    """Lemma -> how surely it wants telling which, how likely it is worth keeping."""
    rows = (line.split("\t") for line in (HERE / "nouns.tsv").read_text("utf-8").splitlines())
    return {lemma: (int(which), int(public)) for lemma, which, public in rows}


@cache
def verbs_worth() -> dict[str, int]:
    """Lemma -> how likely it tells an event."""
    rows = (line.split("\t") for line in (HERE / "verbs.tsv").read_text("utf-8").splitlines())
    return {lemma: int(event) for lemma, event in rows}
