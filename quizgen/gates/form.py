"""Whether the front is a whole, short and well-formed sentence."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..facts.words import count
from ..model import Cloze, Document
from ..values.moment import MONTHS
from .telling import alternatives, shown, words_of

SHORTEST, LONGEST_CLOZE, LONGEST_QUESTION = 5, 25, 20
# Punctuation that a cut left over. Patterns with one beginning share it: each is tried at every character.
BROKEN = alternatives(
    r"[,;:–—-]\s*[,;:.?–—]",
    r"[;:…*|]|“”",
    r"\s(?:[,.;:?-]|/\s)",
    r"\.(?:\.|(?<=[a-z]\.)(?<!\b[JS]r\.) [a-z]|[”\"]\.$)",
    r"[-–](?<=\w[-–]) \w",
    r"['‘]\w.*\w$",
    r"\w [–—]\w|\s’[a-z]|\bX['’](?!s\b)",
)
# No word, or words joined that do not belong together.
MISJOINED = alternatives(
    r"\. (?:A|An|And|But|He|If|In|It|Many|Most|She|Some|The|There|These|They|This|Those|We|When|You)\b",  # a heading before it
    r"^\W*$",
    r"^[^,]{2,50} (?:said|says|added), ",
    r"\b(?:"
    r"(?:and|but|that) [^,]{3,60}, (?:was|is|were|are|has|had|have)\b"  # a comma between subject and verb
    r"|\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d [A-Z]"  # a date that was taken for part of a name
    r")",
)
UNFINISHED = alternatives(
    r"\b(?:and|or|who|whose|which|the|a|an|that|whether|because|than|along|as one|elsewhere the|and a second|and another|and one"
    r"|sometime|(?:when|where|while|as) X)\W*$",
    r"^(?:(?:For|With|In|By|From|After) (?:that|this|it)\b|\W*,|(?:That|It|There|Here)[’']s"
    r"|(?:Although|While|Whose|Which of|Than|Whether|Of)\b(?!.*,))",
    r"^It (?:is|was) (?:in|on|at|with|for|from|by) [^,]*, (?:where|when|that)\b|^(?:19|20)\d\d [A-Z]",
    r"(?<!\bin )(?<!\bof )(?<!\bby )(?<!\bto )(?<!\bsince )(?<!\buntil )(?<!\bfrom )(?<!\bfor )(?<!\bon )(?<!\bthe )(?<!\bduring )"
    rf"\b(?:late|early|mid) (?:X|{'|'.join(MONTHS)})\b",
    r"According to (?:whose|his|her|their|its|him|them)\b",
)
BACK = alternatives(
    r"^(?:(?:And|But|So|Or|Yet|Nor|Then|That|Here|Such|Also|Likewise|Instead|The same|Further afield) "
    r"|(?:Earlier|Later|For example|Likewise|Firstly|Secondly|Whereas|In the meantime|Under the same"
    r"|Back then|By then|Since then|Until then|At that time)\b"
    r"|\S+ (?:days|weeks|months|years) (?:later|earlier|after that)\b"
    r"|There (?!(?:is|are|was|were|have been|has been|will be)\b))",
    r"\b[Ss]uch (?!as\b|an?\b)[a-z]|^Similar ",
    r"\b(?:(?:the same|subsequently|instead|even(?! (?:though|if|when)\b))\b(?! of\b)"
    r"|(?:[Tt]his|[Tt]hese|[Tt]hose) (?!(?:who|whose|in|from|with|of|born|aged|on|at|for|\w+ing)\b)[a-z]"
    r"|(?:(?:before|after|since) that(?=[,.]| in\b| \[)|the latter|former group|the equivalent|that (?:number|figure|year))\b)",
)
# What a gap counts is the rest of what stands before.
REST = re.compile(r"\b(?:the other|the remaining|[Tt]h[oe]se) \[\.\.\.\]|\[\.\.\.\] (?:more|others?)\b(?!.*\bthan\b)")
OUTSIDE = alternatives(
    r"^(?:There|It|All|Both|Another|Others?|Many|Some|Few|Several|Most|One|Recent|Normally|So far)\b",
    r"\b(?:then|as well|too|others?|another|equivalent|these|those|afterwards|meanwhile|again|similarly|similar|further|Other)\b",
)


def too_long(c: Candidate, _document: Document) -> bool:
    longest = LONGEST_CLOZE if isinstance(c.card, Cloze) else LONGEST_QUESTION
    return not SHORTEST <= count(c.card.front) <= longest


def broken(c: Candidate, _document: Document) -> bool:
    """Quotes, brackets or punctuation left over from a cut."""
    front = c.card.front.replace("[...]", "X")
    unpaired = any(front.count(a) != front.count(b) for a, b in ("“”", "()", "[]")) or front.count('"') % 2 == 1
    answer = c.card.answer
    twice = " " in answer and re.search(r"(\S+) \1\b", answer) is not None
    spoiled = twice or any(x in answer for x in '“”()"') or not answer[:1].isalnum() and answer[:1] not in "$£€#'’"
    return unpaired or spoiled or any(pattern.search(front) for pattern in (BROKEN, MISJOINED))


def unfinished(c: Candidate, _document: Document) -> bool:
    """A front that stops in the middle or opens with what was cut."""
    return UNFINISHED.search(c.card.front.replace("[...]", "X")) is not None


def repeated(c: Candidate, _document: Document) -> bool:
    """The same words twice: a phrase that the tree gave to two places."""
    words = words_of(c.card.front)
    runs = list(zip(words, words[1:], words[2:], words[3:], strict=False))
    if re.search(r"\bin ((?:19|20)\d\d)\b.*\bin \1\b", c.card.front):
        return True
    return len(set(runs)) < len(runs) or re.search(r"\b(\w+(?: \w+)?) \1\b", c.card.front) is not None


def points_back(c: Candidate, _document: Document) -> bool:
    """A front that leans on the sentence before it: "But", "That", "the latter"."""
    return BACK.search(c.card.front) is not None


def rest(c: Candidate, _document: Document) -> bool:
    """ "The other [four]", "[nine] more": whoever has read what stands before can count, nobody else can know. """
    return REST.search(c.card.front) is not None


def dangling_word(c: Candidate, _document: Document) -> bool:
    """A word that may point outside the front: "then", "as well", "more modest" without "than"."""
    front, tokens = c.card.front, c.fact.sentence.tokens
    if OUTSIDE.search(front):
        return True
    compared = " than " not in front and any(tokens[i].tag in ("JJR", "RBR") for i in shown(c))
    return compared and not re.search(r"\bno longer\b", front)
