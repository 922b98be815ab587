"""Captions: the credit goes, the fact stays."""

from __future__ import annotations

import re
from functools import cache

_AGENCIES = (
    r"AP(?: Photo)?|AFP|EPA|PA|UPI|ANSA|ANP|DPA|NASA|ESA|TASS|PTI|NOAA|USGS|Getty(?: Images)?|Reuters|REUTERS|"
    r"Shutterstock|Alamy|iStock|Unsplash|Flickr|Wikimedia(?: Commons)?|Associated Press|Bloomberg|Rex|Corbis|Xinhua|Handout|Sputnik|"
    r"Anadolu(?: Agency)?|Pool|Twitter|Facebook|Instagram|YouTube"
)
_AGENCY = rf"(?:{_AGENCIES})"
_WORD = r"(?:[A-Z]\.|[A-Z][\w’'-]+)"
_NAME = rf"{_WORD}(?: {_WORD}){{0,4}}"
_HOLDERS = rf"(?:{_NAME}(?:,| for| via| ?/| ?\|) ?)?{_AGENCY}(?:(?: ?[/,|-] ?| via ){_NAME})*"
_AFTER_SENTENCE = r"(?<=[.!?…’”\")\]]) ?"
_LABELS = r"Photo(?:graph)?(?:er)?s?|Images?|Pictures?|Credits?|CREDIT|PHOTO|Illustration|Video|Courtesy(?: of)?"
_LABEL = rf"(?:{_LABELS})"
_LABELLED = (
    rf"[(\[]?(?:{_LABEL}(?: (?i:by|credits?|courtesy of|courtesy|from|via))?(?:\s*[:©…]+|\s*\.\.\.)"
    rf"|{_LABEL} (?i:by|courtesy of|via))\s*(?:[A-Z@©])(?:[^.!?]|(?<=\b[A-Z])\.){{0,70}}"
)
# What every credit has, and few paragraphs; one flat list, which Python searches by the first letters.
_HINT = re.compile(rf"©|/|{_LABELS}|{_AGENCIES}")
# A name at the end of a sentence is no credit ("a rocket of NASA."): a bare one stands after the full stop.
_CREDITS = (
    r"^© ?[A-Z][\w'’.-]+ [A-Z][\w'’.-]+(?:[/,] ?[A-Z][\w'’.-]+)* (?=[A-Z])",
    rf"(?:^|{_AFTER_SENTENCE}|(?<=[\w,;]) ){_LABELLED}[)\]]?$",
    rf"(?:{_AFTER_SENTENCE}|(?<=[\w,;]) ){_LABELLED}[)\]]?\.$",
    rf"(?:^|{_AFTER_SENTENCE})[(\[]?(?:{_HOLDERS}|{_NAME} ?/ ?{_NAME}(?: ?/ ?{_NAME})?|© ?{_NAME}.{{0,40}})[)\]]?\.?$",
    rf"(?<=[\w,;]) {_NAME} ?/ ?{_AGENCY}(?: via {_AGENCY})?$",
    rf" ?[(\[](?:(?i:file|photo|image|credit|picture)\W+)?(?:{_NAME}[/,] ?)?{_AGENCY}(?:[/,:]? ?{_NAME})?[)\]]\.?$",
)
_PREFIX = re.compile(r"(?:(?:image|media|video|photo|picture) caption\W+|\[\d+/\d+\] ?|\d+ of \d+ \| )", re.IGNORECASE)
_SUFFIX = re.compile(r" ?(?:Purchase Licensing Rights.*|(?:hide|toggle) caption)$")
_STOCK = re.compile(
    r"(?i:(?:an? )?(?:stock|file|archive|representati\w+|undated|handout) (?:photo|image|picture)|illustrati)")
_SHORTEST_FACT = 8  # words
_LONGEST = 1000  # characters


def split_credit(block: str) -> tuple[str, bool]:
    """The block without the credit at its end or its head, and whether it had one."""
    if len(block) > _LONGEST:
        return block, False
    caption = _SUFFIX.sub("", block)
    if match := _PREFIX.match(caption):
        caption = caption[match.end():]
    for credit in _credits() if _HINT.search(caption) else ():
        if match := credit.search(caption):
            return (caption[:match.start()] + caption[match.end():]).strip(" |–—-"), True
    return caption, caption != block


@cache
def _credits() -> list[re.Pattern[str]]:
    """Compiled when they are first needed, which for many an article is never."""
    return [re.compile(credit) for credit in _CREDITS]


def carries_fact(caption: str) -> bool:
    """Whether a caption says something whole: a sentence that names someone or something."""
    if _STOCK.match(caption):
        return False
    words = caption.split()
    names = sum(word[:1].isupper() for word in words[1:])
    return len(words) >= _SHORTEST_FACT and names >= 1 and caption.endswith((".", "!", "?", "”", '"', "’"))
