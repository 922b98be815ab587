"""The cards in a browser, as Anki's window is one: options can be clicked, hostile text runs nothing."""

from __future__ import annotations

import dataclasses
import html
import json
import re
import shutil
import subprocess

import pytest

from quizgen.write import write

from .test_hostile import TRAPS, shown

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium (Debian: apt-get install chromium)")


@pytest.fixture
def browse(tmp_path):
    """Sides of cards, and a script run on them, -> what the script put together in `out`."""

    def run(sides: list[str], script: str) -> list[str]:
        # A browser runs the scripts of a card only where the card is part of the page, as in Anki.
        frames = "".join(f"<section class='card'>{side}</section>" for side in sides)
        page = tmp_path / "page.html"
        page.write_text(
            "<!doctype html><meta charset=utf-8><script>window.ran = []; window.alert = x => ran.push(x);</script>"
            f"<body>{frames}<script>const out = [];{script};"
            "const told = JSON.stringify(out).replace(/&/g, '&amp;').replace(/</g, '&lt;');"
            "document.body.innerHTML = '<pre>' + told + '</pre>'</script>",
            "utf-8",
        )
        command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile"]
        done = subprocess.run([*command, "--dump-dom", page.as_uri()], capture_output=True, text=True, timeout=120)
        found = re.search(r"<pre>(.*)</pre>", done.stdout, re.DOTALL)
        assert found, done.stdout + done.stderr
        return json.loads(html.unescape(found[1]))

    return run


@pytest.fixture
def choice(anki, deck, tmp_path):
    write([dataclasses.replace(deck, cards=deck.cards[2:])], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    return anki.cards()[0].render_output()


CLICK = """
const option = text => [...document.querySelectorAll('.options li')].find(item => item.textContent === text);
const state = () => [...document.querySelectorAll('.options li')].map(item => item.textContent + ' ' + item.className);
out.push(document.querySelector('.options').className);
option('{choice}').click();
option('ten').click();
out.push(document.querySelector('.options').className, ...state().sort());
"""


def test_an_option_can_be_chosen_once(browse, choice):
    before, after, *options = browse([choice.question_text], CLICK.replace("{choice}", "two"))
    assert (before, after) == ("options", "options done")
    assert options == ["four tappable", "ten tappable", "three key tappable", "two tappable chosen"]


def test_the_back_shows_what_was_chosen(browse, choice):
    chosen = "document.querySelector('.options li:not(.key)').click();"
    turn = f"<script>{chosen} document.querySelector('section').remove()</script>"
    out = browse(
        [choice.question_text + turn, choice.answer_text],
        "out.push(document.querySelectorAll('.chosen').length, document.querySelector('.key').textContent)",
    )
    assert out == [1, "three"]


COUNT = """
const shown = [...document.querySelectorAll('.ask')].filter(ask => ask.textContent.includes('<img src=x'));
out.push(ran.length, document.querySelectorAll('img, section [onerror]').length, shown.length);
"""


def test_hostile_text_runs_nothing(browse, anki, deck, tmp_path):
    trap = (
        "<script>alert('ran')</script><img src=x onerror=alert('ran')>\"' onclick=alert('ran') </template>--> \\(x\\)"
    )
    cards = tuple(
        dataclasses.replace(card, front=trap + "[...]", answer=trap, sentence=trap, aliases=(trap,), tags=(trap,))
        for card in deck.cards
    )
    write([dataclasses.replace(deck, title=trap, cards=cards, source=f"https://a.org/{trap}")], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    outputs = [card.render_output() for card in anki.cards()]
    sides = [side for output in outputs for side in (output.question_text, output.answer_text)]
    assert len(sides) == 6
    assert browse(sides, COUNT) == [0, 0, 6]


def test_a_browser_shows_any_text_as_it_stands(browse, anki, deck, tmp_path):
    question, cloze, choice = deck.cards
    fronts = ((question, "{}?"), (cloze, "{} [...]"), (choice, "{}?"))
    cards = [
        dataclasses.replace(card, key=f"{card.key} {n}", front=front.replace("{}", trap), answer=trap, sentence=trap)
        for card, front in fronts
        for n, trap in enumerate(TRAPS)
    ]
    write([dataclasses.replace(deck, title=" ".join(TRAPS), cards=tuple(cards))], tmp_path / "deck.apkg")
    anki.load(tmp_path / "deck.apkg")
    backs = [card.render_output().answer_text for card in anki.cards()]
    answers = "[...document.querySelectorAll('.answer, .ask .cloze, .key')].map(part => part.textContent)"
    ran, *answers = browse(backs, f"out.push(ran.length, ...{answers})")
    assert ran == 0
    assert [shown(answer) for answer in answers] == [shown(card.answer) for card in cards]
