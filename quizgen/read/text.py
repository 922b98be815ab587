"""Raw text -> its blocks: paragraphs, headings and lines of furniture, in order, on one line each."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f-\x9f]")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})
_LONGEST_WRAP = 110  # characters; a longer line was not broken by an editor or a mail program


def blocks(text: str) -> list[str]:
    groups = _groups(_clean(text))
    width = _wrap_width(groups)
    return [block for group in groups for block in (_unwrapped(group, width) if width else group)]


def _clean(text: str) -> str:
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = re.sub("[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    return _SPACES.sub(" ", _INVISIBLE.sub("", text).translate(_LIGATURES))


def _groups(text: str) -> list[list[str]]:
    """The lines between blank lines."""
    groups: list[list[str]] = [[]]
    for line in map(str.strip, text.split("\n")):
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _wrap_width(groups: list[list[str]]) -> int:
    """The column at which lines were broken, 0 for text that is not hard-wrapped."""
    width = max((len(line) for group in groups for line in group), default=0)
    pairs = [pair for group in groups for pair in zip(group, group[1:])]
    full = sum(_is_full(line, following, width) for line, following in pairs)
    return width if 40 <= width <= _LONGEST_WRAP and len(pairs) >= 2 and 2 * full > len(pairs) else 0


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word did not fit; ten columns are allowed for ragged wrapping."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width - 10


def _unwrapped(group: list[str], width: int) -> list[str]:
    joined = [group[0]]
    for line, following in zip(group, group[1:]):
        if _is_full(line, following, width):
            joined[-1] += " " + following
        else:
            joined.append(following)
    return joined
