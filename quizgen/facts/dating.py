"""Dates told by the calendar, so that they can be understood outside their article."""

from __future__ import annotations

import datetime
import re

from ..model import Entity, Sentence

MONTH = (
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December"
    r"|spring|summer|autumn|winter)\b"
)
# What these say of the present is still to come.
PLANS = {"plan", "schedule", "set", "expect", "begin", "start", "open", "end", "due", "launch"}
# Where one of these stands before it, a calendar date needs no preposition of its own.
BEFORE_DATES = {
    "on", "in", "since", "until", "till", "by", "from", "of", "to", "before", "after", "during", "for", "between",
    "and", "through", "throughout", "over", "within", "around", "about", "past", "late", "early", "mid",
}  # fmt: skip
AMERICAN = re.compile(r"([A-Z][a-z]+ \d{1,2}) (\d{4})")  # without its comma
ROUGHLY = {"nearly", "almost", "roughly", "approximately", "some"}


def date_words(entity: Entity, sentence: Sentence, anchor: datetime.date | None) -> str:
    """The date by the calendar, with a preposition where the text needs none ("yesterday")."""
    from ..language.dates import normalise, say

    if american := AMERICAN.fullmatch(entity.text):
        return f"{american[1]}, {american[2]}"
    if not entity.value or not relative(entity) or not _adjunct(entity, sentence) or _each_year(entity, sentence):
        return entity.text
    if sentence.tokens[entity.last - 1].relation.startswith("nsubj"):
        return entity.text  # "Monday saw rain"
    if re.search(r"\byears ago\b|\bthis weekend\b|\b(?:past|last|next|coming) \w+ (?:years|months|weeks)\b", entity.text.lower()):
        return entity.text  # which year or weekend is meant is not sure enough, and a span is no date
    value = entity.value
    if not any(t.tag in ("VBD", "VBN") for t in sentence.tokens) and anchor:
        value = normalise(entity.text, anchor, "future") or value
    if "W" in value:
        return entity.text
    said = say(value)
    before = sentence.tokens[entity.first - 1].text.lower() if entity.first else ""
    if before in ROUGHLY or value.endswith("9") and "/" in value and before == "into":
        return entity.text  # "nearly 18 months ago" is no month, and "into the 50s" no decade
    tag = sentence.tokens[entity.first - 1].tag if entity.first else ""
    if before in BEFORE_DATES and tag != "RP":  # "took on this year"
        return said
    if tag in ("POS", "DT", "PRP$"):
        return entity.text if tag == "DT" else said
    exact = entity.value.split("/")[0].count("-") == 2
    return ("on " if exact else "in ") + said


def _each_year(entity: Entity, sentence: Sentence) -> bool:
    """Whether a month or day is told of what happens every year: "the beach is crowded in August"."""
    if not re.search(MONTH, entity.text) or re.search(r"\b(last|this|next)\b", entity.text.lower()):
        return False
    i = entity.last - 1
    while sentence.tokens[i].head >= 0 and not sentence.tokens[i].tag.startswith("VB"):
        i = sentence.tokens[i].head
    verb = sentence.tokens[i]
    helpers = [t for t in sentence.tokens if t.head == i and t.relation in ("aux", "aux:pass", "cop")]
    present = (helpers[0] if helpers else verb).tag in ("VBZ", "VBP")
    future = verb.tag == "VBG" or verb.lemma in PLANS or any(t.text.lower() in ("has", "have") for t in helpers)
    return present and not future


def _adjunct(entity: Entity, sentence: Sentence) -> bool:
    """Whether the date says when something happens: not "Friday prayers", not "now"."""
    head = sentence.tokens[entity.last - 1]
    after = sentence.tokens[entity.last] if entity.last < len(sentence.tokens) else head
    if head.head == entity.last and after.tag in ("NN", "NNS") and not head.relation.startswith("obl"):
        return False
    now = entity.text.lower() in ("now", "today", "currently", "tonight")
    return not now and head.relation not in ("compound", "amod", "nmod:poss")


def relative(entity: Entity) -> bool:
    """Whether a date can only be understood from the article's own date."""
    words = re.split(r"[\s,–-]+", entity.text)
    return not any(re.fullmatch(r"\d{4}s?|century", w) for w in words) and not entity.text.rstrip("s").isdigit()
