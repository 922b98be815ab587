"""A deck file made again: what the article has new comes in, and no edit is lost."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.deckfile import merge, parse, render, settle
from quizgen.errors import InputError

from .conftest import COST, question

NOW = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
LATER = NOW + datetime.timedelta(days=1)
BEGAN = datetime.datetime(2025, 5, 5, tzinfo=datetime.UTC)


def again(text, deck, now=NOW):
    return merge(parse(text, "bridge.yaml"), deck, now)


def settled(text, now=NOW):
    return settle(parse(text, "bridge.yaml"), now)


def corrected(deck, place=1, **changes):
    """The deck with one card made otherwise."""
    cards = list(deck.cards)
    cards[place] = dataclasses.replace(cards[place], **changes)
    return dataclasses.replace(deck, cards=tuple(cards))


def test_the_same_article_changes_nothing(text, deck):
    merged, summary = again(text, deck)
    assert merged == text == settled(text)
    assert (summary.kept, summary.added, summary.changed, summary.vanished) == (3, (), (), ())


def test_distractors_are_not_what_a_note_shows_and_go_when_the_answer_is_corrected(text, deck, cards):
    lent = corrected(deck, distractors=("12 million euros",))
    merged, summary = again(text, lent)
    assert (merged, summary.changed) == (text, ())
    renewed, _ = again(render(lent), corrected(deck, answer="12 million euros"))
    assert (cards(renewed)["b2"].answer, cards(renewed)["b2"].distractors) == ("12 million euros", ())


def test_edits_survive_with_comments_and_layout(text, deck, cards):
    edited = text.replace("Who is the mayor", "# mine\n  front: Who was the mayor").replace("front: # mine", "# mine")
    edited = edited.replace("tags: []", "tags:\n    - topic::bridges   # all of them", 1).replace(
        "keep: yes", "keep: no", 1
    )
    edited = edited.replace("\n- id: c3", "\n- front: Whose?\n  answer: Theirs   # mine too\n\n- id: c3")
    merged, summary = again(edited, deck)
    assert "# mine" in merged and "# all of them" in merged and "# mine too" in merged
    assert (summary.kept, summary.added, summary.changed) == (4, (), ())
    kept = cards(merged)
    assert "a1" not in kept and [card.front for card in kept.values()][1] == "Whose?"
    [first] = [entry.card for entry in parse(merged, "x").entries if not entry.keep]
    assert (first.front, first.tags) == ("Who was the mayor of Port Ellow?", ("topic::bridges",))


def test_only_what_changed_gets_a_new_time(text, deck, cards):
    edited = settled(text.replace("Who is the mayor", "Who was the mayor"), NOW)
    assert [card.changed for card in cards(edited).values()] == [NOW, BEGAN, BEGAN]
    assert settled(edited, LATER) == edited == again(edited, deck, LATER)[0]


def test_tags_and_title_are_content_and_keep_is_not(text, cards):
    assert cards(settled(text.replace("tags: []", "tags: [x]", 1)))["a1"].changed == NOW
    assert {card.changed for card in cards(settled(text.replace("opens its", "opens the"))).values()} == {NOW}
    assert cards(settled(text.replace("keep: yes", "keep: no", 1)))["b2"].changed == BEGAN


def test_time_never_stands_still(text, cards):
    once = settled(text.replace("Who is", "Who was"))
    twice = settled(once.replace("Who was", "Who had been"))
    assert cards(twice)["a1"].changed == NOW + datetime.timedelta(seconds=1)


def test_an_own_card_gets_an_id_and_keeps_it(text, deck, cards):
    once, _ = again(text.replace("cards:\n", "cards:\n- front: Whose?\n  answer: Theirs\n"), deck)
    [key] = cards(once).keys() - cards(text).keys()
    twice, summary = again(once.replace("Whose?", "Whose is it?"), deck, LATER)
    assert cards(twice)[key].front == "Whose is it?"
    assert cards(twice)[key].changed == LATER
    assert summary.kept == 4


def test_two_equal_cards_of_ones_own_are_two(text):
    own = settled(text + "").replace("cards:\n", "cards:\n" + 2 * "- front: Whose?\n  answer: Theirs\n")
    assert len({entry.card.key for entry in parse(settled(own), "x").entries}) == 5


def test_another_wording_of_an_untouched_card_is_taken(text, deck, cards):
    merged, summary = again(text, corrected(deck, front="The new bridge cost [...]."))
    assert cards(merged)["b2"].front == "The new bridge cost [...]."
    assert cards(merged)["b2"].changed == NOW
    assert [card.key for card in summary.changed] == ["b2"]
    assert summary.kept == 2


def test_an_edited_card_stays_and_is_told_once(text, deck, cards):
    edited = text.replace("10 million euros\n", "ten million euros\n")
    other = corrected(deck, front="The new bridge cost [...].")
    merged, summary = again(edited, other)
    assert cards(merged)["b2"].answer == "ten million euros"
    assert [card.key for card in summary.yours] == ["b2"]
    assert again(merged, other, LATER)[1].yours == ()


def test_own_tags_do_not_keep_a_correction_out(text, deck, cards):
    merged, _ = again(text.replace("tags: []", "tags: [mine]"), corrected(deck, hint="sum"))
    assert (cards(merged)["b2"].tags, cards(merged)["b2"].hint) == (("mine",), "sum")


def test_a_corrected_sentence_is_the_same_card(text, deck, cards):
    sentence = COST.replace("10 million", "12 million")
    other = corrected(deck, key="b9", answer="12 million euros", sentence=sentence)
    other = dataclasses.replace(other, text=deck.text.replace(COST, sentence))
    merged, summary = again(text, other)
    assert cards(merged)["b2"].answer == "12 million euros" and "b9" not in cards(merged)
    assert [card.key for card in summary.changed] == ["b2"]
    assert again(merged, other, LATER)[0] == merged


def test_a_deleted_card_stays_deleted(text, deck, cards):
    without = text[: text.index("- id: b2")] + text[text.index("- id: c3") :]
    merged, summary = again(without, deck)
    assert list(cards(merged)) == ["a1", "c3"]
    assert (summary.added, summary.kept) == ((), 2)


def test_a_deleted_card_stays_deleted_when_its_sentence_was_corrected_before(text, deck, cards):
    sentence = COST.replace("three", "3")
    other = dataclasses.replace(corrected(deck, key="b9", sentence=sentence), text=deck.text.replace(COST, sentence))
    merged, _ = again(text, other)
    without = merged[: merged.index("- id: b2")] + merged[merged.index("- id: c3") :]
    assert list(cards(again(without, other)[0])) == ["a1", "c3"]


def test_new_cards_come_last_and_have_the_time(text, deck, cards):
    more = dataclasses.replace(deck, cards=(question("d4", "How long?", "three years", COST), *deck.cards))
    merged, summary = again(text, more)
    assert list(cards(merged)) == ["a1", "b2", "c3", "d4"]
    assert cards(merged)["d4"].changed == NOW
    assert [card.key for card in summary.added] == ["d4"]


def test_a_card_not_picked_any_more_stays_while_its_sentence_stands(text, deck):
    merged, summary = again(text, dataclasses.replace(deck, cards=deck.cards[:1]))
    assert merged == text and summary.kept == 3


def test_a_card_whose_sentence_is_gone_vanishes(text, deck, cards):
    shorter = dataclasses.replace(deck, cards=deck.cards[::2], text=deck.text.replace(COST, ""))
    merged, summary = again(text, shorter)
    assert list(cards(merged)) == ["a1", "c3"]
    assert [card.key for card in summary.vanished] == ["b2"]
    assert list(cards(again(merged, deck)[0])) == ["a1", "c3", "b2"]  # and comes back with its sentence


@pytest.mark.parametrize("edit", [("cost [...]", "cost just [...]"), ("keep: yes", "keep: no")])
def test_an_edited_card_stays_when_its_sentence_is_gone(text, deck, edit):
    start, stop = text.index("- id: b2"), text.index("- id: c3")
    edited = text[:start] + text[start:stop].replace(*edit) + text[stop:]
    shorter = dataclasses.replace(deck, cards=deck.cards[::2], text=deck.text.replace(COST, ""))
    merged, summary = again(edited, shorter)
    assert "- id: b2" in merged
    assert [card.key for card in summary.orphans] == ["b2"] and not summary.vanished


def test_all_cards_can_be_replaced(text, deck, cards):
    new = dataclasses.replace(deck, cards=(question("d4", "Q?", "A", "New."),), text="New.")
    assert list(cards(again(text, dataclasses.replace(new, id=parse(text, "x").deck.id))[0])) == ["d4"]


def test_a_corrected_title_is_taken_and_an_edited_one_stays(text, deck):
    renamed = dataclasses.replace(deck, title="A bridge for Port Ellow", source="https://example.org/bridge")
    file = parse(again(text, renamed)[0], "x")
    assert (file.deck.title, file.deck.source) == ("A bridge for Port Ellow", "https://example.org/bridge")
    assert file.deck.id == parse(text, "x").deck.id
    edited = text.replace("title: Port Ellow opens its bridge", "title: My bridge")
    assert parse(again(edited, renamed)[0], "x").deck.title == "My bridge"


def test_another_article_is_refused(text, deck):
    other = dataclasses.replace(deck, title="Ferry", cards=(question("z", "Q?", "A", "S."),))
    with pytest.raises(InputError, match="another article, 'Port Ellow opens its bridge'"):
        again(text, other)


def test_a_lost_ledger_loses_no_card(text, deck, cards):
    bare = text[: text.index("# What quizgen remembers")]
    merged, summary = again(bare, corrected(deck, front="The new bridge cost [...]."))
    assert cards(merged) == cards(text)
    assert [card.key for card in summary.yours] == ["b2"]


@pytest.mark.parametrize("change", [
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace("\n- id", "\n  - id").replace("\n  ", "\n    ").replace("\n    - id", "\n  - id"),
    lambda text: text.replace("aliases: [Lind]", "aliases:\n  - Lind  # short"),
    lambda text: text.replace("front: Who is", "front: >-\n    Who is"),
    lambda text: text.rstrip("\n"),
    lambda text: text[: text.index("- id")].replace("cards:", "cards: []"),
    lambda text: "# first\n---\n" + text + "# last",
])  # fmt: skip
def test_any_layout_takes_changes(text, deck, cards, change):
    more = corrected(deck, front="The new bridge cost [...].", key="d4")
    more = dataclasses.replace(more, cards=(*more.cards, dataclasses.replace(deck.cards[0], key="e5", front="Who?")))
    merged, _ = again(change(text), more)
    assert cards(merged)["e5"].front == "Who?"
    assert "The new bridge cost [...]." in [card.front for card in cards(merged).values()]
    assert again(merged, more, LATER)[0] == merged


words = st.lists(st.sampled_from(["Who", "came", ":", "#", "'", "-", "\n"]), max_size=4).map(" ".join)


@settings(deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from("abcd"), words, st.booleans()), unique_by=lambda made: made[0], max_size=4))
def test_merging_twice_is_merging_once(text, deck, made):
    more = tuple(question(key, f"{front}?", "A", COST if stands else front) for key, front, stands in made)
    other = dataclasses.replace(deck, cards=deck.cards + more)
    once, summary = again(text, other)
    assert (len(summary.added), summary.kept) == (len(more), 3)
    assert again(once, dataclasses.replace(other, text=deck.text + "".join(c.sentence for c in more)), LATER)[0] == once
