"""The deck file's promise, proved in Anki: an update changes what was changed, and nothing else."""

from __future__ import annotations

import datetime

import pytest

from quizgen.errors import InputError, OutputError
from quizgen.write import apkg, fields, notetypes, target, write
from quizgen.write.keep import keep, settled

BUILT = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
# After any edit that the learner makes while these tests run: Anki takes what is newer than its own note.
LATER = datetime.datetime(2090, 1, 1, tzinfo=datetime.UTC)


@pytest.fixture
def kept(deck, tmp_path):
    keep(deck, tmp_path / "deck.yaml", BUILT)
    return tmp_path / "deck.yaml"


def build(file, now):
    write([settled(file, now)], file.with_name("deck.apkg"))
    return file.with_name("deck.apkg")


def replace(file, *changes):
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, "utf-8")


def test_a_deck_built_from_its_file_is_the_deck(deck, kept, tmp_path):
    write([deck], tmp_path / "direct.apkg")
    assert build(kept, LATER).read_bytes() == (tmp_path / "direct.apkg").read_bytes()


def test_an_update_changes_just_what_was_changed(anki, kept):
    """Two cards changed, one added, one dropped; of the learner's own edits only those of changed notes are lost."""
    replace(kept, ("cards:\n", "cards:\n- front: Where is Port Ellow?\n  answer: by the sea\n"))
    anki.load(build(kept, BUILT))
    before = {card.note().guid: card for card in anki.cards()}
    for guid, card in before.items():
        note = card.note()
        note["Also"] = "the learner's words"
        anki.collection.update_note(note)
        card.start_timer()
        anki.collection.sched.answerCard(card, 3)
        before[guid] = anki.collection.get_card(card.id)
    history = anki.collection.db.list("select id from revlog order by id")
    assert len(before) == len(history) == 4

    replace(kept, ("Who is the mayor of", "Who governs"), ("answer: by the sea", "answer: on the coast"))
    kept.write_text("keep: no".join(kept.read_text("utf-8").rsplit("keep: yes", 1)), "utf-8")
    replace(kept, ("cards:\n", "cards:\n- front: Is it new?\n  answer: Yes\n"))
    log = anki.load(build(kept, LATER))

    assert (len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting)) == (1, 2, 1, 0)
    after = {card.note().guid: card for card in anki.cards()}
    assert len(after) == 5 and before.keys() < after.keys()
    for guid, card in before.items():
        assert (after[guid].id, after[guid].due, after[guid].reps) == (card.id, card.due, card.reps)
    assert anki.collection.db.list("select id from revlog order by id") == history
    learners = [card.note()["Also"] for card in after.values()]
    assert learners.count("the learner's words") == 2  # the unchanged one, and the one that was dropped
    fronts = {card.note().fields[0] for card in after.values()}
    assert {"Who governs Port Ellow?", "Is it new?"} < fronts


def test_a_corrected_title_updates_every_note_and_doubles_none(anki, kept):
    anki.load(build(kept, BUILT))
    replace(kept, ("title: Port Ellow opens", "title: Port Ellow has"))
    log = anki.load(build(kept, LATER))
    assert (len(log.new), len(log.updated), anki.collection.note_count()) == (0, 3, 3)


def test_a_new_version_of_the_note_types_migrates(anki, kept, monkeypatch):
    """Another template comes by itself; another field needs "Merge note types" in Anki's import window."""
    anki.load(build(kept, BUILT))
    learned = anki.cards()[0]
    learned.start_timer()
    anki.collection.sched.answerCard(learned, 3)
    monkeypatch.setattr(notetypes, "VERSION", notetypes.VERSION + 10**9)
    read = notetypes._read
    monkeypatch.setattr(notetypes, "_read", lambda name: read(name) + ("/* newer */" if name == "card.css" else ""))
    anki.load(build(kept, BUILT))
    assert all("newer" in card.note_type()["css"] for card in anki.cards())

    monkeypatch.setattr(notetypes, "VERSION", notetypes.VERSION + 1)
    monkeypatch.setattr(notetypes, "_SHARED", (*notetypes._SHARED, "Picture"))
    monkeypatch.setattr(apkg, "note", lambda card, common: [*fields.note(card, common), "a picture"])
    replace(kept, ("Who is", "Who was"))
    log = anki.load(build(kept, LATER), merge=True)
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (0, 1, 0)
    assert (anki.collection.note_count(), anki.collection.card_count()) == (3, 3)
    after = anki.collection.get_card(learned.id)
    assert (after.reps, after.note()["Picture"]) == (1, "a picture")
    assert len([name for name in anki.collection.models.all_names() if name.startswith("Quizgen")]) == 3


def test_a_renamed_deck_moves_nothing_and_doubles_nothing(anki, kept):
    anki.load(build(kept, BUILT))
    write([settled(kept, LATER)], kept.with_name("deck.apkg"), parent="News")
    log = anki.load(kept.with_name("deck.apkg"))
    assert (len(log.new), len(log.updated), anki.collection.note_count()) == (0, 0, 3)


def test_building_again_is_the_same_file(kept):
    replace(kept, ("Who is", "Who was"))
    first = build(kept, BUILT).read_bytes()
    assert build(kept, LATER).read_bytes() == first


def test_a_file_without_changes_is_not_written(kept):
    before = kept.stat().st_mtime_ns
    settled(kept, LATER)
    assert kept.stat().st_mtime_ns == before


@pytest.mark.parametrize("content", ["title: a: b\n", "title: Other\nid: other\ncards:\n- front: a\n  answer: b\n"])
def test_a_file_that_cannot_be_merged_stays(deck, tmp_path, content):
    (tmp_path / "deck.yaml").write_text(content)
    with pytest.raises(InputError):
        keep(deck, tmp_path / "deck.yaml", BUILT)
    assert [path.read_text() for path in tmp_path.iterdir()] == [content]


def test_changes_that_cannot_be_noted_are_an_error(kept, monkeypatch):
    replace(kept, ("Who is", "Who was"))
    monkeypatch.setattr(target.os, "access", lambda path, mode: False)  # root may write anywhere
    with pytest.raises(OutputError, match="no permission"):
        settled(kept, LATER)
