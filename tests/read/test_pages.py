import re
import runpy
from pathlib import Path

import pytest

from quizgen.read import article_from_text, read_article

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT.parent / "shared" / "articles"
CASE = re.compile(r"^## (.+?)\n\n```page\n(.*?)^```\n\n```article\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CASES = CASE.findall(Path(__file__).with_name("pages.md").read_text(encoding="utf-8"))

needs_shared = pytest.mark.skipif(not ARTICLES.is_dir(), reason="needs ../shared/articles beside the project")


def as_read(article) -> str:
    head = f"title: {article.title}\ndate: {article.date or ''}\nbyline: {article.byline}\n\n"
    return re.sub(" +$", "", head + article.text, flags=re.MULTILINE)


def test_there_are_cases():
    assert len(CASES) >= 9


@pytest.mark.parametrize(("page", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_page(page, expected):
    assert as_read(article_from_text(page)) == expected.strip()


@pytest.mark.parametrize("page", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_line_ends_and_spaces_make_no_difference(page):
    disguised = page.replace("\n", "\r\n").replace(" ", "\u00a0")
    assert as_read(article_from_text(disguised)) == as_read(article_from_text(page))


@needs_shared
def test_real_pages_keep_their_sentences():
    rows = list(runpy.run_path(str(ROOT / "benchmarks" / "reading.py"))["measure"]())
    assert len(rows) >= 20
    kept, marked, right, ours = (sum(row[column] for row in rows) for column in range(1, 5))
    assert kept / marked >= 0.95
    assert right / ours >= 0.95


@needs_shared
def test_the_page_the_project_began_with():
    article = read_article(ARTICLES / "moscow-times" / "envoy.txt")
    assert article.title.startswith("The Aftermath:")
    assert str(article.date) == "2016-12-20"
    for furniture in ("support", "ad-free", "Read more", "readers", "undesirable", "Remind", "Monthly", "Golovkin"):
        assert furniture not in article.text
    assert len(article.paragraphs) == 23


@needs_shared
def test_clean_articles_survive():
    paths = [path for folder in ("wikinews", "guardian", "onestop") for path in (ARTICLES / folder).glob("*.txt")]
    assert paths
    whole = kept = 0
    for path in paths:
        article = read_article(path)
        whole += len(path.read_text(encoding="utf-8").split())
        kept += len(f"{article.title} {article.text}".split())
    assert kept / whole >= 0.98
    assert all(not read_article(path).title for path in (ARTICLES / "onestop").glob("*.txt"))
    assert all(read_article(path).title for path in (ARTICLES / "guardian").glob("*.txt"))
