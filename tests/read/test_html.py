import runpy
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import InputError, QuizgenError
from quizgen.read import article_from_text, read_article
from quizgen.read.html import is_html

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT.parent / "shared" / "articles" / "pages"
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Lighthouse of Skarn sold to its keeper - The Coast</title>
<meta name="author" content="Ivo Brandt"><meta property="article:published_time" content="2020-02-11T08:00:00Z">
<script>var tracking = "The script must never be read as text.";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div class="cookie">We use cookies to count our visitors. <button>Accept</button></div>
<article><h1>Lighthouse of Skarn sold to its keeper</h1><p class="byline">By Ivo Brandt</p>
<p>The lighthouse of Skarn was sold on Tuesday to <a href="/keeper">Hedda Lund</a>, who has kept its lamp since 1994.</p>
<p>She paid 310,000 kroner, less than the price of a flat in the nearest town, and promised to keep the light burning.</p>
<p>The coast guard had wanted to tear the tower down because ships no longer need it to find the harbour.</p>
<p>Sign up for our newsletter and get the best of the coast in your inbox.</p>
<p>Lund is planning a small hotel with &lt;nine&gt; rooms &amp; a kitchen on the ground floor of the keeper's house.</p></article>
<footer>© 2020 The Coast. All rights reserved.</footer></body></html>
"""


def test_what_is_html():
    assert is_html(PAGE) and is_html("\n<!-- saved --><html>") and is_html('<?xml version="1.0"?>\n<HTML>')
    assert not is_html("The <html> tag turned 30 on Friday.") and not is_html("")


def test_without_the_extra_the_error_names_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    with pytest.raises(InputError, match=r"quizgen\[read\]"):
        article_from_text(PAGE)


class TestWithTheExtra:
    @pytest.fixture(autouse=True)
    def extra(self):
        pytest.importorskip("trafilatura", reason='needs pip install "quizgen[read]"')

    def test_a_saved_page(self, tmp_path):
        path = tmp_path / "skarn.html"
        path.write_bytes(PAGE.encode("cp1252"))
        article = read_article(path)
        assert (article.title, str(article.date), article.byline) == (
            "Lighthouse of Skarn sold to its keeper", "2020-02-11", "Ivo Brandt")
        starts = [article.text[start:end].split(" ")[0] for start, end in article.paragraphs]
        assert starts == ["The", "She", "The", "Lund"]
        assert "rooms & a kitchen" in article.text and "<nine>" in article.text

    def test_a_page_without_an_article(self):
        with pytest.raises(InputError, match="holds no article"):
            article_from_text("<html><body><nav><a href='/'>Home</a></nav></body></html>")

    @settings(deadline=None, derandomize=True, max_examples=60)
    @given(st.lists(st.tuples(st.integers(0, len(PAGE)), st.text("<>&/\"' \0a;#!-", max_size=4)), max_size=12),
           st.integers(0, len(PAGE)))
    def test_broken_pages_are_read_or_refused(self, changes, end):
        page = PAGE
        for place, text in changes:
            page = page[:place] + text + page[place + len(text):]
        try:
            article_from_text(page[:end])
        except QuizgenError:
            pass

    @pytest.mark.parametrize("page", [
        "<div>" * 100_000, "<b>" * 200_000, "<table><tr><td>" * 20_000, "<a href=x>y</a> " * 100_000, "<ul><li>" * 50_000,
        "<p " + " ".join(f"a{number}=1" for number in range(100_000)) + ">", "&amp;" * 500_000, "<!--" * 200_000,
        "<p>" + "The dog ran to the sea. " * 15_000,
    ], ids=["div", "b", "table", "a", "list", "attributes", "entities", "comments", "long"])
    def test_odd_pages_take_bounded_time(self, page):
        begin = time.process_time()
        try:
            article_from_text(f"<html><body>{page}")
        except InputError:
            pass
        assert time.process_time() - begin < 20

    @pytest.mark.skipif(not PAGES.is_dir(), reason="needs ../shared/articles beside the project")
    def test_real_pages_keep_their_sentences(self):
        reading = runpy.run_path(str(ROOT / "benchmarks" / "reading.py"))
        rows = list(reading["measure"](read=reading["read_html"]))
        assert len(rows) >= 20
        kept, marked, right, ours = (sum(row[column] for row in rows) for column in range(1, 5))
        assert kept / marked >= 0.95
        assert right / ours >= 0.97
