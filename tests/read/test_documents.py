"""What people have beside web pages: PDF, Word, EPUB, Markdown, e-mail."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import textwrap
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import InputError, QuizgenError
from quizgen.read import read_article

_spec = importlib.util.spec_from_file_location("documents_of_ours", Path(__file__).with_name("documents.py"))
documents = sys.modules["documents_of_ours"] = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(documents)
TITLE, STORY = documents.TITLE, documents.STORY

COLUMN = documents.printed(STORY)
PDF = documents.pdf([(60, 740, 20, TITLE), *COLUMN])
DOCX = documents.docx(documents.word_paragraph(TITLE, "Titel") + "".join(map(documents.word_paragraph, STORY)))
OTHER = tuple(text.replace("Tolland", "Ely").replace("Holm", "Lee").replace("village", "town") for text in STORY)
EPUB = documents.epub(("Cover", ()), ("Bread", STORY), ("Cake", OTHER))
FILES = {"bread.pdf": PDF, "bread.docx": DOCX, "bread.epub": EPUB, "bread.md": documents.MARKDOWN, "bread.eml": documents.MAIL}
LIBRARIES = {"bread.pdf": "pypdfium2", "bread.docx": "mammoth", "bread.epub": "lxml.html", "bread.md": "markdown_it"}


@pytest.fixture
def read(tmp_path):
    def read_data(data, name, **more):
        path = tmp_path / name
        path.write_bytes(data)
        return read_article(path, **more)

    return read_data


def paragraphs(article):
    return tuple(article.text[start:end] for start, end in article.paragraphs)


@pytest.mark.parametrize("name", LIBRARIES)
def test_without_the_extra_the_error_names_it(read, monkeypatch, name):
    monkeypatch.setitem(sys.modules, LIBRARIES[name], None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(InputError, match=r"quizgen\[read\]"):
        read(FILES[name], name)


@pytest.fixture(autouse=True)
def extra(request):
    for module in ("pypdfium2", "mammoth", "lxml", "markdown_it", "trafilatura"):
        pytest.importorskip(module, reason='needs pip install "quizgen[read]"')


@pytest.mark.parametrize("name", ["bread.pdf", "bread.docx", "bread.md", "bread.eml"])
def test_title_and_paragraphs(read, name):
    article = read(FILES[name], name)
    assert (article.title, paragraphs(article)) == (TITLE, STORY)


@pytest.mark.parametrize("name", ["bread.pdf", "bread.docx", "bread.epub", "bread.eml"])
def test_the_content_tells_the_kind(read, name):
    assert paragraphs(read(FILES[name], "download.txt"))[:4] == STORY


class TestPdf:
    def test_words_are_put_together(self, read):
        lines = documents.printed(STORY, width=27)
        assert any(line[3].endswith("-") for line in lines)
        assert paragraphs(read(documents.pdf(lines), "a.pdf")) == STORY

    def test_a_hyphen_of_the_word_stays(self, read):
        lines = ["The well-known baker wrote about her well-", "known bread and about a long-forgotten bread-", "making village."]
        text = read(documents.pdf([(60, 700 - 12 * n, 10, line) for n, line in enumerate(lines)]), "a.pdf").text
        assert "her well-known bread" in text and "breadmaking village" in text

    @pytest.mark.parametrize("across", [False, True], ids=["column by column", "line by line"])
    def test_columns(self, read, across):
        left = documents.printed(STORY, x=50, y=690, width=40)
        right = documents.printed(OTHER, x=310, y=690, width=40)
        lines = sorted(left + right, key=lambda line: (-line[1], line[0])) if across else left + right
        article = read(documents.pdf([(60, 740, 22, TITLE), *lines]), "a.pdf")
        assert (article.title, paragraphs(article)) == (TITLE, STORY + OTHER)

    def test_a_paragraph_goes_on_overleaf_and_margins_go(self, read):
        texts = STORY + OTHER
        lines = documents.printed(texts, y=700, width=60)
        first, second = lines[:7], [(x, y + 12 * 20, size, text) for x, y, size, text in lines[7:]]
        heads = [[(60, 800, 9, "The Tolland Ledger"), (500, 30, 9, f"Page {page} of 2")] for page in (1, 2)]
        article = read(documents.pdf(heads[0] + first, second + heads[1]), "a.pdf")
        assert paragraphs(article) == texts

    def test_a_page_with_everything_around_it_reads_as_its_pasted_text(self, read):
        pasted = Path(__file__).parents[2] / "decks" / "envoy" / "article.txt"
        lines = [line for text in pasted.read_text(encoding="utf-8").splitlines() for line in textwrap.wrap(text, 80) or [""]]
        pages = [[(57, 770 - 12 * row, 10, line) for row, line in enumerate(lines[first:first + 60]) if line]
                 for first in range(0, len(lines), 60)]
        printed, article = read(documents.pdf(*pages), "envoy.pdf"), read_article(pasted)
        assert (printed.title, printed.date, printed.byline) == (article.title, article.date, article.byline)
        assert paragraphs(printed) == paragraphs(article)

    def test_a_scan(self, read):
        with pytest.raises(InputError, match="text recognition"):
            read(documents.pdf([], []), "scan.pdf")

    def test_a_password(self, read):
        locked = documents.pdf(COLUMN, trailer="/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
                               f"/O ({'o' * 32}) /U ({'u' * 32}) >> /ID [(a) (a)] ")
        with pytest.raises(InputError, match="with a password"):
            read(locked, "locked.pdf")

    def test_a_book(self, read):
        with pytest.raises(InputError, match="301 pages"):
            read(documents.pdf(*[[]] * 301), "book.pdf")

    @pytest.mark.skipif(sys.platform != "linux", reason="needs the limits of Linux on a process")
    def test_a_bomb(self, read):
        packed = zlib.compressobj(9)
        stream = b"".join(packed.compress(bytes(2**20)) for _ in range(1100)) + packed.flush()
        whole = documents.pdf([(60, 700, 10, "x")])
        text = whole[whole.index(b"<< /Length"):whole.index(b"endstream")]
        with pytest.raises(InputError, match="too much time or memory"):
            read(whole.replace(text, b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(stream) + stream), "bomb.pdf")

    @pytest.mark.skipif(not shutil.which("chromium"), reason="needs chromium")
    def test_a_page_as_a_browser_prints_it(self, read, tmp_path):
        story = "".join(f"<p>{text}</p>" for text in STORY * 6)
        (tmp_path / "page.html").write_text(
            f"<meta charset=utf-8><title>{TITLE}</title><style>div {{columns: 2; text-align: justify; hyphens: auto}}</style>"
            f"<body lang=en><h1>{TITLE}</h1><div>{story}</div>", encoding="utf-8")
        subprocess.run(["chromium", "--headless", "--no-sandbox", f"--print-to-pdf={tmp_path / 'page.pdf'}",
                        str(tmp_path / "page.html")], check=True, capture_output=True)
        article = read_article(tmp_path / "page.pdf")
        assert article.title == TITLE
        assert set(paragraphs(article)) <= set(STORY) and len(set(paragraphs(article))) == len(STORY)


class TestWord:
    def test_changes_notes_and_boxes(self, read):
        changed = ("<w:p><w:ins><w:r><w:t>She won the prize of the whole county</w:t></w:r></w:ins><w:del><w:r><w:delText>"
                   "village</w:delText></w:r></w:del><w:r><w:t> on a Sunday.</w:t></w:r></w:p>")
        text = read(documents.docx("".join(map(documents.word_paragraph, STORY)) + changed), "a.docx").text
        assert text.endswith("She won the prize of the whole county on a Sunday.")

    def test_entities_are_refused(self, read):
        bomb = '<!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY c "&a;&a;&a;">]>'
        with pytest.raises(InputError, match="XML entities"):
            read(documents.docx(documents.word_paragraph("&c;"), prolog=bomb), "a.docx")


class TestEpub:
    def test_the_whole_book(self, read):
        article = read(EPUB, "bread.epub")
        assert (article.title, article.byline, str(article.date)) == ("The breads of Tolland", "Agnes Holm", "2018-05-01")
        assert paragraphs(article) == STORY + OTHER

    @pytest.mark.parametrize("chapter", ["2", "Cake", "cake"])
    def test_a_chapter(self, read, tmp_path, chapter):
        read(EPUB, "bread.epub")
        article = read_article(f"{tmp_path / 'bread.epub'}#{chapter}")
        assert (article.title, paragraphs(article)) == ("Cake", OTHER)
        assert article.source.endswith(f"bread.epub#{chapter}")

    @pytest.mark.parametrize("chapter", ["0", "3", "Pie"])
    def test_an_unknown_chapter(self, read, tmp_path, chapter):
        read(EPUB, "bread.epub")
        with pytest.raises(InputError, match="it has 1 Bread, 2 Cake"):
            read_article(f"{tmp_path / 'bread.epub'}#{chapter}")

    @pytest.mark.parametrize(("name", "content", "said"), [
        ("../../evil.sh", "rm", "points out of it"), ("/etc/passwd", "x", "points out of it"), ("..\\evil", "x", "points out of it"),
        ("big.css", bytes(210 * 2**20), "unpacks to more than 200 MB"),
        ("notes.xml", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "XML entities"),
    ])
    def test_attacks_are_refused(self, read, name, content, said):
        with pytest.raises(InputError, match=said):
            read(documents.epub(("Bread", STORY), **{name: content}), "bread.epub")

    def test_pages_out_of_the_book_are_not_looked_for(self, read):
        package = documents.epub(("Bread", STORY), ("Cake", OTHER)).replace(b"ch1.xhtml", b"../1.html")
        with pytest.raises(InputError):
            read(package, "bread.epub")


class TestMail:
    def test_the_headers(self, read):
        article = read(documents.MAIL, "bread.eml")
        assert (article.byline, str(article.date)) == ("The Tolland Ledger", "2018-05-14")

    def test_plain_text_alone(self, read):
        plain = f"From: a@b.example\nSubject: {TITLE}\nTo: c@d.example\n\n".encode() + "\n\n".join(STORY).encode("cp1252")
        assert paragraphs(read(plain, "download")) == STORY

    def test_a_mail_without_text(self, read):
        with pytest.raises(InputError, match="without text"):
            read(b"From: a@b.example\nSubject: x\nContent-Type: image/png\n\n\x89PNG", "a.eml")

    def test_an_article_that_begins_with_a_colon_is_no_mail(self, read):
        assert read(f"Bread: a prize\n\n{STORY[0]}\n\n{STORY[1]}".encode(), "a.txt").text.endswith(STORY[1])


class TestMarkdown:
    def test_what_stands_above_it(self, read):
        article = read(documents.MARKDOWN, "bread.md")
        assert (article.byline, str(article.date), article.source) == ("Ruth Benoit", "2018-05-14", "https://ledger.example/bread")

    def test_headings_and_tables(self, read):
        text = read(f"# {TITLE}\n\n{STORY[0]}\n\n## Rye and water\n\n{STORY[1]}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".encode(), "a.md").text
        assert text == f"{STORY[0]}\n\nRye and water\n\n{STORY[1]}"


@pytest.mark.parametrize("name", FILES)
@settings(deadline=None, derandomize=True, max_examples=40)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(tmp_path_factory, name, data):
    damaged = bytearray(FILES[name])
    for place, byte in data.draw(st.lists(st.tuples(st.integers(0, len(damaged) - 1), st.integers(0, 255)), max_size=20)):
        damaged[place] = byte
    path = tmp_path_factory.mktemp("damaged") / name
    path.write_bytes(damaged[:data.draw(st.integers(1, len(damaged)))])
    try:
        read_article(path)
    except QuizgenError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize("name", FILES)
def test_truncated_anywhere(tmp_path, name):
    whole = FILES[name]
    for end in range(1, len(whole), max(len(whole) // 25, 1)):
        (tmp_path / name).write_bytes(whole[:end])
        try:
            read_article(tmp_path / name)
        except QuizgenError:
            pass
