"""Feeds of a local server: what is new comes once, what fails comes again, the state is one file."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("feedparser", reason='needs pip install "quizgen[feeds]"')

from quizgen.cli import cli  # noqa: E402
from quizgen.errors import InputError, QuizgenError  # noqa: E402
from quizgen.feeds.parse import feed_of_page, parse  # noqa: E402
from quizgen.feeds.state import Entry, Feed, State, load, save  # noqa: E402
from quizgen.feeds.update import _mark, _text_mark, added  # noqa: E402
from quizgen.make import make_deck  # noqa: E402
from quizgen.read.fetch import Fetched, _rules_of  # noqa: E402

_spec = importlib.util.spec_from_file_location("misbehaving_server", Path(__file__).parents[1] / "read" / "server.py")
server = sys.modules["misbehaving_server"] = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(server)

ARTICLE = """<html><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>{name}, the mayor of {town}, opened the new harbour bridge on Sunday. Hundreds of people crossed it on foot.</p>
<p>The bridge cost {cost} million euros and took three years to build. It replaces a ferry that had run since 1931.</p>
</article></body></html>"""


def article(title: str, name: str = "Mara Lind", town: str = "Port Ellow", cost: int = 10):
    return server.answer(ARTICLE.format(title=title, name=name, town=town, cost=cost).encode())


def rss(*items: tuple[str, str, str]) -> bytes:
    """A feed of (link, title, date)."""
    listed = "".join(f"<item><title>{title}</title><link>{link}</link><guid>{link}</guid><pubDate>{date}</pubDate></item>"
                     for link, title, date in items)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Ledger</title>{listed}</channel></rss>'.encode()


ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The <b>Pump</b></title>
<entry><id>tag:pump,1</id><title type="html">A &lt;i&gt;new&lt;/i&gt; well</title><link rel="alternate" href="/well"/>
<updated>2025-05-06T10:00:00Z</updated></entry>
<entry><id>tag:pump,2</id><title>An old well</title><link href="/old"/><updated>2025-05-04T10:00:00Z</updated></entry>
<entry><id>tag:pump,3</id><title>Without a link</title></entry></feed>"""

MONDAY = ("/mon", "Bridge of Ellow opens", "Mon, 05 May 2025 10:00:00 GMT")
TUESDAY = ("/tue?utm_source=rss", "Bridge of Brenn opens", "Tue, 06 May 2025 10:00:00 GMT")
WEDNESDAY = ("/wed", "Bridge of Skarn opens", "Wed, 07 May 2025 10:00:00 GMT")


@pytest.fixture
def site():
    """The address of a server and its pages, which a test may change."""
    _rules_of.cache_clear()
    pages = {
        "/rss": server.answer(rss(MONDAY, TUESDAY), type_="application/rss+xml"), "/atom": server.answer(ATOM),
        "/": server.answer(b'<html><link rel="alternate" type="application/rss+xml" href="rss"></html>'),
        "/mon": article("Bridge of Ellow opens"), "/tue": article("Bridge of Brenn opens", "Ada Quist", "Brenn", 12),
        "/wed": article("Bridge of Skarn opens", "Ivo Brandt", "Skarn", 14),
    }
    with server.serving(pages) as address:
        yield address, pages


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def command(*arguments):
        return CliRunner().invoke(cli, ["feed", arguments[0], "--state", "feeds.json", *arguments[1:]])

    return command


def made(path="news.json"):
    data = json.loads(Path(path).read_text())
    return [(deck["title"], deck["date"]) for deck in data.get("decks", [data])]


class TestUpdate:
    def test_what_is_new_comes_once(self, site, run):
        address, pages = site
        assert run("add", f"{address}/rss").output == f"{address}/rss: The Ledger\n"
        assert run("update", "-o", "news.json").exit_code == 0
        assert made() == [("Bridge of Ellow opens", "2025-05-05"), ("Bridge of Brenn opens", "2025-05-06")]
        Path("news.json").unlink()
        again = run("update", "-o", "news.json")
        assert (again.exit_code, again.stderr) == (0, "no new article\n")
        assert not Path("news.json").exists()
        pages["/rss"] = server.answer(rss(WEDNESDAY, TUESDAY))
        assert run("update", "-o", "news.json").exit_code == 0
        assert made() == [("Bridge of Skarn opens", "2025-05-07")]

    def test_the_same_article_by_another_way_is_known(self, site, run):
        address, pages = site
        pages["/copy"] = pages["/mon"]
        pages["/other"] = server.answer(rss(("/copy", "Another title", MONDAY[2]), ("/tue/?utm_medium=x", "Bridge", TUESDAY[2])))
        run("add", f"{address}/rss", f"{address}/other")
        result = run("update", "-o", "news.json")
        assert result.exit_code == 0
        assert len(made()) == 2

    def test_what_fails_is_told_and_tried_again(self, site, run):
        address, pages = site
        well, pages["/mon"] = pages["/mon"], server.answer(b"no", 503)
        run("add", f"{address}/rss")
        result = run("update", "-o", "news.json")
        assert result.exit_code == 1
        assert f"failed: {address}/mon cannot be fetched now (HTTP 503); try again later" in result.stderr
        assert result.stderr.splitlines()[-1].startswith("quizgen: 1 could not be read")
        assert made() == [("Bridge of Brenn opens", "2025-05-06")]
        assert "1 to try again" in run("list").output
        pages["/mon"], pages["/rss"] = well, server.answer(rss(TUESDAY))  # it has left the feed meanwhile
        assert run("update", "-o", "news.json").exit_code == 0
        assert made() == [("Bridge of Ellow opens", "2025-05-05")]
        assert "try again" not in run("list").output

    def test_it_is_given_up_after_five_times(self, site, run):
        address, pages = site
        del pages["/mon"]
        run("add", f"{address}/rss")
        outcomes = [run("update", "-o", "news.json") for _ in range(6)]
        assert [outcome.exit_code for outcome in outcomes] == [1] * 5 + [0]
        assert "given up" in outcomes[4].stderr

    def test_a_feed_that_fails_stops_no_other(self, site, run):
        address, pages = site
        run("add", f"{address}/atom", f"{address}/rss")
        pages["/atom"] = server.answer(b"<html>moved</html>")
        result = run("update", "-o", "news.json")
        assert result.exit_code == 1 and f"failed: {address}/atom is no RSS or Atom feed" in result.stderr
        assert len(made()) == 2
        pages["/atom"] = server.answer(b"", 500)
        assert run("update", "-o", "news.json").exit_code == 1

    def test_nothing_is_forgotten_when_the_deck_cannot_be_written(self, site, run, monkeypatch):
        address, _ = site
        run("add", f"{address}/rss")
        before = Path("feeds.json").read_bytes()
        assert run("update", "-o", "none/news.json").exit_code == 1
        monkeypatch.setattr("quizgen.write.json_.write", lambda *_, **__: (_ for _ in ()).throw(OSError(28, "disk full")))
        assert "disk full" in run("update", "-o", "news.json").stderr
        assert Path("feeds.json").read_bytes() == before

    def test_subdecks_by_date_in_anki(self, site, run, tmp_path):
        anki = pytest.importorskip("anki.collection", reason="needs anki")
        from anki.collection import ImportAnkiPackageRequest

        address, _ = site
        run("add", f"{address}/rss")
        run("update", "-o", "news-%Y.apkg", "--deck", "Papers")
        [package] = tmp_path.glob("news-20*.apkg")
        collection = anki.Collection(str(tmp_path / "c.anki2"))
        collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(package)))
        names = {deck.name for deck in collection.decks.all_names_and_ids()}
        collection.close()
        assert {"Papers::2025-05-05 Bridge of Ellow opens", "Papers::2025-05-06 Bridge of Brenn opens"} <= names

    def test_tables_and_quizzes_are_made_but_no_deck_file(self, site, run, monkeypatch):
        address, _ = site
        levels = []
        monkeypatch.setattr("quizgen.make.make_deck", lambda text, **asking: (
            levels.append(asking["level"]), make_deck(text, **{**asking, "level": ""}))[1])  # fmt: skip
        run("add", f"{address}/rss")
        assert run("update", "-o", "news.yaml").exit_code == 2
        assert run("update", "-o", "news.tsv", "-o", "news.gift", "--tags", "--level", "hard").exit_code == 0
        assert levels == ["hard", "hard"]
        rows = [line.split("\t") for line in Path("news.tsv").read_text().splitlines() if line[0] != "#"]
        assert {row[2] for row in rows} == {"News"}
        assert "$CATEGORY: Bridge of Brenn opens" in Path("news.gift").read_text()

    def test_without_feeds(self, run):
        assert "feed add" in run("update", "-o", "news.json").stderr


class TestAdd:
    def test_a_page_leads_to_its_feed(self, site, run):
        address, _ = site
        assert run("add", f"{address}/").output == f"{address}/rss: The Ledger\n"

    def test_twice_is_once_and_removed_is_gone(self, site, run):
        address, _ = site
        run("add", f"{address}/rss")
        run("add", f"{address}/rss")
        assert len(run("list").output.splitlines()) == 1
        assert run("remove", f"{address}/rss").exit_code == 0
        assert run("list").output == ""
        assert run("remove", f"{address}/rss").exit_code == 1

    @pytest.mark.parametrize("path", ["/mon", "/none"])
    def test_what_is_no_feed(self, site, run, path):
        result = run("add", site[0] + path)
        assert result.exit_code == 1 and len(result.stderr.splitlines()) == 1
        assert not Path("feeds.json").exists()


class TestParse:
    def test_atom(self):
        title, entries = parse(Fetched(ATOM, "https://pump.example/feed"), "x")
        assert title == "The Pump"
        assert entries == [Entry("tag:pump,2", "https://pump.example/old", "An old well", "2025-05-04"),
                           Entry("tag:pump,1", "https://pump.example/well", "A new well", "2025-05-06")]

    def test_entities_are_refused(self):
        bomb = b'<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + rss(("/a", "&b;", ""))
        with pytest.raises(InputError, match="XML entities"):
            parse(Fetched(bomb, "https://a.example/"), "x")

    def test_without_the_extra_the_error_names_it(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "feedparser", None)
        with pytest.raises(InputError, match=r"quizgen\[feeds\]"):
            parse(Fetched(ATOM, "https://a.example/"), "x")
        with pytest.raises(InputError, match=r"quizgen\[feeds\]"):
            added("https://a.example/", State())

    @settings(deadline=None, derandomize=True, max_examples=100)
    @given(data=st.data(), whole=st.sampled_from([ATOM, rss(MONDAY, TUESDAY)]))
    def test_damaged_feeds_are_read_or_refused(self, data, whole):
        damaged = bytearray(whole)
        for place, byte in data.draw(st.lists(st.tuples(st.integers(0, len(damaged) - 1), st.integers(0, 255)), max_size=15)):
            damaged[place] = byte
        found = Fetched(bytes(damaged[:data.draw(st.integers(1, len(damaged)))]), "https://a.example/")
        try:
            parse(found, "x")
            feed_of_page(found)
        except QuizgenError as error:
            assert "\n" not in str(error)


class TestState:
    def test_what_is_saved_is_loaded(self, tmp_path):
        state = State((Feed("u", "t", ("a", "b"), (Entry("c", "l", "é", "2025-05-05", 2),)),), ("m",))
        save(state, tmp_path / "deep" / "feeds.json")
        assert load(tmp_path / "deep" / "feeds.json") == state
        assert load(tmp_path / "none.json") == State()

    @pytest.mark.parametrize("content", ["", "{", "[]", '{"feeds": 3}', '{"feeds": [{}], "known": []}', '{"feeds": []}'])
    def test_a_damaged_file_is_left_alone(self, tmp_path, content):
        (tmp_path / "feeds.json").write_text(content)
        with pytest.raises(InputError, match="is damaged"):
            load(tmp_path / "feeds.json")
        assert (tmp_path / "feeds.json").read_text() == content


def test_marks():
    assert _mark("https://www.a.example/x/?utm_source=b&id=3#top") == _mark("http://a.example/x?id=3")
    assert _mark("https://a.example/x?id=3") != _mark("https://a.example/x?id=4")
    assert _text_mark("short") == ""
