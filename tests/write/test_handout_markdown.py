"""The handout as text, as markdown-it reads it."""

from __future__ import annotations

import dataclasses
import html
import re

from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt

from quizgen.exercises import parse
from quizgen.layout import Layout
from quizgen.write import write

from .quizzes import shown, text
from .test_handout import EVERYTHING, TOWN


def rendered(path) -> str:
    return MarkdownIt("commonmark").enable("table").render(path.read_text("utf-8"))


def test_sections_lists_and_key(tmp_path):
    write([TOWN], tmp_path / "sheet.handout.md", layout=Layout(sections=EVERYTHING))
    page = rendered(tmp_path / "sheet.handout.md")
    sheet, key = page.split("<hr />")
    assert sheet.count("<h2>") == key.count("<h2>") == 6
    assert 'start="5"' in sheet and "<strong>a</strong>" in sheet
    assert key.count("<table>") == 6 and "<strong>Mara Lind" in key


@settings(deadline=None, derandomize=True, max_examples=60, suppress_health_check=list(HealthCheck))
@given(text)
def test_any_text_is_read_as_it_stands(tmp_path, text):
    card = dataclasses.replace(TOWN.cards[7], front=f"Q {text}", answer=text, aliases=(), sentence=text)
    write([dataclasses.replace(TOWN, cards=(card,))], tmp_path / "sheet.handout.md",
          layout=Layout(sections=parse("short-answer")))  # fmt: skip
    page = rendered(tmp_path / "sheet.handout.md")
    [asked] = re.findall(r"<li>\s*<p>(.*?)</p>", page, re.DOTALL)
    assert shown(html.unescape(asked)) == shown(card.front).replace("[...]", "______")
    [cells] = [re.findall(r"<td>(.*?)</td>", row, re.DOTALL) for row in page.split("<tr>")[2:]]
    assert [shown(html.unescape(re.sub(r"</?strong>", "", cell))) for cell in cells[1:]] == [shown(text)] * 2
