"""Requests from elsewhere, too large and too slow ones reach no page; what pages hold runs nothing."""

from __future__ import annotations

import asyncio
import re
from html.parser import HTMLParser

import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from quizgen.errors import InputError
from quizgen.model import Article, Deck, Question
from quizgen.web.app import application
from quizgen.web.guard import Guard
from quizgen.web.serve import _listen
from quizgen.web.workshop import Order, make

from .conftest import HOST, NOW

TRAP = "<script>alert(1)</script><img src=x onerror=alert(1)>\"' onclick=alert(1) {{ 7*7 }} </textarea></title>"
PAGES = ["/", "/progress", "{deck}", "{deck}/practise", "/decks/none", "/nowhere", "/static/page.js"]


def forms(site) -> list[str]:
    routes = [route for route in application(site, [HOST]).routes if isinstance(route, Route)]
    return [route.path for route in routes if "POST" in route.methods]


def test_there_are_forms(site):
    assert len(forms(site)) >= 7


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8420", "127.0.0.1", "127.0.0.1:80", "", f"{HOST}.evil.example"])
def test_another_host_is_refused(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "https://127.0.0.1:8420", "http://127.0.0.1:80"])
def test_every_form_refuses_another_origin(client, site, origin):
    for path in forms(site):
        assert client.post(path, data={"token": site.token}, headers={"Origin": origin}).status_code == 403, path


def test_every_form_refuses_a_missing_origin(client, site):
    del client.headers["Origin"]
    for path in forms(site):
        assert client.post(path, data={"token": site.token}).status_code == 403, path


@pytest.mark.parametrize("token", [{}, {"token": ""}, {"token": "another"}, {"token": "tökén"}])
def test_every_form_refuses_another_token(client, site, shelved, token):
    before = site.shelf.deck(shelved[7:]).file.text
    for path in forms(site):
        answer = client.post(path.replace("/decks/{deck}", shelved), data={"front": "Changed?", "keep": "no", **token})
        assert answer.status_code == 403, path
        assert "load it again" in answer.text
    assert site.shelf.deck(shelved[7:]).file.text == before


def test_every_form_answers_its_own_page(client, site, shelved, post):
    """So that the tests above refuse for their own reason."""
    for path in forms(site):
        assert post(path.replace("/decks/{deck}", shelved), kind="none", front="").status_code in (303, 422), path


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_the_strict_headers(client, shelved, path):
    answer = client.get(path.replace("{deck}", shelved))
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "*" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_refusal_has_the_strict_headers(client):
    assert "Content-Security-Policy" in client.get("/", headers={"Host": "evil.example"}).headers


def guarded(messages, **limits) -> int:
    """The status of a small application that reads its whole body, behind the guard."""

    async def app(scope, receive, send):
        while (await receive()).get("more_body"):
            pass
        await PlainTextResponse("read")(scope, receive, send)

    async def receive():
        wait, body, more = messages.pop(0)
        await asyncio.sleep(wait)
        return {"type": "http.request", "body": body, "more_body": more}

    sent = []

    async def send(message):
        sent.append(message)

    headers = [(b"host", HOST.encode()), (b"origin", f"http://{HOST}".encode())]
    scope = {"type": "http", "method": "POST", "path": "/", "headers": headers, "query_string": b""}
    try:
        asyncio.run(Guard(app, [HOST], **limits)(scope, receive, send))
    except Exception as error:
        return error.status_code
    return sent[0]["status"]


def test_a_body_in_time_and_of_size_is_read():
    assert guarded([(0, b"12", True), (0, b"34", False)], limit=4, seconds=5) == 200


def test_a_body_that_is_longer_than_told_is_refused():
    assert guarded([(0, b"12", True), (0, b"345", True), (0, b"", False)], limit=4) == 413


def test_a_slow_body_is_refused():
    assert guarded([(0, b"1", True), (5, b"2", False)], seconds=0.05) == 408


def test_a_large_form_is_refused_before_it_is_read(client):
    headers = {"Content-Length": str(10**9)}
    assert client.post("/decks", content=b"", headers=headers).status_code == 413
    assert client.post("/decks", content=b"", headers={"Content-Length": "x"}).status_code == 413


def test_only_this_machine_is_listened_to():
    with _listen(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize("name", ["%2e%2e", "..%2fsecret", "%2e%2e%2fsecret", "secret.yaml", "/etc/passwd", "a%00b"])
def test_names_from_outside_are_no_paths(client, site, shelved, name):
    secret = site.shelf.folder.parent / "secret.yaml"
    secret.write_text("title: secret\ncards: []\n")
    for path in ("", "/practise", "/download/.yaml"):
        answer = client.get(f"/decks/{name}{path}")
        assert answer.status_code in (404, 405) and "secret\n" not in answer.text
    assert client.get(f"{shelved}/download/..%2f.yaml").status_code == 404


@pytest.mark.parametrize("name", ["../../evil.yaml", "/tmp/evil", "C:\\evil", "..", "\x00"])
def test_uploaded_names_are_no_paths(client, site, article, deck, monkeypatch, name):
    orders = []
    monkeypatch.setattr("quizgen.web.home.make", lambda order: orders.append(order) or (article, deck))
    answer = client.post("/decks", data={"token": site.token}, files={"file": (name, b"the text")})
    assert answer.headers["Location"] == "/decks/port-ellow-opens-its-bridge"
    assert orders[0].data == b"the text" and name not in repr(orders[0])
    assert sorted(path.name for path in site.shelf.folder.iterdir()) == [
        "port-ellow-opens-its-bridge.article.json", "port-ellow-opens-its-bridge.yaml"]  # fmt: skip


class Found(HTMLParser):
    """The scripts, event handlers and inline styles of a page, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.active: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        if tag == "script" and known.get("src") != "/static/page.js" or tag in ("img", "iframe", "style"):
            self.active.append(tag)
        self.active += [name for name in known if name.startswith("on") or name == "style"]
        self.active += [value for value in known.values() if (value or "").lower().startswith("javascript:")]
        self.text += " ".join(filter(None, known.values()))

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("path", ["/", "{deck}", "{deck}/practise", "{deck}/practise?back", "/progress"])
def test_hostile_text_is_shown_and_runs_nothing(client, site, path):
    card = Question("k", f"{TRAP}?", TRAP, TRAP, 0, len(TRAP), "role", aliases=(TRAP,), tags=(f"level::{TRAP}",))
    article = Article(TRAP, TRAP, ((0, len(TRAP)),), None, TRAP, "javascript:alert(1)")
    deck = Deck(TRAP, (card,), None, "javascript:alert(1)//x://", TRAP)
    address = f"/decks/{site.shelf.add(article, deck, NOW)}"
    answer = client.get(path.replace("{deck}", address))
    if path.endswith("?back"):
        id = re.search(r'name="card" value="([^"]+)"', answer.text)[1]
        answer = client.post(f"{address}/practise", data={"token": site.token, "card": id, "answer": TRAP})
    found = Found(answer.text)
    assert answer.status_code == 200 and found.active == []
    assert path == "/progress" or TRAP in found.text
    assert "49" not in found.text or "7*7" in found.text


def test_a_refused_text_comes_back_escaped(post):
    answer = post("/decks", text=f"{TRAP} menu", title=TRAP)
    assert answer.status_code == 422
    assert Found(answer.text).active == [] and TRAP in Found(answer.text).text




@pytest.mark.parametrize("link", ["/etc/passwd", "file:///etc/passwd", "-", "../secret.yaml", "ftp://example.org/a"])
def test_a_link_is_no_path(post, monkeypatch, link):
    monkeypatch.setattr("quizgen.web.home.make", lambda order: pytest.fail("it was taken"))
    answer = post("/decks", link=link)
    assert answer.status_code == 422 and "begins with https://" in answer.text


@pytest.mark.parametrize("link", ["http://127.0.0.1:8420/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/"])
def test_private_addresses_are_not_fetched(link):
    with pytest.raises(InputError, match="public|private"):
        make(Order(link=link))
