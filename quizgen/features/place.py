"""Where in the article the candidate comes from, and how much the rest of it tells of the same."""

from __future__ import annotations

from ..ask import Candidate
from ..facts.adverbs import FILLER, OPENERS
from ..gates.nouns import DEFINITE
from ..gates.telling import around_gap, shown, stems
from .gist import Gist, content, stem

LINKS = FILLER | OPENERS


def place(c: Candidate, told: Gist) -> dict[str, float]:
    n, sentence = c.fact.number, c.fact.sentence
    shared, telling = told.title & stems(c.card.front), stems(around_gap(c.card.front))
    opener = sentence.tokens[0]
    return {
        "position": n / told.total,
        "lead": n < 3,
        "first six": n < 6,
        "opens a paragraph": sentence.start in told.openers,
        "opens with a link": opener.tag == "CC" or opener.text.lower() in LINKS,
        "title words": min(len(shared), 4) / 4,
        "no title word": not shared,
        "topic words": sum(told.topical(word) for word in telling) / max(1, len(telling)),
        "words of the lead": n > 2 and len(telling & told.lead) / max(1, len(telling)),
        "speech around": sum(told.speech[max(0, n - 1) : n + 2]) / 3,
        "speech here": told.speech[n],
        **_central(c, told),
        **_definite(c, told),
    }


def _central(c: Candidate, told: Gist) -> dict[str, float]:
    """In how many sentences the words of the front stand."""
    tokens = (c.fact.sentence.tokens[i] for i in shown(c))
    spread = [told.spread[stem(t)] for t in tokens if content(t)]
    return {
        "central": sum(min(n, 6) for n in spread) / 6 / max(1, len(spread)),
        "most central": min(max(spread, default=0), 10) / 10,
    }


def _definite(c: Candidate, told: Gist) -> dict[str, float]:
    """Definite nouns that an earlier sentence introduced, and those told here first."""
    sentence = c.fact.sentence
    before = here = 0
    for i in shown(c) - sentence.known:
        token = sentence.tokens[i]
        definite = any(sentence.tokens[d].text.lower() in DEFINITE for d in sentence.below[i])
        if token.tag in ("NN", "NNS") and definite and stem(token) not in told.title:
            seen = told.nouns.get(token.lemma.lower(), c.fact.number) < c.fact.number
            before, here = before + seen, here + (not seen)
    return {
        "definite, told before": min(before, 3) / 3,
        "a definite told before": before > 0,
        "definite, told here": min(here, 3) / 3,
    }
