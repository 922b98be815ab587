"""What stands before a sentence in the article, to be shown small above a front that leans on it.

"The car was recalled in [...]" needs to be told which car. A name in place of the noun would say it more shortly, but
the article seldom has one, and to write one risks saying what is not so; its own words before do not.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .ask import Candidate, worded
from .facts.chain import FINITE
from .facts.words import count
from .gates.answers import initials
from .gates.nouns import UNIQUE
from .gates.outlets import is_caption
from .gates.telling import stems
from .model import Document, Sentence
from .values.figure import values
from .values.moment import MONTH

# Words: a shorter sentence gets the one before it, a longer one is not shown; nor are two that are longer together.
ENOUGH, LONGEST, TOGETHER = 8, 40, 55
STARTS = re.compile(r"[\W_]*")  # bullets and dashes
SPOILED = re.compile(r"[*^=]|\s[”’,.;:?!]|\.\.\.|…|[“‘]\s")
WHOLE = re.compile(r"[“‘\"'(]?[A-Z0-9$£€].*[.!?][”’\"')]?", re.DOTALL)
OPENS = re.compile(
    r"[“\"‘']?(?:(?:But|And|So|Yet|Or|Nor|Also|However|Meanwhile|Instead|Still|Then|In contrast|In addition|By contrast"
    r"|As a result|For example|For instance|That said|Of (?:them|these|those)|(?:Both|Some|Many|Most|All) of)\b"
    r"|(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|We|I|Both|Another|Others)\b)"
)
PRONOUNS = {"he", "she", "they", "him", "her", "them", "his", "their"}
PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


def in_context(candidate: Candidate, document: Document) -> Candidate | None:
    """The candidate with what stands before it as its context; None where there is nothing, or it gives the answer away."""
    told = next((told for told in contexts(candidate.fact.number, document) if not _tells(told, candidate)), "")
    if not told:
        return None
    front = worded(candidate.draft, candidate.roles, told)
    return replace(candidate, card=replace(candidate.card, context=told, front=front))


def contexts(number: int, document: Document) -> list[str]:
    """What the article says before the numbered sentence, fullest first; none where it says nothing, or nothing whole and short.

    A sentence more than the last one is taken where that is short, ends a quotation, or leans on another itself.
    """
    found = [""]
    for place in range(number - 1, -1, -1):
        sentence = document.sentences[place]
        if is_caption(sentence, document):
            continue
        told = f"{_clean(sentence.text)} {found[-1]}".rstrip()
        if count(told) > (TOGETHER if found[-1] else LONGEST) or not _states(sentence):
            break
        found.append(told)
        if count(told) >= ENOUGH and _is_whole(told) and not _leans(place, document):
            break
    return [told for told in reversed(found[1:]) if _is_whole(told)]


def _states(sentence: Sentence) -> bool:
    """Whether it has a verb of its own, as a heading or the caption of a picture often has not."""
    return any(token.tag in FINITE for token in sentence.tokens)


def _leans(place: int, document: Document) -> bool:
    """Whether a sentence says something of what only those before it tell: "And they", "the document shows"."""
    sentence = document.sentences[place]
    if OPENS.match(_clean(sentence.text)):
        return True
    if any(t.relation == "det" and t.text.lower() in ("these", "those") for t in sentence.tokens):
        return True
    pronoun = next((i for i, t in enumerate(sentence.tokens) if t.text.lower() in PRONOUNS), 0)
    if pronoun and not any(t.relation.startswith("nsubj") for t in sentence.tokens[:pronoun]):
        return True
    subjects = (t.lemma for i, t in enumerate(sentence.tokens) if _definite(sentence, i))
    known = [lemma for lemma in subjects if document.nouns.get(lemma, place) < place]
    return any(lemma.lower().rstrip("s") not in stems(document.article.title) for lemma in known)


def _definite(sentence: Sentence, i: int) -> bool:
    """Whether the token is a subject of which only "the" tells which one is meant."""
    token, below = sentence.tokens[i], sentence.below[i]
    if token.tag not in ("NN", "NNS") or not token.relation.startswith("nsubj") or len(below) != 1:
        return False
    return sentence.tokens[below[0]].text.lower() == "the" and token.lemma not in UNIQUE


def _clean(text: str) -> str:
    """The sentence on one line, without the bullet before it."""
    text = " ".join(text.split())
    return text if text[:1] in "“‘\"'($£€" else text[STARTS.match(text).end() :]


def _is_whole(text: str) -> bool:
    """Whether it is no piece of a quotation or of a heading."""
    paired = all(text.count(a) == text.count(b) for a, b in PAIRS) and text.count('"') % 2 == 0
    return paired and not SPOILED.search(text) and WHOLE.fullmatch(text) is not None


def _tells(told: str, candidate: Candidate) -> bool:
    """Whether a telling word of the answer stands there; of a date or number its figures tell, or its month."""
    if candidate.draft.label == "DATE" and set(MONTH.findall(candidate.card.answer)) & set(MONTH.findall(told)):
        return True
    if candidate.draft.label in ("DATE", "NUMBER"):
        figures = values(candidate.card.answer)
        return bool(figures) and figures <= values(told)
    asked = stems(" ".join((candidate.card.answer, *candidate.card.aliases)))
    letters = initials(candidate.card.answer) & set(re.findall(r"\b[A-Z]{2,6}\b", told))
    return bool(letters) or not asked.isdisjoint(stems(told))
