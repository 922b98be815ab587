"""Plain text -> what an Anki field may hold: shown literally, whatever it contains."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Anki's own markup ({{field}}, [sound:...], [latex]) is found in a field's source, where these are
# entities; MathJax looks at the shown text, and leaves this class alone.
_LITERAL = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "{": "&#123;",
    "}": "&#125;",
    "[": "&#91;",
    "\\": '<span class="tex2jax_ignore">\\</span>',
}
_MARKUP = re.compile(r'[&<>"{}\[\\]')
# Tabs and line ends are text; other control characters end strings and fields in Anki's database.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile(rf'[\r&<>"{{}}\[\\]|{_CONTROL.pattern}')  # what keeps most texts from the slower way
_WEB = re.compile(r"https?://[^\s\\]+\Z", re.IGNORECASE)


def clean(text: str) -> str:
    """The text with plain line ends, without control characters and lone surrogates."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def literal(text: str) -> str:
    """The text as HTML that shows just this text."""
    return _MARKUP.sub(lambda sign: _LITERAL[sign[0]], clean(text)) if _SPECIAL.search(text) else text


def cloze(front: str, answer: str, gap: str) -> str:
    """Anki's cloze markup: the front as HTML with the answer as deletion 1 in place of its gap."""
    before, after = front.split(gap)
    # A double colon ends the answer and begins a hint, also where the answer's own colon meets the markup's.
    inside = re.sub(r"::+|^:|:$", lambda colons: "&#58;" * len(colons[0]), literal(answer))
    return f"{literal(before)}{{{{c1::{inside}}}}}{literal(after)}"


def marked(sentence: str, wordings: Iterable[str]) -> str:
    """The sentence as HTML with the first wording that occurs in it, as whole words, in <mark>."""
    for wording in filter(None, wordings):
        start = place_of(sentence, wording)
        if start >= 0:
            before, after = sentence[:start], sentence[start + len(wording) :]
            return f"{literal(before)}<mark>{literal(wording)}</mark>{literal(after)}"
    return literal(sentence)


def place_of(text: str, part: str) -> int:
    """Where the part first stands with no letter or digit beside it, or -1."""
    start = text.find(part)
    while start >= 0 and (text[:start][-1:].isalnum() or text[start + len(part) :][:1].isalnum()):
        start = text.find(part, start + 1)
    return start


def link(source: str) -> str:
    """The source as the value of an href when it is a web address, otherwise ""."""
    address = clean(source)
    return literal(address) if _WEB.match(address) else ""
