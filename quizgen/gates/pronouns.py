"""Words that say who or what only where the article is read."""

from __future__ import annotations

import functools
import re

from ..ask import Candidate
from ..model import Cloze, Document
from .telling import words_of

FIRST_OR_SECOND = {"i", "we", "my", "our", "you", "your"}
HE, IT = {"he", "she", "him"}, {"it", "they", "them"}
OWN = {"its", "their", "his", "her", "himself", "herself", "itself", "themselves", "here", "there"}
OTHERS = {"hers", "theirs", "this", "these", "those", "me", "us", "yours", "ours", "such", "another", "others"}
PRONOUNS = FIRST_OR_SECOND | HE | IT | OWN | OTHERS
# "Such losses", "another storm": a card may get by with them.
WEAK = {"such", "another", "others", "these", "those", "here", "there"}
EXPLETIVE = re.compile(r"\b[Ii]t (is|was|has been|would be|will be|may be|seems|seemed|appears|appeared|takes|took)\b")
EARLY = 4  # a pronoun among the first words stands before any name that it could mean


def opinion(c: Candidate, _document: Document) -> bool:
    """A sentence in the first or second person, outside any report."""
    return re.search(r"\b(I|we|you|my|our|your|me|us)\b", c.card.front) is not None


def asked_pronoun(c: Candidate, _document: Document) -> bool:
    """An answer with a pronoun in it."""
    asked = c.fact.sentence.tokens[c.draft.first : c.draft.last]
    if not c.draft.label and any(t.tag in ("PRP", "PRP$") for t in asked):
        return True
    return not FIRST_OR_SECOND.isdisjoint(words_of(c.card.answer))


def pronoun(c: Candidate, _document: Document) -> bool:
    """A pronoun in the main clause, or before any name it could mean, whose antecedent is not on the front."""
    return any(i <= EARLY or _in_main_clause(c, word) for i, word in _unresolved(c) if word not in WEAK)


def loose_pronoun(c: Candidate, _document: Document) -> bool:
    """A pronoun in a side clause that may or may not mean what stands on the front."""
    return bool(_unresolved(c))


@functools.lru_cache(maxsize=8)  # a gate asks for them and then a doubt
def _unresolved(c: Candidate) -> list[tuple[int, str]]:
    words = [(i, word.replace("’", "'").partition("'")[0]) for i, word in enumerate(words_of(c.card.front))]
    found = [(i, word) for i, word in words if word in PRONOUNS and not _owned(c, word) and not _explained(c, i, word)]
    return [(i, word) for i, word in found if word != "it" or not _expletive(c)]


def _expletive(c: Candidate) -> bool:
    """Whether every "it" of the sentence only stands in for a clause: "it is important to act"."""
    its = [t for t in c.fact.sentence.tokens if t.text.lower() == "it"]
    return all(t.relation.startswith("expl") for t in its) and EXPLETIVE.search(c.card.front) is not None


def _explained(c: Candidate, i: int, word: str) -> bool:
    """Whether the pronoun, the front's i-th word, can mean what stands before it."""
    if not isinstance(c.card, Cloze) or c.fact.kind == "adverbial" or i <= EARLY:
        return False
    return word in HE and _person(c) or word in IT and not _in_main_clause(c, word)


def _person(c: Candidate) -> bool:
    """Whether a person stands on the front or is asked for."""
    people = (e for e in c.fact.sentence.entities if e.label == "PERSON")
    return any((e.name or e.text) in c.card.front or e.first == c.draft.first for e in people)


def _in_main_clause(c: Candidate, word: str) -> bool:
    """Whether the pronoun belongs to the fact's own verb: what it means then stands in another sentence."""
    tokens, verb = c.fact.sentence.tokens, c.fact.verb
    heads = [t.head for t in tokens if t.text.lower() == word]
    return any(h in (verb, -1) or tokens[h].head == verb and tokens[h].tag.startswith("NN") for h in heads)


def _owned(c: Candidate, word: str) -> bool:
    """Whether what "its" belongs to stands before it: a name, the gap of a name, or a subject that is asked for."""
    if word not in OWN:
        return False
    before = re.split(rf"\b{word}\b", c.card.front, maxsplit=1, flags=re.IGNORECASE)[0]
    one = word in ("his", "her", "himself", "herself")
    owners = ("PERSON",) if one else ("EVENT", "GROUP", "ORGANIZATION", "PERSON", "PLACE", "WORK")
    names = (e for e in c.fact.sentence.entities if e.label in owners)
    if any((e.name or e.text) in before or e.text in before for e in names):
        return True
    asked = "[...]" in before or c.card.rule in ("subject", "identity")
    if asked and c.draft.label in owners:
        return True
    return word in ("its", "their") and _subject_owns(c, word, before)


def _subject_owns(c: Candidate, word: str, before: str) -> bool:
    """Whether the subject is a noun of the pronoun's number that stands before it."""
    subjects = (t for t in c.fact.sentence.tokens if t.relation.startswith("nsubj") and t.head == c.fact.verb)
    nouns = (t for t in subjects if t.tag.startswith("NN") and t.text in before)
    return any((t.tag in ("NNS", "NNPS")) == (word == "their") for t in nouns)
