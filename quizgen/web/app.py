"""The local page as an application: its addresses, and before them the guard."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from ..errors import QuizgenError
from . import deck, download, home, practise, progress
from .guard import Guard
from .pages import Site, page
from .shelf import Missing


def application(site: Site, hosts: Collection[str]) -> Starlette:
    """hosts: as browsers name this server, with the port: "127.0.0.1:8000"."""
    routes = [
        Route("/", home.home),
        Route("/decks", home.make_deck, methods=["POST"]),
        Route("/decks/{deck}", deck.show),
        Route("/decks/{deck}/more", deck.more, methods=["POST"]),
        Route("/decks/{deck}/cards/{card}", deck.edit, methods=["POST"]),
        Route("/decks/{deck}/cards/{card}/keep", deck.drop, methods=["POST"]),
        Route("/decks/{deck}/download/{suffix}", download.download),
        Route("/decks/{deck}/practise", practise.ask),
        Route("/decks/{deck}/practise", practise.answer, methods=["POST"]),
        Route("/decks/{deck}/practise/grade", practise.grade, methods=["POST"]),
        Route("/decks/{deck}/practise/undo", practise.undo, methods=["POST"]),
        Route("/progress", progress.show),
        Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
    ]
    handlers = {Missing: _missing, QuizgenError: _wrong, HTTPException: _refused, Exception: _broken}
    app = Starlette(routes=routes, middleware=[Middleware(Guard, hosts=hosts)], exception_handlers=handlers)
    app.state.site = site
    return app


def _missing(request: Request, error: Exception) -> Response:
    return page(request, "error", 404, message=str(error))


def _wrong(request: Request, error: Exception) -> Response:
    return page(request, "error", 422, message=str(error))


def _refused(request: Request, error: Exception) -> Response:
    return page(request, "error", error.status_code, message=error.detail)


def _broken(request: Request, error: Exception) -> Response:
    return page(request, "error", 500, message="Something went wrong here; the terminal tells more.")
