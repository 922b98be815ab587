"""The first page: the shelf, and a form that makes a deck."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ..errors import InputError
from ..study import cards_of
from .pages import Form, page, posted, see, site, text
from .workshop import Order, make

TYPES = {"qa": "questions", "cloze": "statements with a gap", "mcq": "multiple choice"}
LEVELS = ("easy", "medium", "hard")
_MOST = 50  # cards


def home(request: Request) -> Response:
    return _home(request)


@posted
def make_deck(request: Request, form: Form) -> Response:
    here = site(request)
    try:
        article, deck = make(_order(form))
        if not deck.cards:
            raise InputError("no good card was found in this text; give a report with names, dates and numbers")
        name = here.shelf.add(article, deck, here.clock())
    except InputError as error:
        return _home(request, status=422, error=str(error), form=form)
    return see(f"/decks/{name}")


def _home(request: Request, status: int = 200, error: str = "", form: Form = {}) -> Response:
    here = site(request)
    decks = here.shelf.all()
    due = {deck.name: len(here.progress.due(cards_of(deck.file.kept()), here.clock())) for deck in decks if deck.file}
    given = {name: value for name, value in form.items() if isinstance(value, str)}
    return page(
        request, "home", status, decks=decks, due=due, error=error, form=given, types=TYPES, levels=LEVELS
    )  # fmt: skip


def _order(form: Form) -> Order:
    data, link, pasted = form.get("file", b""), text(form, "link"), text(form, "text")
    data = data if isinstance(data, bytes) else b""
    if not (data or pasted or link):
        raise InputError("there is no text yet; paste an article, choose a file or give a link")
    if link and not link.lower().startswith(("http://", "https://")):
        raise InputError("a link begins with https://; what is on this machine can be chosen as a file")
    count = text(form, "count")
    return Order(
        text=pasted,
        data=data if not pasted else b"",
        link=link if not pasted and not data else "",
        title=text(form, "title"),
        types=tuple(kind for kind in TYPES if kind in form) or ("qa", "cloze"),
        count=min(int(count), _MOST) if count.isdecimal() and int(count) else None,
        level=text(form, "level") if text(form, "level") in LEVELS else "",
    )
