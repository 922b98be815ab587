"""Who wrote an article, where no "By" says so: a name alone on a line beside the date, or the page's metadata."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .meta import byline_of, is_stamp, without_stamp

_PARTICLE = r"(?:de|da|di|du|del|van|von|der|den|ten|bin|ibn|al|el|la|le|y)"
_PART = r"(?:[A-Z]\.|[A-Z][a-zà-ÿ’'-]*(?:[A-Z][a-zà-ÿ’'-]+)?)"
_NAME = rf"{_PART}(?: (?:{_PARTICLE} )*{_PART}){{1,3}}?"
_OUTLET = r"(?:AP|AFP|PTI|ANI|Reuters|Bloomberg|CNN|BBC(?: News)?|(?:The )?Associated Press|Agence France-Presse)"
_ROLE = (r"(?i:(?:(?:\w+[ -]){0,4}(?:writer|reporter|editor|correspondent|columnist|contributor|critic|producer|"
         r"staff|analyst|journalist))\b.{0,40})")
_SIGNED = re.compile(rf"{_NAME}(?:(?:, | and | & ){_NAME})*")
_OFFICE = re.compile(rf"(?:(?:,| [|·•–—-]) {_ROLE}|,? {_OUTLET}| view more articles)$", re.IGNORECASE)
_LABEL = re.compile(  # words of section names and buttons, which are written like names
    r"\b(?:news|world|opinion|sports?|business|politics|tech(?:nology)?|science|health|culture|home|europe|asia|africa|"
    r"america|middle|east|west|north|south|share|read|live|video|photos?|image|breaking|latest|top|stor(?:y|ies)|more|"
    r"updated?|published|posted|comments?|subscribe|sign|follow|editor'?s|guest|special|staff|today|magazine|section|"
    r"analysis|feature|features|column|city|county|new york|los angeles|hong kong|san \w+|united|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|"
    r"september|october|november|december|the|of|in|on|at|to|for|with|is|are)\b", re.IGNORECASE)
_COMPANY = re.compile(r"\b(?:Nast|Media|News|Press|Network|Inc|Ltd|LLC|Group|Publishing|admin)\b|\d|@", re.IGNORECASE)


def signature(lines: Sequence[str], headline: str) -> str:
    """The author by the lines around a headline: a line "By ...", or a name on or beside the line with the date."""
    for line in lines:
        if name := byline_of(line):
            return _OFFICE.sub("", name)
    for index, line in enumerate(lines):
        beside = lines[max(index - 1, 0):index + 2]
        if line not in headline and any(is_stamp(near) for near in beside) and (name := _name(line)):
            return name
    return ""


def _name(line: str) -> str:
    name = _OFFICE.sub("", without_stamp(line) if is_stamp(line) else line)
    return name if _SIGNED.fullmatch(name) and not _LABEL.search(name) else ""


def named_author(metadata: str) -> str:
    """The people in a page's list of authors, "Jane Roe; AP Science Writer; Some Publisher"; "" where there are none."""
    people = [re.sub(r"\s+(?:Published|Updated|Posted)$", "", part.strip()) for part in metadata.split(";")]
    people = [part.title() if part.isupper() else part for part in people]
    roles = re.compile(rf"(?:{_OUTLET} )?{_ROLE}", re.IGNORECASE)
    return ", ".join(part for part in people if " " in part and not roles.fullmatch(part) and not _COMPANY.search(part))
