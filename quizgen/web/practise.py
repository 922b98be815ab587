"""Practising in the page: a card is shown, answered, graded, and rests until the schedule brings it again.

Nothing is kept between two requests: the next card is always the first that is due.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from starlette.requests import Request
from starlette.responses import Response

from ..faults import GAP
from ..model import Card, Choice
from ..study import Grade, cards_of
from ..study.check import SUGGESTED, Verdict, check
from ..write.options import options
from .pages import Form, page, posted, see, site, text

_GRADES = {Grade.AGAIN: "Again", Grade.HARD: "Hard", Grade.GOOD: "Good", Grade.EASY: "Easy"}
_LONGEST = 3_600_000  # milliseconds; whoever takes an hour has been away


def ask(request: Request) -> Response:
    """The first card that is due, or that none is."""
    cards, due = _due(request)
    if not due:
        return _page(request, "done", cards, due, next=_next(request, cards))
    card = cards[due[0]]
    return _page(request, "ask", cards, due, id=due[0], card=card, options=_options(card), parts=card.front.split(GAP))


@posted
def answer(request: Request, form: Form) -> Response:
    """The card's back: what was answered, whether that is right, and how well it was known."""
    cards, due = _due(request)
    id = text(form, "card")
    if id not in cards:
        return see(request.url.path)
    card, here = cards[id], site(request)
    given = text(form, "answer")
    verdict = _verdict(card, given, cards.values()) if given else None
    return _page(
        request, "back", cards, due, id=id, card=card, options=_options(card), parts=card.front.split(GAP),
        given=given, verdict=verdict, took=_took(form), suggested=SUGGESTED[verdict] if verdict else Grade.GOOD,
        grades=[(grade, _GRADES[grade], rest(wait)) for grade, wait in here.progress.waits(id, here.clock()).items()],
    )  # fmt: skip


@posted
def grade(request: Request, form: Form) -> Response:
    """Note how well the card was known; then comes the next one."""
    here, id, grade = site(request), text(form, "card"), text(form, "grade")
    if id in _due(request)[1] and grade in {str(int(grade)) for grade in Grade}:
        here.progress.record(id, Grade(int(grade)), here.clock(), _took(form))
    return see(request.url.path.removesuffix("/grade"))


@posted
def undo(request: Request, form: Form) -> Response:
    """Take the last review of this deck back; its card is asked again."""
    site(request).progress.undo(_due(request)[0])
    return see(request.url.path.removesuffix("/undo"))


def rest(wait: datetime.timedelta) -> str:
    """ "10 min", "3 days", "2.5 months"."""
    minutes, days = round(wait.total_seconds() / 60), round(wait / datetime.timedelta(days=1))
    if minutes < 60:
        return f"{max(1, minutes)} min"
    if days < 1:
        return f"{round(minutes / 60)} h"
    if days < 60:
        return f"{days} day" + "s" * (days != 1)
    return f"{days / 30.4:.0f} months" if days < 730 else f"{days / 365.25:.1f} years"


def _verdict(card: Card, given: str, deck: Iterable[Card]) -> Verdict:
    """On the text of an option, or on a typed answer."""
    if isinstance(card, Choice):
        return Verdict.RIGHT if given == card.answer else Verdict.WRONG
    return check(card, given, (other.answer for other in deck))


def _due(request: Request) -> tuple[dict[str, Card], list[str]]:
    """The deck's cards by their ids in the schedule, and the ids of those to ask now."""
    here = site(request)
    shelved = here.shelf.deck(request.path_params["deck"])
    cards = cards_of(shelved.file.kept())
    return cards, here.progress.due(cards, here.clock())


def _next(request: Request, cards: dict[str, Card]) -> datetime.timedelta | None:
    """How long until a card is due; None where none will be."""
    here = site(request)
    states = here.progress.states(cards)
    return min((review.due for review in states.values()), default=here.clock()) - here.clock() if states else None


def _options(card: Card) -> list[str]:
    return options(card) if isinstance(card, Choice) else []


def _took(form: Form) -> int:
    told = text(form, "took")
    return min(int(told), _LONGEST) if told.isdecimal() and len(told) < 9 else 0


def _page(request: Request, template: str, cards: dict[str, Card], due: list[str], **values: object) -> Response:
    deck = request.path_params["deck"]
    title = site(request).shelf.deck(deck).file.deck.title or deck
    return page(request, template, name=deck, title=title, cards=cards, left=len(due), rest=rest, **values)
