"""Studying line by line, over a session and as the shell runs it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.model import Cloze
from quizgen.study import Progress, say
from quizgen.study.plain import study
from quizgen.study.session import Session

from .conftest import CARDS, NOW, Clock

ROOT = Path(__file__).parents[2]


@pytest.fixture
def ask(progress):
    """Ask with these lines as answers; gives what was told."""

    def asked(*lines):
        clock, told = Clock(), []
        study(Session(progress, CARDS, clock), [f"{line}\n" for line in lines], told.append, clock)
        return told

    return asked


def test_a_sitting_from_question_to_summary(ask, progress):
    told = ask("lind", "4", "June", "", "1", "4", "May", "4")
    assert told[:7] == [
        "[1, 3 left] The bridge · 1 May 2025",
        "Who is the mayor?",
        "Your answer (Enter to see it, :u undo, :q quit):",
        "Right: Mara Lind",
        "Also right: Lind",
        "> The mayor, *Mara Lind*, opened it in May.",
        "1 Again (1 min), 2 Hard (6 min), 3 Good (10 min), 4 Easy (8 days); Enter for 3:",
    ]
    assert "It opened in [...]. (date)" in told and "Not right: May" in told
    assert told[-2:] == ["3 cards in 4 reviews; known when first asked: 2 of 3 (67%).", "Next: tomorrow."]
    assert [int(review.grade) for review in progress.history()] == [4, 1, 4, 4]


def test_options_are_chosen_by_number(ask):
    told = ask("", "4", "", "4", "2")
    shown = told[told.index("Who opened it?") :]
    assert sorted(shown[1:3]) != shown[1:3] or shown[1].startswith("  1. ")
    right = next(number for number in (1, 2) if shown[number] == f"  {number}. Mara Lind")
    assert shown[4] == ("Right: Mara Lind" if right == 2 else "Not right: Mara Lind")


def test_undo_and_nonsense(ask, progress):
    told = ask(":u", "Lind", "5", "4", ":u", "x", "u", "x", "q")
    assert told.count("There is nothing to undo.\n") == 2 and told.count("Undone.\n") == 1
    assert "1, 2, 3 or 4, please; u undoes, q quits:" in told
    assert told[-2:] == ["Nothing was asked.", "3 cards left for today."]
    assert not progress.history()


def test_q_can_be_an_answer(ask):
    assert "Not right: Mara Lind" in ask("q", "q")


def test_nothing_due(progress):
    clock, told = Clock(), []
    for card in CARDS:
        progress.record(card, 4, NOW)
    study(Session(progress, CARDS, clock), [], told.append, clock)
    assert told == ["Nothing is due.", "Next: in 8 days, on 9 March 2026."]


def quizgen(*arguments, given="", progress, **environment):
    return subprocess.run(
        [sys.executable, "-m", "quizgen", *map(str, arguments)],
        input=given,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"QUIZGEN_PROGRESS": str(progress)} | environment,
    )


@pytest.mark.parametrize("more", [["--plain"], []], ids=["plain", "piped"])
def test_the_command_with_lines_from_a_pipe(deck_file, tmp_path, more):
    done = quizgen("study", deck_file, *more, given="mara lind\n\nJune\n4\n", progress=tmp_path / "p.db")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert "Right: Mara Lind" in lines and "Not right: May" in lines
    assert "\x1b" not in done.stdout
    with Progress(tmp_path / "p.db") as progress:
        assert [int(review.grade) for review in progress.history()] == [3, 4]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 here")
def test_what_was_graded_is_kept_when_the_command_is_killed(deck_file, tmp_path):
    command = [sys.executable, "-m", "quizgen", "study", deck_file, "--progress", str(tmp_path / "p.db")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": ROOT}
    with subprocess.Popen(command, **pipes) as running:
        running.stdin.write("\n4\n")
        running.stdin.flush()
        while not running.stdout.readline().startswith("[2, "):
            pass
        running.kill()
        assert running.wait() == -signal.SIGKILL
    with Progress(tmp_path / "p.db") as progress:
        assert [int(review.grade) for review in progress.history()] == [4]


def test_every_kind_of_deck_has_the_same_cards(deck_file, tmp_path):
    """A card learned from the deck file is known in the package and the JSON that were made of it."""
    path, given = tmp_path / "p.db", "\n4\n" * 50
    for name in ("d.apkg", "d.json"):
        assert quizgen("build", deck_file, "-o", tmp_path / name, progress=path).returncode == 0
    assert "100%" in quizgen("study", deck_file, given=given, progress=path).stdout
    for name in ("d.apkg", "d.json"):
        done = quizgen("study", tmp_path / name, given=given, progress=path)
        assert done.stdout.startswith("Nothing is due.\nNext: ")


def test_an_article_is_studied_at_once(tmp_path):
    article = ROOT / "decks" / "envoy" / "article.txt"
    done = quizgen("study", article, "-n", 2, "--types", "mcq", given="1\n", progress=tmp_path / "p.db")
    assert done.returncode == 0 and "  3. " in done.stdout


def test_progress_goes_to_another_file_and_back(deck_file, tmp_path):
    one, two = tmp_path / "1.db", tmp_path / "2.db"
    quizgen("study", deck_file, "--retention", "0.8", given="\n4\n", progress=one)
    assert quizgen("progress", "export", tmp_path / "p.json", progress=one).stderr.endswith("p.json: 1 review\n")
    assert quizgen("progress", "import", tmp_path / "p.json", progress=two).stderr.endswith("p.json: 1 new review\n")
    with Progress(one) as here, Progress(two) as there:
        assert here.history() == there.history() and there.retention == 0.8


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("d.json", b"{}", "is no deck"),
        ("d.json", b'{"title": 1, "date": null, "cards": []}', "is no deck"),
        ("d.apkg", b"PK\x03\x04", "no Anki package that quizgen wrote"),
        ("d.yaml", b"title: x", 'no list "cards:"'),
        ("d.txt", b"", "is empty"),
        ("none.json", None, "cannot be read"),
        ("none.apkg", None, "cannot be read"),
    ],
)
def test_bad_decks_are_told_in_one_line(tmp_path, name, content, reason):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = quizgen("study", tmp_path / name, progress=tmp_path / "p.db")
    assert (done.returncode, done.stdout) == (1, "")
    assert reason in done.stderr and done.stderr.count("\n") == 1 and name in done.stderr


def test_an_extra_that_is_missing_is_named(deck_file, tmp_path):
    code = (
        "import sys; sys.modules['fsrs'] = None; sys.argv = ['quizgen', 'study', sys.argv[1]];"
        "from quizgen.cli import main; main()"
    )
    command = [sys.executable, "-c", code, deck_file]
    environment = os.environ | {"QUIZGEN_PROGRESS": str(tmp_path / "p.db")}
    done = subprocess.run(command, input="\n4\n", capture_output=True, text=True, cwd=ROOT, env=environment)
    assert done.returncode == 1
    assert done.stderr == 'quizgen: studying needs fsrs; pip install "quizgen[study]"\n'


@pytest.mark.parametrize(("front", "shown"), [
    ("It opened in [...].", "It opened in [...]. (month)"), ("It opened in [...] (month).", "It opened in [...] (month)."),
])
def test_a_hint_is_told_once(front, shown):
    assert say.front(Cloze("c", front, "May", "It opened in May.", 0, 17, "gap", hint="month")) == shown
