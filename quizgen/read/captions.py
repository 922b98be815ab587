"""Captions: the credit goes, the fact stays."""

from __future__ import annotations

import re

_AGENCY = (
    r"(?:AP|AFP|EPA|PA|UPI|ANSA|DPA|NASA|ESA|TASS|PTI|NOAA|USGS|Getty(?: Images)?|Reuters|REUTERS|Shutterstock|Alamy|iStock|"
    r"Unsplash|Flickr|Wikimedia(?: Commons)?|Associated Press|Bloomberg|Rex|Corbis|Xinhua|Handout|Sputnik|"
    r"Anadolu(?: Agency)?|Pool|Twitter|Facebook|Instagram|YouTube)"
)
_NAME_WORD = r"(?:[A-Z]\.|[A-Z][\w’'-]+)"
_NAME = rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,4}}"
_WORD = r"(?i:photo(?:graph)?(?:er)?s?|images?|pictures?|credits?|illustration|video|file|courtesy(?: of)?)"
_CREDIT = re.compile(
    r"(?:^|(?<=[.!?…’”\")\]]) ?|(?<=[\w,;]) )[(\[]?(?:"
    rf"{_WORD}(?: (?:by|credits?|courtesy of|courtesy|from|via))?(?:\s*[:©…]+|\s*\.\.\.)\s*[A-Z@©].{{0,70}}"
    rf"|(?i:photo(?:graph)?s?|image|illustration|picture) (?:by|courtesy of|courtesy|via) [A-Z].{{0,60}}"
    rf"|(?:{_NAME}(?:,| for| via| ?/| ?\|) ?)?{_AGENCY}(?: ?[/,|-] ?{_NAME})*"
    rf"|{_NAME} ?/ ?(?:{_NAME}|[A-Z]{{2,}})(?: ?/ ?{_NAME})?"
    rf"|© ?{_NAME}.{{0,40}})[)\]]?\.?$"
)
_LEADING_CREDIT = re.compile(r"^© ?[A-Z][\w'’.-]+ [A-Z][\w'’.-]+(?:[/,] ?[A-Z][\w'’.-]+)* (?=[A-Z])")
_LABEL = re.compile(r"^(?:(?:image|media|video|photo|picture) caption\W+|\[?\d+(?: of |/)\d+\]? ?\|? ?)", re.IGNORECASE)
_BRACKETED = re.compile(rf" ?[(\[][^()\[\]]{{0,60}}\b{_AGENCY}\b[^()\[\]]{{0,30}}[)\]]\.?$")
_STOCK = re.compile(r"(?:an? )?(?:stock|file|archive|representati\w+|undated|handout) (?:photo|image|picture)|illustrati", re.IGNORECASE)
_SHORTEST_FACT = 8  # words
_LONGEST = 1000  # characters


def split_credit(block: str) -> tuple[str, bool]:
    """The block without the credit at its end or its head, and whether it had one."""
    caption = re.sub(" ?(?:Purchase Licensing Rights.*|(?:hide|toggle) caption)$", "", _LABEL.sub("", block))
    if len(caption) > _LONGEST:
        return caption, caption != block
    for credit in (_BRACKETED, _CREDIT, _LEADING_CREDIT):
        if match := credit.search(caption):
            return (caption[:match.start()] + caption[match.end():]).strip(" |–—-"), True
    return caption, caption != block


def carries_fact(caption: str) -> bool:
    """Whether a caption says something whole: a sentence that names someone or something."""
    words = caption.split()
    names = sum(word[:1].isupper() for word in words[1:])
    if _STOCK.match(caption):
        return False
    return len(words) >= _SHORTEST_FACT and names >= 1 and caption.endswith((".", "!", "?", "”", '"', "’"))
