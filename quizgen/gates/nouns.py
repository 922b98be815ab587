"""Whether the front says enough of the things that it names."""

from __future__ import annotations

from ..ask import Candidate
from ..facts.words import count
from ..model import Document
from .telling import around_gap, shown, stems

LEAST = 3  # telling words
SHORT = 9  # words
# Things of which everybody knows which is meant.
UNIQUE = {
    "age", "air", "army", "atmosphere", "autumn", "beginning", "century", "climate", "coast", "country", "crisis",
    "day", "downturn", "earth", "east", "economy", "end", "environment", "evening", "future", "government", "ground",
    "internet", "law", "market", "media", "month", "moon", "morning", "news", "night", "north", "north-east",
    "north-west", "ocean", "opposition", "past", "planet", "police", "poor", "present", "press", "public", "recession",
    "rich", "sea", "sky", "south", "south-east", "south-west", "spring", "start", "summer", "sun", "time", "top",
    "truth", "universe", "weather", "web", "week", "weekend", "west", "wild", "winter", "world", "year",
}  # fmt: skip
DEFINITE = {"the", "this", "that", "these", "those", "both", "another", "such"}
INDEFINITE = {"a", "an", "one"}
TELLING = {"nmod", "nmod:poss", "acl", "acl:relcl"}
# These tell which one is meant only if they are names or superlatives.
NAMING = {"compound", "amod", "nummod", "nmod:desc", "nmod:unmarked"}


def too_little(c: Candidate, _document: Document) -> bool:
    """Too few telling words on the front to know what it is about."""
    return len(stems(around_gap(c.card.front))) < LEAST


def off_topic(c: Candidate, document: Document) -> bool:
    """A short front without a word of the title: one in six was acceptable."""
    title = stems(document.article.title)
    return bool(title) and count(c.card.front) < SHORT and stems(c.card.front).isdisjoint(title)


def vague_noun(c: Candidate, document: Document) -> bool:
    """A definite noun that the front does not introduce ("the group", "the proposal")."""
    sentence, on_front, title = c.fact.sentence, shown(c), stems(document.article.title)
    tokens = sentence.tokens
    for i in on_front.difference(sentence.known, range(c.draft.first, c.draft.last)):
        token = tokens[i]
        if token.tag not in ("NN", "NNS") or token.lemma in UNIQUE or token.lemma.lower().rstrip("s") in title:
            continue
        determiners = DEFINITE | INDEFINITE if _is_subject(c, i) else DEFINITE
        definite = any(
            tokens[d].text.lower() in determiners and tokens[d].relation in ("det", "amod", "det:predet")
            for d in sentence.below[i]
        )
        if definite and not any(_tells_which(c, d) for d in sentence.below[i] if d in on_front):
            return True
    return False


def known_subject(c: Candidate, document: Document) -> bool:
    """A bare definite subject of which an earlier sentence has told which one is meant: "the team"."""
    sentence, on_front, title = c.fact.sentence, shown(c), stems(document.article.title)
    tokens = sentence.tokens
    for i in on_front - sentence.known:
        token, below = tokens[i], sentence.below[i]
        if token.tag not in ("NN", "NNS") or not _is_subject(c, i):
            continue
        bare = {tokens[d].relation for d in below if d in on_front} == {"det"}
        if not bare or tokens[below[0]].text.lower() not in DEFINITE:
            continue
        if token.lemma in UNIQUE or token.lemma.lower().rstrip("s") in title:
            continue
        if document.nouns.get(token.lemma, c.fact.number) < c.fact.number:
            return True
    return False


def _is_subject(c: Candidate, i: int) -> bool:
    """Whether the noun is the subject, which even "a" leaves vague."""
    token = c.fact.sentence.tokens[i]
    whole = c.fact.kind == "sentence" and token.relation.startswith("nsubj") and token.head == c.fact.verb
    return whole or i == c.fact.subject.head


def _tells_which(c: Candidate, i: int) -> bool:
    """Whether a dependent of a noun says which one is meant."""
    token = c.fact.sentence.tokens[i]
    return token.relation in TELLING or token.relation in NAMING and (i in c.fact.sentence.named or token.tag in ("JJS", "NNP"))
