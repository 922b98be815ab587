"""What stands before every page: requests from elsewhere, too large or too slow ones are refused."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LIMIT = 20 * 1024 * 1024  # bytes of a request, as of a file that is read
SECONDS = 30.0  # for a request to arrive in

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # "no-referrer" would take the Origin from our own forms too
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """An ASGI application before another. hosts: the names under which this one is reached, with the port.

    A name that leads here from elsewhere (DNS rebinding) has another Host, a form of another site another Origin.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str], limit: int = LIMIT, seconds: float = SECONDS) -> None:
        self.app, self.hosts, self.limit, self.seconds = app, frozenset(hosts), limit, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headed = _headed(send)
        if refusal := self._refusal(scope["method"], Headers(scope=scope)):
            await refusal(scope, receive, headed)
        else:
            await self.app(scope, self._limited(receive), headed)

    def _refusal(self, method: str, headers: Headers) -> PlainTextResponse | None:
        if headers.getlist("host") not in [[host] for host in self.hosts]:
            return PlainTextResponse("This page is for the machine that it runs on.", 421)
        if method not in ("GET", "HEAD") and headers.get("origin") not in {f"http://{host}" for host in self.hosts}:
            return PlainTextResponse("This request comes from another site.", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self.limit:
            return PlainTextResponse(self._too_large(), 413)
        return None

    def _limited(self, receive: Receive) -> Receive:
        """The body, as long as it is neither too long nor too slow; a length that is told may be a lie."""
        seen, began, whole = 0, time.monotonic(), False

        async def limited() -> Message:
            nonlocal seen, whole
            if whole:
                return await receive()  # only tells when the browser has gone
            try:
                message = await asyncio.wait_for(receive(), self.seconds - (time.monotonic() - began))
            except TimeoutError:
                raise HTTPException(408, "This took too long to arrive; try again.") from None
            seen, whole = seen + len(message.get("body", b"")), not message.get("more_body", False)
            if seen > self.limit:
                raise HTTPException(413, self._too_large())
            return message

        return limited

    def _too_large(self) -> str:
        return f"This is larger than {self.limit // 2**20} MB; give one article at a time."


def _headed(send: Send) -> Send:
    async def headed(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(_HEADERS)
        await send(message)

    return headed
