"""What all pages share: the site they belong to, templates, forms that prove where they come from."""

from __future__ import annotations

import datetime
import functools
import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, PackageLoader
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from ..exercises.months import said
from ..study import Progress
from .shelf import Shelf

Form = Mapping[str, str | bytes]


@dataclass(frozen=True, slots=True)
class Site:
    """token: what only pages of this run of the server know. clock: now, in the learner's zone."""

    shelf: Shelf
    progress: Progress
    token: str
    clock: Callable[[], datetime.datetime]


def site(request: Request) -> Site:
    return request.app.state.site


@functools.cache
def _templates() -> Environment:
    loader = PackageLoader(__package__)
    templates = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    templates.filters["day"] = said
    return templates


def page(request: Request, template: str, status: int = 200, /, **values: Any) -> HTMLResponse:
    """A template as a page; all text in it is escaped."""
    text = _templates().get_template(f"{template}.html").render(token=site(request).token, **values)
    return HTMLResponse(text, status)


def see(place: str) -> RedirectResponse:
    """Go and see a page after a form, so that loading it again posts nothing again."""
    return RedirectResponse(place, 303)


def posted(handle: Callable[[Request, Form], Response]) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint for a form: its token is checked, files are read whole, the work leaves the event loop."""

    @functools.wraps(handle)
    async def endpoint(request: Request) -> Response:
        async with request.form(max_files=1, max_fields=20) as form:
            if not hmac.compare_digest(str(form.get("token", "")).encode(), site(request).token.encode()):
                raise HTTPException(403, "This page is older than the server; go back, load it again and repeat.")
            values = {name: value if isinstance(value, str) else await value.read() for name, value in form.items()}
        return await run_in_threadpool(handle, request, values)

    return endpoint


def text(form: Form, name: str) -> str:
    """A field's text, with plain line ends and nothing around it; "" where there is none."""
    value = form.get(name, "")
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else ""
