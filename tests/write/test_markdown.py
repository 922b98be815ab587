from __future__ import annotations

import html
import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from quizgen.model import Deck, Question
from quizgen.write import write
from quizgen.write.markup import clean


def rendered(path) -> str:
    return MarkdownIt("commonmark").render(path.read_text("utf-8"))


def test_a_deck_reads_as_a_list(deck, tmp_path):
    write([deck], tmp_path / "deck.md")
    page = rendered(tmp_path / "deck.md")
    assert "<h1>Port Ellow opens its bridge</h1>" in page
    assert page.count("<ol>") == 1 and page.count("<blockquote>") == 3
    assert "<p>The bridge cost [...] &amp; took three years to build.</p>" in page
    assert "<strong>Answer:</strong> Mara Lind" in page
    assert page.count("<li>three</li>") == 1


MARKS = st.lists(st.sampled_from("*_`#<>[]()!-+=1.&;~|\\ \nx"), min_size=1).map("".join)


@settings(
    deadline=None, derandomize=True, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.one_of(st.text(min_size=1), MARKS).filter(lambda text: any(map(str.isalnum, text))))
@example("1. x")
@example("123) x")
@example("# x #")
@example("&lt; *x* <b> [a](b) ![c](d)")
@example("- - - x")
@example("*** x")
@example("\\*")
def test_any_text_is_read_as_it_stands(tmp_path, text):
    write([Deck("T", (Question("k", text, "a", "s", 0, 1, "r"),))], tmp_path / "deck.md")
    first = re.search(r"<li>\s*<p>(.*?)</p>\s*<p><strong>Answer", rendered(tmp_path / "deck.md"), re.DOTALL)
    assert first and "<" not in first[1]
    assert html.unescape(first[1]).split() == clean(text).split()


@pytest.mark.parametrize("title", ["", "Title #"])
def test_a_heading_always_stands(tmp_path, title):
    write([Deck(title, (Question("k", "q", "a", "s", 0, 1, "r"),))], tmp_path / "deck.md")
    assert f"<h1>{title or 'Cards'}</h1>" in rendered(tmp_path / "deck.md")
