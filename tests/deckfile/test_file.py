"""What is written into a deck file is read from it, and what is wrong there has a line."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen import QuizgenError, read_deck
from quizgen.deckfile import parse, render
from quizgen.errors import InputError
from quizgen.model import Choice, Cloze, Deck, Question

TRAPS = """No 007 1_000 ~ null 2016-12-20 {{c1::x}} ' " \n *a &a %x @x `x` !x | > yes << = ? é ... ---""".split()
TRAPS += ["x:", "[...]"]
TRAPS += ["a: b", "# not a comment", "- x", "a #b", "\ttab", " blank ", "\u2028", "two\nlines\n", "\x00\x85\x7f"]
TRAPS += ["\ufeff", "👩\u200d🚀", "\u202ertl", "\ud800", ""]
text = st.one_of(
    st.sampled_from(TRAPS), st.text(), st.lists(st.sampled_from(":-#[]{},'\"\n ab|>&*"), max_size=9).map("".join)
)
seen = text.map(lambda text: f"x{text}".replace("[...]", "")) | text.map(lambda text: text.replace("[...]", "") + "x")


@st.composite
def any_cards(draw):
    """A card of any type with any text in it; its id is given later."""
    place = (draw(text), 0, 0, draw(text))
    more = {name: tuple(draw(st.lists(text, max_size=2))) for name in ("aliases", "tags", "distractors")}
    match draw(st.sampled_from("qcm")):
        case "q":
            return Question("", draw(seen), draw(seen), *place, **more)
        case "c":
            return Cloze("", f"{draw(seen)}[...]{draw(seen)}", draw(seen), *place, hint=draw(text), **more)
        case _:
            more["distractors"] += ("a wrong option",)
            return Choice("", draw(seen), draw(seen), *place, **more)


@settings(deadline=None, derandomize=True)
@given(st.lists(any_cards(), max_size=4), text, text, st.none() | st.dates(datetime.date(1000, 1, 1)))
def test_any_text_is_read_as_it_was_written(cards, title, link, date):
    cards = tuple(dataclasses.replace(card, key=f"k{place}") for place, card in enumerate(cards))
    link = f"https://example.org/{link}"
    file = parse(render(Deck(title, cards, date, link)), "deck.yaml")
    assert (file.deck.title, file.deck.date, file.deck.source) == (title, date, link)
    read = [dataclasses.replace(card, start=0, end=0, changed=None) for card in file.kept().cards]
    assert read == list(cards)
    assert all(file.deck.text[card.start : card.end] == card.sentence for card in file.deck.cards)


def test_other_tools_read_the_file(text):
    data = yaml.safe_load(text)
    assert list(data) == ["title", "date", "link", "id", "cards", "ledger"]
    first, *_ = data["cards"]
    assert list(first) == ["id", "type", "front", "answer", "aliases", "sentence", "rule", "tags", "keep", "changed"]
    assert (first["keep"], first["aliases"], first["answer"]) == (True, ["Lind"], "Mara Lind")


def test_a_card_of_ones_own_needs_front_and_answer(cards):
    own = "cards:\n- front: Who?\n  answer: 007\n- front: 'A [...].'\n  answer: No\n"
    choice = "- front: Which?\n  answer: a\n  distractors: [b]\n"
    question, cloze, choice = parse(own + choice, "x.yaml").kept().cards
    assert (question.type, question.answer) == ("qa", "007")
    assert (cloze.type, cloze.answer) == ("cloze", "No")
    assert (choice.type, choice.distractors) == ("mcq", ("b",))


def test_what_is_not_kept_is_not_in_the_deck(text, tmp_path):
    (tmp_path / "bridge.yaml").write_text(text.replace("keep: yes", "keep: no", 1))
    assert [card.key for card in read_deck(tmp_path / "bridge.yaml").cards] == ["b2", "c3"]


CARD = "cards:\n- front: Who?\n  answer: She\n"


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", 1, "no deck file"),
        ("just words", 1, "no deck file"),
        ("title: A", 1, 'no list "cards:"'),
        ("title: a: b\ncards:\n", 1, "quotation marks"),
        ("date: soon\ncards:\n", 1, "like 2016-12-20"),
        ("titel: A\ncards:\n", 1, 'did you mean "title"'),
        ("cards: many\n", 1, "list"),
        ("cards:\n- just words\n", 2, "block of lines"),
        ("cards: [{front: a, answer: b}]\n", 1, "block of lines"),
        ("cards:\n- front: Who?\n", 2, 'no "answer:"'),
        ("cards:\n- front: Who?\n  answer:\n", 3, "empty answer"),
        ("cards:\n- front: A [...] and [...].\n  answer: b\n", 2, "exactly once"),
        ("cards:\n- type: cloze\n  front: A.\n  answer: b\n", 3, "exactly once"),
        ("cards:\n- front: [...] came.\n  answer: She\n", 2, "bracket"),
        ('cards:\n- front: "Who?\n  answer: She\n', 2, "never closed"),
        ("cards:\n- front: Who?\n\tanswer: She\n", 3, "tab"),
        ("cards:\n- front: Who?\n  answer: @she\n", 3, "sign"),
        ("cards:\n- front: Which?\n  answer: b\n  distractors: [b]\n", 4, "no wrong option"),
        ("cards:\n- type: mcq\n  front: Which?\n  answer: b\n", 3, "no wrong option"),
        (CARD + "  anser: She\n", 4, 'did you mean "answer"'),
        (CARD + "  keep: perhaps\n", 4, "yes"),
        (CARD + "  type: essay\n", 4, "qa, cloze, mcq"),
        (CARD + "  tags: news\n", 4, "list"),
        (CARD + "  tags: [[news]]\n", 4, "is a text"),
        (CARD + "  changed: today\n", 4, "delete the line"),
        (CARD + "  front: Who else?\n", 4, "second time"),
        (CARD + "  id: x\n- front: Who?\n  answer: He\n  id: x\n", 5, "another card has the id"),
        (CARD + "ledger: lost\n", 4, "ledger is broken"),
        (CARD + "---\ncards:\n", 4, "second document"),
        (CARD + "\x07", 4, r"U\+0007"),
    ],
)
def test_a_broken_file_gets_its_line(text, line, problem):
    with pytest.raises(InputError, match=rf"^deck\.yaml, line {line}: [^\n]*{problem}"):
        parse(text, "deck.yaml")


@settings(deadline=None, derandomize=True)
@given(
    st.text()
    | st.lists(st.sampled_from([*TRAPS, "\n", "\n  ", "cards:\n", "- front: a\n", "  answer: b\n", "[", "{"])).map(
        "".join
    )
)
def test_only_our_error_escapes(text):
    try:
        parse(text, "deck.yaml")
    except QuizgenError as error:
        assert str(error).startswith("deck.yaml, line ")


def test_endless_nesting_is_an_error():
    with pytest.raises(InputError, match="flat"):
        parse("[" * 5000, "deck.yaml")


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00a"])
def test_what_cannot_be_read_is_one_line(tmp_path, content):
    if content:
        (tmp_path / "deck.yaml").write_bytes(content)
    with pytest.raises(InputError, match="^[^\n]*deck.yaml"):
        read_deck(tmp_path / "deck.yaml")
