"""Topics of cards, from their article."""

from __future__ import annotations

from quizgen.language import analyse
from quizgen.model import Question
from quizgen.read import article_from_text
from quizgen.tags import tagged

HARBOUR = "Mara Lind opened the bridge in Oslo. "


def document(text: str):
    return analyse(article_from_text(f"A bridge opens\n\n5 May 2025\n\n{text}"))


def test_names_that_recur_are_topics_and_others_are_none():
    again = "Mara Lind then went home to Oslo by boat. The people of Oslo had waited for Mara Lind."
    doc = document(f"{HARBOUR}{again} Rain fell on Bergen all day.")
    cards = [
        Question(str(place), "Q?", "A", s.text, s.start, s.end, "r", tags=("own",))
        for place, s in enumerate(doc.sentences)
    ]
    first, *_, last = tagged(cards, doc)
    assert first.tags == ("own", "topic::Mara Lind", "topic::Oslo")
    assert last.tags == ("own",)

