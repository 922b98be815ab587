"""What readers of the news know without the article."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..model import Document

# Years that everybody knows of what they are the years of; our own list.
YEARS = {
    "1914": r"First World War|World War I\b", "1945": r"Second World War|World War (?:II|Two)\b|Hiroshima",
    "1989": r"Berlin Wall", "2001": r"September 11|Sept\. 11|9/11|World Trade Center", "2003": r"\bIraq War\b|invasion of Iraq",
    "2005": r"Hurricane Katrina", "2008": r"financial (?:crisis|crash)|Lehman", "2012": r"London Olympics",
    "2016": r"Brexit|referendum to leave|leave the (?:European Union|EU)\b|US presidential election",
    "2020": r"pandemic|coronavirus|COVID", "2022": r"invasion of Ukraine",
}  # fmt: skip


def known_year(c: Candidate, _document: Document) -> bool:
    """Asks for a year that everybody knows: of the Iraq War, of the referendum to leave the European Union."""
    of = YEARS.get(c.card.answer, "")
    return c.draft.label == "DATE" and bool(of) and re.search(of, c.card.front, re.IGNORECASE) is not None
