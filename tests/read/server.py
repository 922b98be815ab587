"""A web server that misbehaves, one way a path."""

from __future__ import annotations

import gzip
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Well of Ostrava dries up - The Daily Pump</title>
{head}</head><body><nav><a href="/">Home</a></nav><article><h1>Well of Ostrava dries up</h1>
<p>The old well of Ostrava dried up on Monday, and the café beside it had to close for the first time since 1911.</p>
<p>Its owner, Jana Nováková, told the town council that she would have a new well dug 80 metres to the north.</p>
<p>The council will decide in May whether it can pay half of the 40,000 crowns that the work is going to cost.</p>
</article></body></html>"""


def page(head: str = "") -> bytes:
    return PAGE.format(head=head).encode()


class Handler(BaseHTTPRequestHandler):
    robots: ClassVar[bytes | int] = 404
    pages: ClassVar[dict[str, Callable[[Handler], None]]] = {}
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        type(self).asked.append(self.path)
        if self.path == "/robots.txt":
            self.answer(b"", self.robots) if isinstance(self.robots, int) else self.answer(self.robots, type_="text/plain")
        elif self.path.partition("?")[0] in self.pages:
            self.pages[self.path.partition("?")[0]](self)
        else:
            self.answer(b"nothing", 404)

    def answer(self, body: bytes, status: int = 200, type_: str = "text/html", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", type_)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *_: object) -> None:
        pass


def slow_head(handler: Handler) -> None:
    """A header line every tenth of a second: no single wait is long."""
    try:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(300):
            handler.wfile.write(b"X-Wait-%d: yes\r\n" % number)
            time.sleep(0.1)
    except OSError:
        pass


def slow_body(handler: Handler) -> None:
    try:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>")
        for _ in range(300):
            handler.wfile.write(b"drop ")
            time.sleep(0.1)
    except OSError:
        pass


def endless(handler: Handler) -> None:
    try:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            handler.wfile.write(b"words " * 10_000)
    except OSError:
        pass


def broken_off(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n<html><p>The well")
    handler.close_connection = True


def bomb(handler: Handler) -> None:
    """300 MB of nothing, packed."""
    packer = zlib.compressobj(9, wbits=31)
    handler.answer(b"".join(packer.compress(bytes(2**20)) for _ in range(300)) + packer.flush(), Content_Encoding="gzip")


def redirect(target: str) -> Callable[[Handler], None]:
    return lambda handler: handler.answer(b"", 302, Location=target)


def answer(body: bytes, status: int = 200, **more: str) -> Callable[[Handler], None]:
    return lambda handler: handler.answer(body, status, **more)


def news(handler: Handler) -> None:
    handler.answer(page())


MISBEHAVING: dict[str, Callable[[Handler], None]] = {
    "/2019/nov/18/well": news, "/moved": redirect("/2019/nov/18/well"), "/circle": redirect("/circle"),
    "/far": redirect("ftp://example.org/x"), "/slow-head": slow_head, "/slow-body": slow_body, "/endless": endless,
    "/cut": broken_off, "/bomb": bomb, "/empty": answer(b""), "/picture": answer(b"\x89PNG", type_="image/png"),
    "/lying-picture": answer(b"\x89PNG\r\n\x1a\n" + bytes(99)), "/noise": answer(bytes(range(256)) * 30),
    "/latin": answer(page().decode().encode("cp1252", "xmlcharrefreplace"), type_="text/html; charset=utf-8"),
    "/odd-charset": answer(page(), type_="text/html; charset=klingon"), "/no-gzip": answer(page(), Content_Encoding="gzip"),
    "/zipped": answer(gzip.compress(page()), Content_Encoding="gzip"),
    "/paid": answer(page('<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>')),
    "/locked": answer(page('<meta property="article:content_tier" content="locked">')),
    "/canonical": answer(page('<link rel="canonical" href="https://elsewhere.example/well">')),
    **{f"/{status}": answer(b"<html>no</html>", status) for status in (401, 403, 404, 410, 429, 500, 503)},
}


@contextmanager
def serving(pages: dict[str, Callable[[Handler], None]], robots: bytes | int = 404) -> Iterator[str]:
    """The address of a server of these pages, without a slash at its end."""
    handler = type("Here", (Handler,), {"pages": pages, "robots": robots, "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
