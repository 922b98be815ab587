"""A target is replaced as a whole or not at all."""

from __future__ import annotations

import os

import pytest

from quizgen.errors import OutputError
from quizgen.write import json_, write


def test_an_unknown_suffix_names_the_known_ones(deck, tmp_path):
    with pytest.raises(OutputError, match=r"deck\.odt: .*\.apkg, \.json, .*\.md.*quizgen formats"):
        write([deck], tmp_path / "deck.odt")


@pytest.mark.parametrize("name", ["deck", ".apkg", "deck.apkg.txt"])
def test_no_suffix_is_no_format(deck, tmp_path, name):
    with pytest.raises(OutputError, match="must end in"):
        write([deck], tmp_path / name)


def test_a_missing_folder_is_named(deck, tmp_path):
    with pytest.raises(OutputError, match="no folder .*missing"):
        write([deck], tmp_path / "missing" / "deck.apkg")


def test_a_folder_is_no_target(deck, tmp_path):
    (tmp_path / "deck.json").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        write([deck], tmp_path / "deck.json")


def test_a_folder_without_permission_is_refused(deck, tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write anywhere
    with pytest.raises(OutputError, match="no permission"):
        write([deck], tmp_path / "deck.json")


def test_a_name_too_long_is_one_clear_line(deck, tmp_path):
    with pytest.raises(OutputError, match="^cannot write [^\n]*too long$"):
        write([deck], tmp_path / ("x" * 400 + ".json"))


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), RuntimeError("bug"), KeyboardInterrupt()])
def test_a_failure_leaves_the_target_as_it_was(deck, tmp_path, monkeypatch, fault):
    def fail(decks, path, **_):
        path.write_text("half")
        raise fault

    target = tmp_path / "deck.json"
    target.write_text("old")
    monkeypatch.setattr(json_, "write", fail)
    with pytest.raises(OutputError if isinstance(fault, OSError) else type(fault)):
        write([deck], target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_target_keeps_its_mode_and_its_links(deck, tmp_path):
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    write([deck], link)
    assert link.is_symlink() and real.read_text().startswith("{")
    assert real.stat().st_mode & 0o777 == 0o640


def test_upper_case_suffixes_are_suffixes(deck, tmp_path):
    write([deck], tmp_path / "DECK.JSON")
    assert (tmp_path / "DECK.JSON").read_text().startswith("{")
