"""Whatever stands in a card is shown as it stands: in Anki's rendering, for any text."""

from __future__ import annotations

import dataclasses
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.errors import OutputError
from quizgen.model import Card, Choice, Cloze, Deck, Question
from quizgen.write import write
from quizgen.write.markup import clean

TRAPS = [
    "a < b & c > d",
    '<script>alert("x")</script>',
    "<b>bold</b><img src=x onerror=alert(1)>",
    "{{c1::10::30}}",
    "}} and {{Front}} and {{/Front}} and {{c0::x}}",
    "10::30",
    ":: 10 :",
    ":",
    "[sound:x.mp3] [latex]x[/latex] [$]x[/$] [anki:play:q:0]",
    r"\(x\) \[y\] \begin{z}w\end{z}",
    "\u202egnihton\u2066",
    "zero\u200bwidth\u00ad",
    "👩‍🚀 é e\u0301 Ａ",
    "&lt;b&gt; &amp; &#123;",
    "tab\tand\nline\r\nend",
    "control\x00\x1f\x7fend",
    "%s %(x)s {0}",
]
text = st.one_of(
    st.sampled_from(TRAPS),
    st.text(min_size=1),
    st.lists(st.sampled_from("{}:c1[]<>&\\|#x "), min_size=1).map("".join),
)


def shown(text: str) -> str:
    """What of a text is to be seen: Anki composes accents, HTML joins white space."""
    return " ".join(unicodedata.normalize("NFC", clean(text)).split())


def readable(text: str) -> bool:
    return any(character.isprintable() and not character.isspace() for character in text)


@pytest.fixture(scope="module")
def rendered(tmp_path_factory, texts):
    """Cards -> the texts of their fronts and backs in Anki, in one collection for all examples."""
    from .conftest import Anki

    anki = Anki(tmp_path_factory.mktemp("anki"))
    counter = iter(range(10**6))

    def render(deck: Deck) -> list[tuple[dict[str, str], dict[str, str]]]:
        with TemporaryDirectory() as folder:
            write([deck], Path(folder, "deck.apkg"), parent=f"Example {next(counter)}")
            new = anki.load(Path(folder, "deck.apkg")).new
        assert len(new) == len(deck.cards)
        notes = [anki.collection.get_note(entry.id.nid) for entry in new]
        cards = [card for note in notes for card in note.cards()]
        assert len(cards) == len(deck.cards)
        outputs = [card.render_output() for card in cards]
        anki.collection.remove_notes([note.id for note in notes])
        return [(texts(output.question_text), texts(output.answer_text)) for output in outputs]

    yield render
    anki.collection.close()


ungapped = text.map(lambda text: text.replace("[...]", ""))
seen = text.filter(readable)


@st.composite
def cards(draw) -> Card:
    """A card of any type with any text in it."""
    kind, key, answer, sentence = draw(st.sampled_from("qcm")), str(draw(st.uuids())), draw(seen), draw(text)
    place = (sentence, 0, len(sentence), "r")
    if kind == "c":
        front = f"A {draw(ungapped)} [...] {draw(ungapped)}"
        return Cloze(key, front, answer, *place, hint=draw(text))
    if kind == "m":
        wrong = (f"not {answer}", *draw(st.lists(seen, max_size=3)))
        return Choice(key, draw(seen), answer, *place, distractors=wrong)
    return Question(key, draw(seen), answer, *place)


def check(card: Card, title: str, front: dict[str, str], back: dict[str, str]) -> None:
    told = front["ask"] if not isinstance(card, Cloze) else card.front.replace("[...]", card.answer)
    assert shown(front["ask"]) == shown(card.front)
    assert shown(back.get("ask asked") or back["ask"]) == shown(told)
    assert shown(back[{"cloze": "cloze", "qa": "answer", "mcq": "key"}[card.type]]) == shown(card.answer)
    assert shown(back.get("evidence", "")) == shown(card.sentence)
    assert shown(front.get("title", "")) == shown(back.get("title", "")) == shown(title)
    assert shown(getattr(card, "hint", "")) in shown(front.get("hint", ""))
    assert all(shown(option) in shown(front["options"]) for option in getattr(card, "distractors", ()))


@settings(deadline=None, derandomize=True, max_examples=20, suppress_health_check=list(HealthCheck))
@given(st.lists(cards(), min_size=5, max_size=12, unique_by=lambda card: card.key), text)
def test_any_text_survives(rendered, cards, title):
    for card, (front, back) in zip(cards, rendered(Deck(title, tuple(cards))), strict=True):
        check(card, title, front, back)


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_shown_as_it_stands(rendered, trap):
    place = (f"S {trap}.", 0, 1, "r")
    cards = (
        Question("q", trap, trap, *place),
        Cloze("c", f"{trap}[...]{trap}", trap, *place, hint=trap),
        Choice("m", trap, trap, *place, distractors=("no", trap + "x")),
    )
    for card, (front, back) in zip(cards, rendered(Deck(trap, cards)), strict=True):
        check(card, trap, front, back)


@pytest.mark.parametrize(
    "card",
    [
        Question("k", " \u200b\x00", "A", "S", 0, 1, "r"),
        Question("k", "Q?", "\n", "S", 0, 1, "r"),
        Choice("k", "Which gap?", "A", "S", 0, 1, "r", distractors=("A", " ")),
        Cloze("k", "No gap.", "A", "S", 0, 1, "r"),
        Cloze("k", "Two [...] gaps [...].", "A", "S", 0, 1, "r"),
        Cloze("k", "A [...].", "", "S", 0, 1, "r"),
    ],
)
@pytest.mark.parametrize("suffix", [".apkg", ".json", ".md"])
def test_a_card_that_cannot_be_shown_is_refused(tmp_path, card, suffix):
    with pytest.raises(OutputError, match="front|answer|gap|wrong option"):
        write([Deck("T", (card,))], tmp_path / f"deck{suffix}")
    assert not list(tmp_path.iterdir())


def test_a_link_that_is_not_of_the_web_is_no_link(anki, deck, tmp_path):
    write([dataclasses.replace(deck, source="javascript:alert(1)//https://a.org")], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    assert all("<a " not in card.render_output().answer_text for card in anki.cards())
