"""Studying on a screen: by textual's pilot, and as a terminal shows it."""

from __future__ import annotations

import asyncio
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Input

from quizgen.cli.study import on_screen
from quizgen.errors import OutputError
from quizgen.study import Progress
from quizgen.study.screen import Study
from quizgen.study.session import Session

from .test_session import CARDS, Clock

ROOT = Path(__file__).parents[2]
DECK = ROOT / "decks" / "envoy" / "deck.yaml"


class Driven:
    """The application at 80 by 24, driven by keys; `text` is what stands on the screen."""

    def __init__(self, app, pilot):
        self.app, self._pilot = app, pilot

    async def press(self, *keys):
        await self._pilot.press(*keys)
        await self._pilot.pause()

    async def type(self, text):
        await self._pilot.press(*("space" if sign == " " else sign for sign in text), "enter")
        await self._pilot.pause()

    @property
    def text(self):
        rows = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows)


@pytest.fixture
def drive(progress):
    """Run steps, an async function of Driven, on the cards of test_session; gives the lines of the summary."""

    def driven(steps, cards=CARDS):
        clock = Clock()
        app = Study(Session(progress, cards, clock), clock)

        async def run():
            async with app.run_test(size=(80, 24)) as pilot:
                await steps(Driven(app, pilot))

        asyncio.run(run())
        return app.return_value

    return driven


def test_a_sitting_from_question_to_summary(drive, progress):
    async def steps(screen):
        assert re.search(r"The bridge · 1 May 2025 +0 done, 3 left", screen.text)
        assert "Who is the mayor?" in screen.text and "Mara Lind" not in screen.text
        await screen.type("lind")
        assert "Right · you wrote: lind" in screen.text and "Answer: Mara Lind" in screen.text
        assert "The mayor, Mara Lind, opened it in May." in screen.text
        assert "1 Again (1 min) · 2 Hard (6 min) · 3 Good (10 min) · 4 Easy (8 days)" in screen.text
        assert "Enter for 3" in screen.text
        await screen.press("4")
        assert "It opened in [...]. (date)" in screen.text and "1 done, 2 left" in screen.text
        await screen.type("June")
        assert "Not right · you wrote: June" in screen.text and "Enter for 1" in screen.text
        await screen.press("enter")
        assert "Who opened it?" in screen.text
        right = re.search(r"(\d)  Mara Lind", screen.text)[1]
        await screen.press("1" if right == "2" else "2")
        assert f"✓ {right}  Mara Lind" in screen.text and re.search(r"✗ \d  Jonas Reck", screen.text)
        await screen.press("4")
        await screen.type("may")
        await screen.press("4")

    assert drive(steps) == ["3 cards in 4 reviews; known when first asked: 2 of 3 (67%).", "Next: tomorrow."]
    assert [int(review.grade) for review in progress.history()] == [4, 1, 4, 4]


def test_undo_on_either_side_of_a_card(drive, progress):
    async def steps(screen):
        await screen.press("ctrl+z")
        assert "There is nothing to undo." in screen.text
        await screen.type("lind")
        await screen.press("4")
        await screen.press("ctrl+z")
        assert "Undone." in screen.text and "Who is the mayor?" in screen.text
        await screen.type("Lind")
        await screen.press("4")
        await screen.type("May")
        await screen.press("u")
        assert "Who is the mayor?" in screen.text and screen.app.query_one("#typed", Input).value == ""
        await screen.press("escape")

    assert drive(steps) == ["Nothing was asked.", "3 cards left for today."]
    assert not progress.history()


def test_letters_of_commands_can_be_typed_in_an_answer(drive):
    async def steps(screen):
        await screen.type("quit 14 u")
        assert "you wrote: quit 14 u" in screen.text
        await screen.press("x", "9")
        assert "you wrote: quit 14 u" in screen.text
        await screen.press("q")

    assert drive(steps) == ["Nothing was asked.", "3 cards left for today."]


def test_what_looks_like_markup_is_text(drive):
    card = replace(CARDS["q"].card, front="Is [bold]x[/bold] \x1b[31mred?", answer="[/] $error")

    async def steps(screen):
        assert "Is [bold]x[/bold] [31mred?" in screen.text
        await screen.type("[/] $error")
        assert "Right · you wrote: [/] $error" in screen.text
        await screen.press("q")

    drive(steps, {"q": replace(CARDS["q"], card=card)})


def test_a_long_card_can_be_read_to_its_end(drive):
    card = replace(CARDS["q"].card, sentence="word " * 500 + "the end.")

    async def steps(screen):
        await screen.type("lind")
        assert "the end." not in screen.text and "1 Again" in screen.text
        await screen.press("pagedown", "pagedown", "pagedown")
        assert "the end." in screen.text and "1 Again" in screen.text
        await screen.press("q")

    drive(steps, {"q": replace(CARDS["q"], card=card)})


def test_the_extra_is_named_where_the_library_is_missing(monkeypatch):
    monkeypatch.delitem(sys.modules, "quizgen.study.screen")
    monkeypatch.setitem(sys.modules, "textual", None)
    with pytest.raises(OutputError, match=r'needs textual; pip install "quizgen\[study\]"; --plain does without'):
        on_screen(None)


@pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")
@pytest.mark.parametrize("environment", ["NO_COLOR=1", "TERM=dumb"])
def test_the_command_in_a_terminal_of_80_by_24(tmp_path, environment):
    """NO_COLOR: the screen, without a colour; a dumb terminal: line by line."""
    command = f"{sys.executable} -m quizgen study {DECK} --progress {tmp_path / 'p.db'} --cards 1"
    tmux = ["tmux", "-L", f"quizgen-{os.getpid()}", "-f", os.devnull]

    def screen(*options):
        return subprocess.run([*tmux, "capture-pane", "-p", *options], capture_output=True, text=True).stdout

    def wait(text):
        until = time.monotonic() + 20
        while text not in screen():
            assert time.monotonic() < until, screen()
            time.sleep(0.05)

    shell = f"cd {shlex.quote(str(ROOT))}; env {environment} {command}; echo left with $?; sleep 60"
    subprocess.run([*tmux, "new-session", "-d", "-x", "80", "-y", "24", shell], check=True)
    try:
        wait("Mourners lay red carnations")
        subprocess.run([*tmux, "send-keys", "20 Dec 2016", "Enter"], check=True)
        wait("Tuesday, Dec. 20, 2016")
        wait("4 Easy (8 days)")
        colours = re.findall(r"\x1b\[[\d;]*[34]8;2;(\d+);(\d+);(\d+)", screen("-e"))
        assert all(red == green == blue for red, green, blue in colours)
        assert not re.search(r"\x1b\[(3|4|9|10)[1-6]m", screen("-e"))
        subprocess.run([*tmux, "send-keys", "4", "Enter"], check=True)
        wait("known when first asked: 1 of 1")
        wait("left with 0")
    finally:
        subprocess.run([*tmux, "kill-server"], check=False)
    with Progress(tmp_path / "p.db") as progress:
        assert [int(review.grade) for review in progress.history()] == [4]
