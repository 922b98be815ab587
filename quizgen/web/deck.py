"""The page of a deck: the article beside its cards; cards are changed, dropped, taken back, and more are made."""

from __future__ import annotations

import inspect

from starlette.requests import Request
from starlette.responses import Response

from ..deckfile import Value
from ..model import Card
from ..rules import RULES
from ..study import cards_of
from ..write.markup import clean
from .coverage import coverage
from .download import offers
from .highlight import runs
from .home import TYPES
from .pages import Form, page, posted, see, site, text
from .shelf import Shelved
from .workshop import Order, make

_MORE = 5  # cards at a time


def show(request: Request) -> Response:
    here = site(request)
    shelved = here.shelf.deck(request.path_params["deck"])
    kept = [entry.card for entry in shelved.file.entries if entry.keep]
    paragraphs = runs(shelved.article, kept)
    return page(
        request,
        "deck",
        name=shelved.name,
        deck=shelved.file.deck,
        entries=shelved.file.entries,
        numbers={card.key: number for number, card in enumerate(kept, 1)},
        article=shelved.article,
        paragraphs=paragraphs,
        coverage=coverage(paragraphs),
        kinds=TYPES,
        reason=reason,
        formats=offers(),
        due=len(here.progress.due(cards_of(shelved.file.kept()), here.clock())),
        note=request.query_params.get("more", ""),
    )


@posted
def edit(request: Request, form: Form) -> Response:
    """Texts as they were typed; several wrong options or further answers stand one a line."""
    values: dict[str, Value] = {name: _line(form, name) for name in ("context", "front", "answer", "hint") if name in form}
    for name in ("aliases", "distractors"):
        if name in form:
            lines = (" ".join(clean(line).split()) for line in text(form, name).split("\n"))
            values[name] = tuple(dict.fromkeys(filter(None, lines)))
    return _changed(request, values)


@posted
def drop(request: Request, form: Form) -> Response:
    return _changed(request, {"keep": text(form, "keep") == "yes"})


@posted
def more(request: Request, form: Form) -> Response:
    """Up to five more cards of a kind, the next best that the article gives."""
    here, name = site(request), request.path_params["deck"]
    shelved = here.shelf.deck(name)
    kind = text(form, "kind") if text(form, "kind") in TYPES else "qa"
    _, deck = make(Order(article=shelved.article, types=(kind,), count=_MORE + _of_kind(shelved, kind)))
    return see(f"/decks/{name}?more={here.shelf.more(name, deck, here.clock())}#more")


def reason(card: Card) -> str:
    """Why the card is there: what its rule asks for."""
    rule = RULES.get(card.rule)
    return (inspect.getdoc(rule) or "").partition("\n")[0].partition(" (")[0] if rule else "A card of your own."


def _changed(request: Request, values: dict[str, Value]) -> Response:
    here, name, key = site(request), request.path_params["deck"], request.path_params["card"]
    here.shelf.change(name, key, values, here.clock())
    return see(f"/decks/{name}#card-{key}")


def _line(form: Form, name: str) -> str:
    return " ".join(clean(text(form, name)).split())


def _of_kind(shelved: Shelved, kind: str) -> int:
    return sum(card.type == kind for card in shelved.file.deck.cards)
