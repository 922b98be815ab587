"""The page in a browser: it checks answers without any network, and tells nothing before it is asked."""

from __future__ import annotations

import dataclasses
import html
import json
import re
import shutil
import subprocess
import sys

import pytest

from quizgen.errors import OutputError
from quizgen.exercises import parse
from quizgen.layout import Layout
from quizgen.model import Deck
from quizgen.write import write

from .quizzes import TRAPS
from .test_handout import EVERYTHING, TOWN

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium (Debian: apt-get install chromium)")
pytest.importorskip("jinja2", reason="needs jinja2")


@pytest.fixture
def browse(tmp_path):
    """A deck, and a script run on its page, -> what the script put together in `out`."""

    def run(deck: Deck, script: str, layout: Layout) -> list:
        write([deck], tmp_path / "page.html", layout=layout)
        page = (tmp_path / "page.html").read_text("utf-8")
        shown = "document.body.innerHTML = '<pre id=out>' + JSON.stringify(out).replace(/</g, '&lt;') + '</pre>'"
        (tmp_path / "page.html").write_text(f"{page}<script>const out = [];{script};{shown}</script>", "utf-8")
        command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile"]
        done = subprocess.run(
            [*command, "--dump-dom", (tmp_path / "page.html").as_uri()], capture_output=True, text=True, timeout=120
        )
        found = re.search(r'<pre id="out">(.*)</pre>', done.stdout, re.DOTALL)
        assert found, done.stdout + done.stderr
        return json.loads(html.unescape(found[1]))

    return run


ANSWER = """
for (const task of document.querySelectorAll(".task")) {
  const right = JSON.parse(task.dataset.right)[0];
  const radio = [...task.querySelectorAll("input[type=radio]")].find(one => one.value === right);
  if (radio) radio.checked = true;
  else task.querySelector("input").value = "  " + right.toUpperCase() + " ";
}
const check = () => document.querySelector("form").requestSubmit();
const score = () => document.querySelector("output").textContent;
check(); out.push(score());
document.querySelector("input.gap").value = "something else";
check(); out.push(score(), document.querySelector(".bad .verdict").textContent);
out.push(document.querySelectorAll(".task").length);
out.push(plain("The 40,000") === plain("40 000"), plain("an  U.S. ship!") === plain("U.S. Ship"));
out.push(plain("1.5") === plain("15"));
out.push(document.querySelector("details").open, document.querySelector("details").offsetHeight < 200);
"""


@needs_browser
def test_right_answers_are_right_and_others_are_not(browse):
    all_right, one_wrong, verdict, tasks, *alike, is_open, low = browse(TOWN, ANSWER, Layout(sections=EVERYTHING))
    assert (all_right, one_wrong) == (f"{tasks} of {tasks} right", f"{tasks - 1} of {tasks} right")
    assert tasks == 12 and "not right" in verdict
    assert alike == [True, True, False]  # how a number or a name is written, not which
    assert not is_open and low  # the key stays folded


@needs_browser
def test_hostile_text_runs_nothing(browse):
    trap = "<script>out.push('ran')</script><img src=x onerror=\"out.push('ran')\">\"' onclick=out.push(1) {{ 7*7 }}"
    cards = tuple(dataclasses.replace(card, front=f"{trap} {card.front}", answer=trap) for card in TOWN.cards)
    deck = dataclasses.replace(TOWN, title=trap, cards=cards, source=f"javascript://{trap}")
    script = "out.push(document.querySelectorAll('img, [onclick], [href^=javascript]').length)"
    assert browse(deck, script, Layout(sections=parse("cloze:word-bank, choice, short-answer"), licence=trap)) == [0]


def test_the_page_needs_nothing_beside_it(tmp_path):
    write([TOWN], tmp_path / "page.html", layout=Layout(sections=EVERYTHING))
    page = (tmp_path / "page.html").read_text("utf-8")
    assert not re.search(r"(src|href)=\"(?!https://example)|@import|url\(|fetch\(|XMLHttp", page)


def test_without_a_key_the_page_holds_no_answer(tmp_path):
    write([TOWN], tmp_path / "page.html", layout=Layout(sections=parse("short-answer"), key="separate"))
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "Mara Lind" not in page and "data-right" not in page and "<button" not in page
    assert "Mara Lind" in (tmp_path / "page-key.html").read_text("utf-8")


@pytest.mark.parametrize("trap", TRAPS)
def test_traps_stand_as_they_are(tmp_path, trap):
    cards = (dataclasses.replace(TOWN.cards[7], front=f"Q {trap}", answer=trap, distractors=()),)
    write([dataclasses.replace(TOWN, cards=cards)], tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert f"<p>{html.escape('Q ' + trap, quote=False)}</p>".replace("&#x27;", "&#39;") in page.replace(
        "&#34;", '"'
    ).replace("&#39;", "'")
    [right] = re.findall(r'data-right="([^"]*)"', page)
    assert json.loads(html.unescape(right))[0] == trap


def test_the_same_input_gives_the_same_bytes_and_a_missing_extra_one_line(tmp_path, monkeypatch):
    for name in ("one.html", "two.html"):
        write([TOWN], tmp_path / name)
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(OutputError, match=r"quizgen\[handout\]"):
        write([TOWN], tmp_path / "three.html")
