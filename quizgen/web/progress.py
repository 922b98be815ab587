"""The page of figures, over all decks of the shelf."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ..study import cards_of
from . import figures
from .pages import page, site


def show(request: Request) -> Response:
    here = site(request)
    now = here.clock()
    decks = [deck.file.kept() for deck in here.shelf.all() if deck.file]
    cards = [card for deck in decks for card in cards_of(deck)]
    history = here.progress.history(cards)
    states = list({review.card: review for review in history}.values())
    forecast = here.progress.forecast(cards, now, figures.DAYS)
    hits, tested = figures.known(history)
    return page(
        request,
        "progress",
        cards=len(cards),
        learned=len(states),
        reviews=len(history),
        streak=figures.streak(history, now.date()),
        hits=hits,
        tested=tested,
        memory=figures.memory(states, now),
        points=figures.points,
        forecast=forecast,
        columns=figures.columns(forecast),
        calendar=figures.calendar(history, now.date()),
        weeks=figures.WEEKS,
        retention=here.progress.retention,
        width=figures.WIDTH,
        height=figures.HEIGHT,
    )
