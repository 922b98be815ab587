"""Links, against a server of our own that misbehaves."""

from __future__ import annotations

import datetime
import importlib.util
import socket
import sys
import time
import tracemalloc
from pathlib import Path

import pytest

from quizgen.errors import InputError
from quizgen.read import read_article
from quizgen.read.link import date_of_link, is_link

pytest.importorskip("trafilatura", reason='needs pip install "quizgen[read]"')
pytest.importorskip("protego", reason='needs pip install "quizgen[read]"')

from quizgen.read.fetch import _rules_of, fetch  # noqa: E402

# With importlib's import mode the folder of the tests is no package: the server is loaded by its path.
_spec = importlib.util.spec_from_file_location("misbehaving_server", Path(__file__).with_name("server.py"))
server = sys.modules["misbehaving_server"] = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(server)


@pytest.fixture(scope="module")
def site():
    with server.serving(server.MISBEHAVING) as address:
        yield address


@pytest.fixture(autouse=True)
def no_rules_remembered():
    _rules_of.cache_clear()


def test_what_is_a_link():
    assert is_link("https://example.org/a") and is_link("ftp://example.org")
    assert not is_link("C:\\news.txt") and not is_link("C://news.txt") and not is_link("news/http.txt")


@pytest.mark.parametrize(("link", "date"), [
    ("https://a.example/2019/nov/18/well", "2019-11-18"), ("https://a.example/2019/11/18/well", "2019-11-18"),
    ("https://a.example/news-2019-11-18.html", "2019-11-18"), ("https://a.example/20191118/well", "2019-11-18"),
    ("https://a.example/2019/13/40/well", None), ("https://a.example/well/4236383002/", None), ("", None),
])
def test_the_date_in_a_link(link, date):
    assert date_of_link(link) == (date and datetime.date.fromisoformat(date))


@pytest.mark.parametrize("path", ["/2019/nov/18/well", "/moved"])
def test_a_page(site, path):
    article = read_article(site + path)
    assert article.title == "Well of Ostrava dries up"
    assert str(article.date) == "2019-11-18"
    assert article.source == site + "/2019/nov/18/well"
    assert "café" in article.text and "Home" not in article.text


@pytest.mark.parametrize("path", ["/latin", "/odd-charset", "/zipped"])
def test_what_the_header_says_of_the_encoding_does_not_matter(site, path):
    assert "café" in read_article(site + path).text


def test_another_site_does_not_give_the_link(site):
    assert read_article(site + "/canonical").source == site + "/canonical"


def test_title_and_date_given_by_hand_stand(site):
    article = read_article(site + "/moved", title="Dry", date=datetime.date(2020, 1, 2))
    assert (article.title, str(article.date)) == ("Dry", "2020-01-02")


@pytest.mark.parametrize(("path", "said"), [
    ("/circle", "redirected in circles"), ("/far", "no link of the web"), ("/cut", "cannot be fetched"),
    ("/bomb", "larger than 20 MB"), ("/endless", "larger than 20 MB"), ("/empty", "empty page"),
    ("/picture", "is an image file"), ("/lying-picture", "looks like a PNG"), ("/noise", "not a text file"),
    ("/no-gzip", "cannot be fetched"), ("/paid", "for subscribers"), ("/locked", "for subscribers"),
    ("/401", "HTTP 401"), ("/403", "HTTP 403"), ("/404", "check the link"), ("/410", "check the link"),
    ("/429", "try again later"), ("/500", "try again later"), ("/503", "try again later"),
])
def test_what_is_refused_in_one_line(site, path, said):
    with pytest.raises(InputError, match=said) as error:
        read_article(site + path)
    assert "\n" not in str(error.value) and site in str(error.value)


@pytest.mark.parametrize("path", ["/slow-head", "/slow-body"])
def test_drops_do_not_stretch_the_time(site, path):
    begin = time.monotonic()
    with pytest.raises(InputError, match="within 0.5 seconds"):
        fetch(site + path, seconds=0.5)
    assert time.monotonic() - begin < 3


def test_a_server_that_accepts_and_is_silent():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        with pytest.raises(InputError, match="within 0.3 seconds"):
            fetch(f"http://127.0.0.1:{listening.getsockname()[1]}/", seconds=0.3)


def test_a_bomb_takes_little_memory(site):
    tracemalloc.start()
    with pytest.raises(InputError, match="larger than"):
        fetch(site + "/bomb")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60 * 2**20


@pytest.mark.parametrize(("link", "said"), [
    ("ftp://example.org/a", "no link of the web"), ("file:///etc/hostname", "no link of the web"),
    ("http://", "no link of the web"), ("http://no-such-site.invalid/", "no site"), ("http://[::1", "cannot be fetched"),
    ("http://127.0.0.1:1/", "cannot be fetched"), ("http://127.0.0.1:99999/", "cannot be fetched"),
])
def test_links_that_lead_nowhere(link, said):
    with pytest.raises(InputError, match=said):
        read_article(link)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254", "0.0.0.0", "[::ffff:127.0.0.1]"])
def test_private_addresses_are_refused_for_links_of_others(host):
    with pytest.raises(InputError, match="not on the public network|no site"):
        read_article(f"http://{host}/", public_only=True)


def test_a_redirect_to_a_private_address_is_refused_too(site, monkeypatch):
    monkeypatch.setattr("quizgen.read.fetch._is_public", lambda address: address == "127.0.0.1")
    with server.serving({"/out": server.redirect("http://10.0.0.1/")}) as address:
        with pytest.raises(InputError, match="10.0.0.1 is not on the public network"):
            read_article(address + "/out", public_only=True)


@pytest.mark.parametrize(("robots", "said"), [
    (b"User-agent: *\nDisallow: /news", "asks programs not to read"), (b"User-agent: quizgen\nDisallow: /*ws$", "asks programs"),
    (503, "HTTP 503"), (b"User-agent: other\nDisallow: /", ""), (b"\xff\xfe\x00 nonsense" * 9, ""), (404, ""), (403, ""), (b"", ""),
])
def test_robots(robots, said):
    with server.serving({"/news": server.news}, robots) as address:
        if said:
            with pytest.raises(InputError, match=said):
                read_article(address + "/news")
        else:
            assert read_article(address + "/news").title


def test_a_redirect_does_not_lead_around_robots():
    with server.serving({"/a": server.redirect("/b"), "/b": server.news}, b"User-agent: *\nDisallow: /b") as address:
        with pytest.raises(InputError, match="robots.txt"):
            read_article(address + "/a")
