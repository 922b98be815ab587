"""Topics and level of cards, from their article."""

from __future__ import annotations

from quizgen.language import analyse
from quizgen.model import Question
from quizgen.read import article_from_text
from quizgen.tags import level, tagged

HARBOUR = "Mara Lind opened the bridge in Oslo. "


def document(text: str):
    return analyse(article_from_text(f"A bridge opens\n\n5 May 2025\n\n{text}"))


def test_names_that_recur_are_topics_and_others_are_none():
    text = HARBOUR + "Mara Lind then went home to Oslo by boat. The people of Oslo had waited for Mara Lind. Rain fell on Bergen all day."
    doc = document(text)
    cards = [Question(str(place), "Q?", "A", s.text, s.start, s.end, "r", tags=("own",)) for place, s in enumerate(doc.sentences)]
    first, *_, last = tagged(cards, doc)
    assert first.tags == ("own", "topic::Mara Lind", "topic::Oslo", f"level::{level(doc)}")
    assert last.tags == ("own", f"level::{level(doc)}")


def test_short_words_and_sentences_are_easier():
    easy = "The dog ran to the sea and sat down. " * 4 + "It was hot and the sun was out all day. " * 3
    hard = (
        "International organisations representing agricultural manufacturers criticised governmental negotiators "
        "throughout yesterday's extraordinary parliamentary consultations concerning environmental responsibilities, "
        "because preliminary recommendations apparently contradicted previously established understandings. "
    ) * 3
    assert (level(document(easy)), level(document(hard))) == ("very_easy", "very_hard")
