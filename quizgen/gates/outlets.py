"""What tells of the telling: the paper that reports, the caption of a picture."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..model import Document, Sentence

OUTLET = re.compile(
    r"\b(ABC|AFP|Associated Press|BBC|Bloomberg|Broadcasting|CBC|CBS|CNN|Daily|Fox|Gazette|Globe|Guardian|Herald|Independent"
    r"|ITV|Journal|LA Weekly|Magazine|Mail|NBC|News|Newspaper|NPR|Observer|Press|Radio|Reuters|Sky|Sun|Standard|Telegraph|Times"
    r"|Tribune|TV|Weekly|Wikinews|Wired)\b"
)
# How reporters tell of their own work: "has contacted the firm for comment".
COMMENT = re.compile(
    r"\b(?:approached|asked|available|contacted|declined|reached|refused|requests?|requested|respond|responded|response)\b"
    r".*\bcomment\b"
)
# What people in pictures do.
POSED = {
    "attend", "carry", "gather", "gesture", "hold", "leave", "listen", "look", "observe", "pass", "pose", "sit", "smile",
    "speak", "stand", "walk", "watch", "wave", "wear",
}  # fmt: skip
CAPTION = re.compile(
    r"\b(pictured|file photo)\b|\((left|right|centre|center|above|below|top|bottom|pictured)\)"
    r"|day, [A-Z][a-z]+\.? \d{1,2}, \d{4}"
)


def outlet(c: Candidate, _document: Document) -> bool:
    """A newspaper or broadcaster: of such answers one in twelve was worth keeping."""
    return c.draft.label in ("ORGANIZATION", "PLACE", "WORK") and OUTLET.search(c.card.answer) is not None


def asked_for_comment(c: Candidate, _document: Document) -> bool:
    """That somebody was asked to comment, or would not."""
    return COMMENT.search(c.fact.sentence.text) is not None


def caption(c: Candidate, document: Document) -> bool:
    """Under a picture."""
    return is_caption(c.fact.sentence, document)


def is_caption(sentence: Sentence, document: Document) -> bool:
    """Whether it tells what a picture shows: a paragraph of one sentence, in the present, of people who pose."""
    if CAPTION.search(sentence.text):
        return True
    root = next((i for i, t in enumerate(sentence.tokens) if t.head == -1), 0)
    token = sentence.tokens[root]
    held = token.tag == "VBG" and any(
        t.head == root and t.relation.startswith("aux") and t.tag in ("VBP", "VBZ") for t in sentence.tokens
    )
    return token.lemma in POSED and (held or token.tag in ("VBP", "VBZ")) and _alone(sentence, document)


def _alone(sentence: Sentence, document: Document) -> bool:
    """Whether the sentence is a paragraph of its own."""
    return any(start == sentence.start and end <= sentence.end + 1 for start, end in document.article.paragraphs)
