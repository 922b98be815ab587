"""A link -> its bytes, with limits on time, size and redirects, as the site's robots.txt allows."""

from __future__ import annotations

import functools
import ipaddress
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin

from ..errors import InputError
from .extra import missing
from .source import LIMIT

if TYPE_CHECKING:
    from urllib3 import HTTPResponse
    from urllib3.util import Url

AGENT = "quizgen"
_SECONDS = 30.0  # for all of a page: connecting, redirects, reading
_MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_LONGEST_RULES = 500 * 1024  # bytes of robots.txt that are read, as RFC 9309 has it
_INSTEAD = "open it in your browser, copy the page into a .txt file and give that"
_HEADERS = {"User-Agent": AGENT, "Accept": "text/html, application/xhtml+xml, */*;q=0.5", "Accept-Encoding": "gzip, deflate"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a link led to; `link` is where the redirects ended."""

    data: bytes
    link: str


def fetch(link: str, *, public_only: bool = False, seconds: float = _SECONDS) -> Fetched:
    """Raises InputError, in one line, for whatever does not end in a document of bounded size in bounded time.

    public_only: refuse private, loopback and other addresses that are not of the public network.
    seconds: the limit for the whole.
    """
    try:
        import protego  # noqa: F401
        import urllib3  # noqa: F401
    except ImportError:
        raise missing(link, "a link") from None
    with _deadline(link, seconds) as clock:
        return _follow(link, clock, public_only, asks_robots=True)


class _Clock:
    """Closes the connection that is open when the time is up, whatever is being waited for."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.up = False
        self.socket: socket.socket | None = None

    def ring(self) -> None:
        self.up = True
        if self.socket:
            try:
                self.socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


@contextmanager
def _deadline(link: str, seconds: float) -> Iterator[_Clock]:
    from urllib3.exceptions import HTTPError

    clock = _Clock(seconds)
    timer = threading.Timer(seconds, clock.ring)
    timer.daemon = True
    timer.start()
    try:
        yield clock
    except (HTTPError, OSError, ValueError) as error:
        if clock.up or isinstance(error, TimeoutError):
            raise InputError(f"{link} did not answer within {seconds:g} seconds; try again later, or {_INSTEAD}") from None
        raise InputError(f"{link} cannot be fetched: {_reason(error)}; check the link and the connection") from None
    finally:
        timer.cancel()


def _reason(error: Exception) -> str:
    text = " ".join(str(getattr(error, "reason", None) or error).split())
    return text.rpartition(": ")[2][:120] or type(error).__name__


def _follow(link: str, clock: _Clock, public_only: bool, *, asks_robots: bool) -> Fetched:
    here = link
    for _ in range(_MOST_REDIRECTS + 1):
        url = _parsed(here, link)
        if asks_robots and not _rules(_origin(url), public_only, clock).can_fetch(here, AGENT):
            raise InputError(f"{_site(url)} asks programs not to read {here} (robots.txt); {_INSTEAD}")
        response = _answer(url, clock, public_only)
        try:
            if response.status in _REDIRECTS and "location" in response.headers:
                here = urljoin(here, response.headers["location"])
                continue
            _check_status(response.status, here)
            _check_type(response.headers.get("content-type", ""), here)
            return Fetched(_body(response, link, clock), urldefrag(here).url)
        finally:
            response.close()
    raise InputError(f"{link} is redirected in circles; {_INSTEAD}")


def _parsed(here: str, link: str) -> Url:
    from urllib3.util import parse_url

    url = parse_url(here)
    if url.scheme not in ("http", "https") or not url.host:
        raise InputError(f"{link} is no link of the web (http or https); save the page as a file and give that")
    return url


def _origin(url: Url) -> str:
    return f"{url.scheme}://{_site(url)}"


def _site(url: Url) -> str:
    return url.host + (f":{url.port}" if url.port else "")


@functools.lru_cache(maxsize=256)
def _rules_of(origin: str, public_only: bool, seconds: float) -> object:
    """What the site asks of programs; one without rules asks nothing, one in trouble is left alone (RFC 9309)."""
    from protego import Protego

    try:
        with _deadline(origin, seconds) as clock:
            rules = _follow(f"{origin}/robots.txt", clock, public_only, asks_robots=False).data[:_LONGEST_RULES]
    except _NotThere:
        rules = b""
    return Protego.parse(rules.decode("utf-8", errors="replace"))


def _rules(origin: str, public_only: bool, clock: _Clock) -> object:
    return _rules_of(origin, public_only, clock.seconds)


class _NotThere(InputError):
    """The site has no such page, or does not give it."""


def _check_status(status: int, link: str) -> None:
    if status == 200:
        return
    if status in (401, 402, 403, 451):
        raise _NotThere(f"{link} is not open to programs (HTTP {status}), perhaps for subscribers only; {_INSTEAD}")
    if 400 <= status < 500 and status != 429:
        raise _NotThere(f"{link} is not there (HTTP {status}); check the link")
    raise InputError(f"{link} cannot be fetched now (HTTP {status}); try again later")


def _check_type(type_: str, link: str) -> None:
    family = type_.partition("/")[0].strip().lower()
    if family in ("image", "audio", "video", "font"):
        raise InputError(f"{link} is {'an' if family[0] in 'ai' else 'a'} {family} file, not an article; check the link")


def _answer(url: Url, clock: _Clock, public_only: bool) -> HTTPResponse:
    """The response's head from the first of the host's addresses that can be reached."""
    refused: Exception = OSError("the host has no address")
    for address in _addresses(url, public_only):
        if clock.up:
            raise TimeoutError
        connection = _connection(url, address, clock.seconds)
        try:
            connection.connect()
        except Exception as error:
            connection.close()
            refused = error
            continue
        clock.socket = connection.sock
        connection.request("GET", url.request_uri, headers={**_HEADERS, "Host": _site(url)}, preload_content=False)
        return connection.getresponse()
    raise refused


def _addresses(url: Url, public_only: bool) -> list[str]:
    host = url.host.strip("[]")
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise InputError(f"there is no site {host}; check the link and the connection") from None
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if public_only and not all(_is_public(address) for address in addresses):
        raise InputError(f"{host} is not on the public network; save the page as a file and give that")
    return addresses


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    return ip.is_global and not ip.is_multicast


def _connection(url: Url, address: str, seconds: float) -> object:
    """To the very address that was checked, whatever the name resolves to next."""
    from urllib3.connection import HTTPConnection, HTTPSConnection

    if url.scheme == "http":
        return HTTPConnection(address, url.port or 80, timeout=seconds)
    host = url.host.strip("[]")
    return HTTPSConnection(address, url.port or 443, timeout=seconds, server_hostname=host, assert_hostname=host)


def _body(response: HTTPResponse, link: str, clock: _Clock) -> bytes:
    """The body, unpacked; never more of it in memory than the limit and one piece."""
    parts, size = [], 0
    for piece in response.stream(64 * 1024, decode_content=True):
        parts.append(piece)
        size += len(piece)
        if size > LIMIT:
            raise InputError(f"{link} is larger than {LIMIT // 2**20} MB; {_INSTEAD}")
    if clock.up:  # a connection that was closed may look like the end of the page
        raise TimeoutError
    if not size:
        raise _NotThere(f"{link} is an empty page; check the link")
    return b"".join(parts)
