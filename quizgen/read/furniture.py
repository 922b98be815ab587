"""Whether a block belongs to the page and not to the article, by what it says: the phrases are in furniture.txt."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_LONGEST = {"line": 160, "said": 2000, "end": 130}  # characters of a block that is worth a look
_LONGEST_LABEL = 8  # words
_QUOTED = re.compile("[“\"][^“”\"]*(?:[”\"]|$)")  # a quotation may run on into the next paragraph
_BIOGRAPHY = re.compile(
    r"(?:[A-Z][\w.’'-]* ){2,4}(?:\(@\w+\) )?(?:is|covers|reports|writes) .{0,60}\b(?:reporter|writer|editor|"
    r"correspondent|columnist|journalist|contributor|author|professor|lecturer|fellow|analyst|freelance|photographer|blogger)\b")


@cache
def _sections() -> dict[str, list[str]]:
    """The phrases under each heading of furniture.txt."""
    sections: dict[str, list[str]] = {}
    for line in resources.files(__package__).joinpath("furniture.txt").read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"\[(\w+)\]", line):
            phrases = sections.setdefault(heading[1], [])
        elif line and not line.startswith("#"):
            phrases.append(f"(?:{line})")
    return sections


@cache
def _pattern(section: str) -> re.Pattern[str]:
    """For text in lower case, which is faster than a pattern without regard to case.

    Compiled when it is first asked for: of many an article no line is short enough to be a label.
    """
    return re.compile("|".join(_sections()[section]))


@cache
def _said() -> re.Pattern[str]:
    """All begin with a word, so that most of a text's characters are passed over at once."""
    return re.compile(rf"\b(?:{'|'.join(_sections()['said'])})")


def is_furniture(block: str) -> bool:
    label = _plain(block)
    if not any(map(str.isalpha, label)):
        return True
    sentence = len(label.split()) > _LONGEST_LABEL and block.endswith((".", ".”", '."'))
    return not sentence and _matches("line", label) or _is_said(block)


def is_end(block: str) -> bool:
    """Whether the block is the heading of what stands below articles."""
    return _matches("end", _plain(block).rstrip(":"))


def is_biography(block: str) -> bool:
    """Whether the block says who the author is; in the middle of an article it may speak of someone else."""
    return len(block) < 400 and bool(_BIOGRAPHY.match(block))


def _plain(block: str) -> str:
    return block.replace("’", "'").strip(" *|•·»«›‹→←↑↓>-–—_")


def _matches(section: str, text: str) -> bool:
    return len(text) <= _LONGEST[section] and bool(_pattern(section).fullmatch(text.lower()))


def _is_said(block: str) -> bool:
    if len(block) > _LONGEST["said"]:
        return False
    spoken = _QUOTED.sub(" ", block.replace("’", "'").replace("''", '"')).lower()
    return bool(_pattern("opens").match(spoken) or _said().search(spoken))
