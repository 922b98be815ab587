"""An article -> its paragraphs in runs of text, each with the cards that ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Article, Card
from ..write.markup import place_of


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text.

    asked: keys of the cards whose answer it is. begun: those of them whose answer begins here.
    told: keys of the cards whose sentence it is in.
    """

    text: str
    asked: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


Span = tuple[int, int, str]


def runs(article: Article, cards: Sequence[Card]) -> list[list[Run]]:
    """The runs of each paragraph, in order; put together they are its text."""
    sentences, answers = [], []
    for card in cards:
        start = article.text.find(card.sentence) if card.sentence else -1
        if start >= 0:
            sentence = (start, start + len(card.sentence), card.key)
            sentences.append(sentence)
            answers.append(_answer(card, start) or sentence)
    return [_cut(article.text, start, end, answers, sentences) for start, end in article.paragraphs]


def _answer(card: Card, start: int) -> Span | None:
    """Where the answer stands in the card's sentence, which starts at `start`."""
    for wording in filter(None, (card.answer, *card.aliases)):
        place = place_of(card.sentence, wording)
        if place >= 0:
            return (start + place, start + place + len(wording), card.key)
    return None


def _cut(text: str, start: int, end: int, answers: Sequence[Span], sentences: Sequence[Span]) -> list[Run]:
    near = [span for span in (*answers, *sentences) if span[0] < end and span[1] > start]
    cuts = sorted({start, end, *(place for span in near for place in span[:2] if start < place < end)})
    return [
        Run(
            text[first:last],
            asked=_over(answers, first, last),
            begun=tuple(key for begin, _, key in answers if begin == first),
            told=_over(sentences, first, last),
        )
        for first, last in zip(cuts, cuts[1:])
    ]


def _over(spans: Sequence[Span], first: int, last: int) -> tuple[str, ...]:
    return tuple(key for start, end, key in spans if start <= first and last <= end)
