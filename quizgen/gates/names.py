"""Names that are cut, unexplained or said twice."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..language.gazetteers import first_names, household_names
from ..language.keywords import common
from ..model import Cloze, Document, Token

PROPER = ("NNP", "NNPS")
OFTEN = 4  # an acronym stands in its article where it is worth knowing
# Words that join two names to one.
JOINTS = {"and", "of", "for", "&", "on"}
# Letters that readers of the news know.
KNOWN = {
    "ABC", "AD", "AI", "AIDS", "AM", "ATM", "ATMs", "BBC", "BC", "CEO", "CIA", "CNN", "CO2", "DNA", "DVD", "DVDs", "EU",
    "FBI", "FIFA", "GDP", "GMT", "GPS", "HIV", "IBM", "II", "III", "IMF", "ISIS", "IT", "IV", "MIT", "MP", "MPs",
    "NASA", "NATO", "NBA", "NBC", "NFL", "NHS", "OPEC", "PC", "PDF", "PM", "SUV", "TV", "UEFA", "UK", "UN", "UNESCO",
    "UNICEF", "US", "USA", "VI", "WHO",
}  # fmt: skip


def cut_name(c: Candidate, _document: Document) -> bool:
    """The gap, answer or speaker is a piece of a longer name or compound ("[...] Weekly", "[...]-related")."""
    if _speaker_cut(c):
        return True
    if not c.draft.label or c.fact.kind == "role":
        return False
    return _goes_on(c) or _began_before(c) or _is_joined(c) or _ends_a_name(c)


def _speaker_cut(c: Candidate) -> bool:
    """Whether whom the front cites is the first word of a longer name: "According to the Emergencies [Ministry]"."""
    words = c.fact.speaker.split()
    names = (e.text.split() for e in c.fact.sentence.entities if e.label == "ORGANIZATION")
    return bool(words) and any(words[-1] in name[:-1] and name[-1] not in words for name in names)


def _token(c: Candidate, i: int) -> Token:
    """The i-th token of the sentence; one without text beyond its ends."""
    tokens = c.fact.sentence.tokens
    return tokens[i] if 0 <= i < len(tokens) else Token("", -1, -1)


def _goes_on(c: Candidate) -> bool:
    last, after = c.draft.last, _token(c, c.draft.last)
    near = after.start - _token(c, last - 1).end <= 1
    if after.tag in PROPER and near and c.draft.label != "DATE":
        return True
    return after.text in ("-", "–", "/") or after.tag == "POS" and _token(c, last + 1).tag in PROPER


def _began_before(c: Candidate) -> bool:
    label, before, inner = c.draft.label, _token(c, c.draft.first - 1), c.draft.first > 1
    if before.text in ("-", "–", "/", "$", "£", "€", "(", "&") or before.text == "The" and inner:
        return True
    if label == "PERSON":
        return before.tag == "NNP" and before.text in first_names()
    if label == "NUMBER" and before.text[:1].isupper() and inner:
        return True
    if label in ("PLACE", "ORGANIZATION", "WORK") and before.tag == "POS" and _token(c, c.draft.first - 2).tag in PROPER:
        return c.draft.last == c.draft.first + 1 and common(_token(c, c.draft.first).text)  # "St Paul’s [Cathedral]"
    return before.tag in PROPER and label != "DATE"


def _is_joined(c: Candidate) -> bool:
    """Whether "and" or "for" ties the name to another, as in names of bodies; "… of NAME" does not."""
    label, first, last = c.draft.label, c.draft.first, c.draft.last
    if label not in ("ORGANIZATION", "WORK", "EVENT") and (label != "PLACE" or c.draft.kind):
        return False
    after = _token(c, last).text.lower() in JOINTS and _token(c, last + 1).tag in PROPER
    before = _token(c, first - 1).text.lower() in JOINTS and _token(c, first - 2).tag in PROPER
    return after or before and _token(c, first - 1).text != "of"


def _ends_a_name(c: Candidate) -> bool:
    """Whether an ordinary word stands behind "of the" and a word in capitals: "Man of the [Match]"."""
    one = c.draft.last == c.draft.first + 1 and c.draft.label not in ("PERSON", "DATE", "NUMBER")
    i = c.draft.first - 1
    while _token(c, i).text.lower() in ("of", "the", "on", "for"):
        i -= 1
    joined = i < c.draft.first - 1 and i > 0 and _token(c, i).text[:1].isupper()
    return one and joined and common(_token(c, c.draft.first).text)


def modifier(c: Candidate, _document: Document) -> bool:
    """The gap stands before the noun that it says more about ("the [...] shop"): one in six was acceptable."""
    if not isinstance(c.card, Cloze) or c.draft.label not in ("PLACE", "ORGANIZATION", "GROUP", "PERSON"):
        return False
    head = _token(c, c.draft.last - 1)
    owns = _token(c, c.draft.last).tag == "POS"
    return not owns and head.relation in ("compound", "amod") and head.head >= c.draft.last


def bare_letters(c: Candidate, _document: Document) -> bool:
    """An answer of letters that few know: "ERI"."""
    text = c.card.answer
    letters = re.fullmatch(r"[A-Z]{2,6}", text) is not None
    familiar = text in KNOWN or text in household_names()
    return letters and c.draft.label in ("ORGANIZATION", "PLACE") and not familiar


def one_name(c: Candidate, _document: Document) -> bool:
    """A person known by one name only: of such cards one in five was acceptable."""
    return c.draft.label == "PERSON" and " " not in c.card.answer


def twice(c: Candidate, _document: Document) -> bool:
    """A name stands twice on the front."""
    front, sentence = c.card.front, c.fact.sentence
    people = {e.name for e in sentence.entities if e.label == "PERSON" and " " in e.name}
    if any(name in front and _stands(name.split()[-1], front.replace(name, "", 1)) for name in people):
        return True
    names = {e.name or e.text for e in sentence.entities if e.label in ("PERSON", "ORGANIZATION")}
    names |= {r.name for r in sentence.references if r.label == "PERSON"}
    return any(front.count(name) > 1 for name in names)


def _stands(word: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


def rare_letters(c: Candidate, document: Document) -> bool:
    """What letters stand for that stand for a body of little weight in the article."""
    if c.card.rule != "acronym":
        return False
    letters = c.card.front.removesuffix(" stand for?").split()[-1]
    return sum(t.text == letters for s in document.sentences for t in s.tokens) < OFTEN


def acronym(c: Candidate, document: Document) -> bool:
    """Letters that the front and the title do not explain."""
    letters = set(re.findall(r"\b[A-Z][A-Z&]{1,5}s?\b", c.card.front)) - KNOWN
    return any(a not in document.article.title and a not in c.card.answer for a in letters)


def bare_surname(c: Candidate, document: Document) -> bool:
    """A person on the front by one name only, which the title does not explain."""
    people = (e for e in c.fact.sentence.entities if e.label == "PERSON" and e.first != c.draft.first)
    single = (e for e in people if " " not in (e.name or e.text) and (e.name or e.text) in c.card.front)
    return any(e.text not in document.article.title for e in single)
