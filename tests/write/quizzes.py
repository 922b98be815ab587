"""What the tests of quizzes for other programs share: one deck with everything, and any text in any card."""

from __future__ import annotations

import dataclasses

from hypothesis import strategies as st

from quizgen.exercises import parse
from quizgen.layout import Layout
from quizgen.model import Card, Choice, Cloze, Deck, Question
from quizgen.write.markup import clean

from ..exercises.conftest import CARDS, card

EVERYTHING = Layout(sections=parse("choice, cloze:2, short-answer:1, match, true-false"))
TOWN = Deck("Port Ellow / the bridge", CARDS, source="https://example.org/bridge")
TRAPS = [
    "a = b ~ c # d { e } f : g \\ h",
    "\\n and \\= and \\\\",
    "%50%half",
    "[html]<b>bold</b>",
    "// no comment",
    "$CATEGORY: x",
    "::title::",
    "TRUE",
    "* or a*b",
    "{1:SHORTANSWER:=x~y}",
    "&lt;b&gt; & \"quotes\" 'single'",
    "####",
    "=SUM(A1)",
    "</text>]]>",
    "two\n\nlines",
    "_____ and {GAP}",
    "👩‍🚀 é Ａ",
]
PRINTABLE = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Cf", "Zl", "Zp"])
text = st.one_of(
    st.sampled_from(TRAPS),
    st.lists(st.sampled_from(list("{}~=#:\\->%[]*&<>\"'/|_ an1")), min_size=1).map("".join),
    st.text(PRINTABLE, min_size=1),
).filter(lambda text: any(character.isprintable() and not character.isspace() for character in clean(text)))


def shown(text: str) -> str:
    """What of a text is to be seen on one line."""
    return " ".join(clean(text).split())


def with_text(kind: type[Card], front: str, answer: str, sentence: str) -> Card:
    """A card of this kind with these texts; a choice has a wrong option that is the answer and a bit more."""
    more = {"distractors": (answer + "x", "no")} if kind is Choice else {"aliases": (answer + "y",)}
    asked = f"Q {front.replace('[...]', '')}" + " [...] end" * (kind is Cloze)
    return dataclasses.replace(card(kind, asked, answer, **more), sentence=sentence, key="k")


cards = st.builds(with_text, st.sampled_from([Question, Cloze, Choice]), text, text, text)
