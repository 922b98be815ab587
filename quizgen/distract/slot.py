"""What rules a wrong option out: it may be right, too, or the stem tells that it is not."""

from __future__ import annotations

import re
from collections import Counter

from ..ask import Candidate
from ..facts.verbs import SAY
from ..gates.telling import around_gap, stems
from ..language.gazetteers import capitals, countries
from .scene import Scene, Told

# "One of the world's poorest countries" is true of several.
SEVERAL = re.compile(
    r"\b(one of|some of|not (?:the (?:first|only)|alone)|among|such as|like|including|other|another|example|also)\b",
    re.IGNORECASE,
)
# "Germany and [...]" holds of a list, "[...] One" is a piece of a name.
LISTED = re.compile(
    r"\[\.\.\.\](?:,? (?:and|or) (?:the )?[A-Z]|(?:, (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)+,? (?:and|or) )"
    r"|[A-Z][\w’'-]*,? (?:and|or) \[\.\.\.\]|[A-Z][\w’'-]*, \[\.\.\.\],? (?:and|or) |\[\.\.\.\] [A-Z]"
)
# What has something of "his" or "her" own is a person, whatever the entity was taken for.
OWN = re.compile(r"\[\.\.\.\] .*\b(?:his|her|himself|herself)\b")
LIGHT = {"be", "have", "do", "make", "take", "get", "go", "give", "become", "include"}
# "Countries such as Brazil": what is said of one is said of more.
FOR_EXAMPLE = re.compile(r"\b(?:such as|like|including|for (?:example|instance))[ ,]+(?:[^\s,]+ ){0,2}$", re.IGNORECASE)
SHARED = 0.4  # of a stem's telling words, in a sentence that may say the same of another name


def unfit(candidate: Candidate, title: str) -> bool:
    """Whether the stem as such is true of more than one, or tells the answer by its people, its capital or its form."""
    if candidate.draft.label in ("NUMBER", "DATE"):
        return False
    front, sentence = candidate.card.front, candidate.fact.sentence
    before = sentence.text[: sentence.tokens[candidate.draft.first].start - sentence.start]
    several = SEVERAL.search(front) or LISTED.search(front) or FOR_EXAMPLE.search(before)
    person = candidate.draft.label != "PERSON" and OWN.match(front)
    return bool(several or person or _told(candidate.card.answer, f"{title} {front}") or _adjectival(candidate))


def _told(answer: str, shown: str) -> bool:
    """Whether what is shown names the people or the capital of the answer: "African" and Africa."""
    own = countries(answer)
    capital = any(re.search(rf"\b{re.escape(capitals().get(c, c))}\b", shown) for c in own)
    return bool(own & countries(shown)) or capital or re.search(rf"\b{re.escape(answer)}n\b", shown) is not None


def _adjectival(candidate: Candidate) -> bool:
    """Whether a country stands as an adjective does, which few can: "US officials"."""
    if candidate.draft.kind != "country":
        return False
    token = candidate.fact.sentence.tokens[candidate.draft.last - 1]
    return token.relation in ("amod", "compound") and token.head >= candidate.draft.last


def taken(candidate: Candidate, seen: Scene) -> set[str]:
    """Texts in lower case that hold no wrong option: title, stem, and names of the sentence and of those like it."""
    document = seen.document
    front = around_gap(candidate.card.front)
    telling = frozenset(w for w in stems(front) - stems(candidate.card.answer) if len(w) > 2)  # no "ha" of "has"
    names = {document.article.title, front, *countries(front), *countries(document.article.title)}
    shared = Counter(number for word in telling for number in seen.where.get(word, ()))
    alike = {n for n, count in shared.items() if _tells_the_same(candidate, count / len(telling), count, seen.told[n])}
    beside = {number for name in _beside(candidate) for number in seen.where.get(name, ())}
    for number in {candidate.fact.number} | alike | beside:
        names |= seen.told[number].names
    return {name.lower() for name in names}


def _beside(candidate: Candidate) -> set[str]:
    """Places of the stem that stand beside the answer's: what holds of them may hold of those named with them."""
    front, draft = candidate.card.front, candidate.draft
    others = (e for e in candidate.fact.sentence.entities if e.label == draft.label and e.kind == draft.kind)
    return {e.name.lower() for e in others if draft.label == "PLACE" and e.first != draft.first and e.text in front}


def _tells_the_same(candidate: Candidate, share: float, count: int, told: Told) -> bool:
    """Whether a sentence with so many of the stem's telling words may say the same: with its verb, two are enough."""
    lemma = candidate.fact.lemma
    return count >= 2 and (share >= SHARED or lemma in told.verbs and lemma not in SAY | LIGHT)
