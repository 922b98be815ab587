"""What a handout says, in every format: the same questions for pupils, the same answers for the teacher."""

from __future__ import annotations

import dataclasses

import pytest

from quizgen.errors import OutputError
from quizgen.exercises import parse
from quizgen.layout import Layout
from quizgen.model import Deck
from quizgen.write.handout.page import handout

from ..exercises.conftest import CARDS

EVERYTHING = parse("cloze:word-bank, choice, short-answer:2pt, match, true-false, timeline")
TOWN = Deck("Port Ellow opens its bridge", CARDS, source="https://example.org/bridge", text="One.\n\nTwo.")


def made(deck: Deck = TOWN, **layout: object):
    return handout([deck], Layout(**layout))[0]


def test_items_are_numbered_through_and_points_add_up():
    [sheet] = made(sections=EVERYTHING).sheets
    numbers = [task.number for block in sheet.blocks for task in block.tasks]
    assert numbers == list(range(1, len(numbers) + 1))
    short = next(block for block in sheet.blocks if block.kind == "short-answer")
    assert short.points == f"{2 * len(short.tasks)} points"
    assert sheet.points == len(numbers) + len(short.tasks)


def test_the_key_has_a_row_for_every_item_with_its_letter():
    content = made(sections=EVERYTHING)
    [sheet], [key] = content.sheets, content.keys
    for block, (title, rows) in zip(sheet.blocks, key.blocks, strict=True):
        assert block.title == title
        for task, row in zip(block.tasks, rows, strict=True):
            [(number, letter)] = row.places
            assert number == str(task.number)
            shown = task.options or (block.bank if block.kind == "match" else ())
            assert (shown[ord(letter) - ord("a")] == row.answer) if shown else not letter


def test_one_key_finds_every_item_in_every_version():
    content = made(sections=EVERYTHING, versions=4, seed=3)
    [key] = content.keys
    assert [sheet.version for sheet in content.sheets] == list(key.versions) == ["A", "B", "C", "D"]
    for at, (_, rows) in enumerate(key.blocks):
        for row in rows:
            tasks = [
                next(task for task in sheet.blocks[at].tasks if str(task.number) == place[0])
                for sheet, place in zip(content.sheets, row.places, strict=True)
            ]
            assert len({task.parts for task in tasks}) == 1
    assert "seed 3" in content.note
    assert content == made(sections=EVERYTHING, versions=4, seed=3)
    assert content.sheets != made(sections=EVERYTHING, versions=4, seed=4).sheets


@pytest.mark.parametrize(("key", "sheets", "keys"), [("page", 1, 1), ("none", 1, 0), ("only", 0, 1)])
def test_the_key_is_where_it_was_wanted(key, sheets, keys):
    content = made(key=key)
    assert (len(content.sheets), len(content.keys)) == (sheets, keys)


def test_a_sheet_does_not_tell_the_answers():
    [sheet] = made(sections=parse("short-answer, cloze")).sheets
    told = " ".join(part for block in sheet.blocks for task in block.tasks for part in task.parts)
    assert not [card.answer for card in CARDS if card.type != "mcq" and card.answer in told]


def test_reading_and_source():
    assert made(reading=True).sheets[0].reading == ("One.", "Two.")
    assert made().sheets[0].reading == ()
    assert made().sheets[0].source == "https://example.org/bridge"
    assert made(dataclasses.replace(TOWN, source="home/me/bridge.txt")).sheets[0].source == ""
    with pytest.raises(OutputError, match="no reading text"):
        made(dataclasses.replace(TOWN, text=""), reading=True)


def test_cards_that_fit_nothing_are_named_and_no_card_at_all_is_an_error():
    _, left_out = handout([TOWN], Layout(sections=parse("choice, cloze")))
    assert {entry.card.type for entry in left_out} == {"qa"}
    with pytest.raises(OutputError, match="no card fits the sections timeline"):
        made(dataclasses.replace(TOWN, cards=CARDS[7:]), sections=parse("timeline"))
