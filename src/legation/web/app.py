"""The application: every view at its address, in every form, through one door."""

from __future__ import annotations

import secrets
import sqlite3
from functools import partial
from pathlib import Path
from urllib.parse import parse_qsl

from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from legation.ledger import LedgerError
from legation.web import answer, deciding, shown
from legation.web.asked import Asked, Unclear, read
from legation.web.cards import said
from legation.web.door import Door
from legation.web.guard import Guard
from legation.web.memory import Memory
from legation.web.routes import ROUTES, find_route
from legation.web.shelf import Busy, Shelf
from legation.web.view import Missing, Moved, Room, View
from legation.where import gazetteer
from legation.who import register

WORKED_OUT = 2048
"""Lists and counts kept for one state of the file."""
FIRST = ("/", "/events", "/trips", "/timeline", "/conflicts", "/people", "/states", "/issues", "/calendar", "/network")
"""Pages that most readers open, made before the first one does."""


class Site:
    """What all requests share: the door to the ledger, the memories, the templates, the token of this server."""

    def __init__(self, path: Path, review: bool) -> None:
        self.door = Door(path)
        # Who decides about near ties must see what he decided, at once and on every page.
        self.shelf, self.worked_out = Shelf(exact=review), Memory(WORKED_OUT)
        self.templates = shown.environment()
        self.review = review
        self.token = secrets.token_urlsafe(24)
        for table in (register, gazetteer):  # read once, now: the first reader should not wait for them
            table()

    async def get(self, request: Request) -> Response:
        """Answer one request for a view in one of its forms."""
        path, form = answer.split(request.url.path)
        host, query = str(request.base_url).rstrip("/"), request.url.query
        try:
            make = partial(self.make, path, form, query, host)
            made, age = await self.shelf.get((host, path, form, query), self.door.version(), make)
        except Moved as moved:
            address, mark, query = str(moved).partition("?")
            return RedirectResponse(f"{address}{form}{mark}{query}", 307)
        except (Unclear, Missing, LedgerError) as problem:
            return self.sorry(str(problem), 400 if isinstance(problem, Unclear) else 404)
        except Busy as problem:
            return self.sorry(str(problem), 503)
        except sqlite3.OperationalError as problem:
            return self.sorry(f"The ledger cannot answer this now ({problem}). Try again, or narrow it.", 503)
        response = Response(made.content, media_type=made.media, headers=headers(age))
        if self.review and path == "/review":
            response.set_cookie(deciding.COOKIE, self.token, httponly=True, samesite="strict", path="/review")
        return response

    def make(self, path: str, form: str, query: str, host: str) -> tuple[int, answer.Answer]:
        """Return a view written out, and the number of the file's state that it shows at least."""
        state = self.door.version()
        asked = read(path, parse_qsl(query))
        with self.door.reading() as ledger:
            make, name = find_route(path)
            view = make(Room(ledger, self.worked_out, state, self.review, self.token), asked, name)
            return state, answer.write(view, form, self.templates, host, self.review, partial(said, ledger.db))

    def warm(self, host: str) -> None:
        """Have the first pages made for readers who will come by this address ("http://127.0.0.1:8000")."""
        for path in FIRST:
            self.shelf.begin((host, path, "", ""), partial(self.make, path, "", "", host))

    def sorry(self, words: str, status: int) -> Response:
        """Return a page that says what is wrong and what to do."""
        view = View("sorry.html", "Not found" if status == 404 else "Not so", Asked(), words)
        again = {"Retry-After": "2"} if status == 503 else None
        return Response(answer.write(view, "", self.templates, "").content, status, again, answer.FORMS[""])


def headers(age: float | None) -> dict[str, str]:
    """Return what is said of an answer's age: nobody may keep it unasked; one behind the file says by how much."""
    behind = {"Age": f"{age:.0f}", "Cache-Status": "legation; hit; fwd=stale"} if age is not None else {}
    return {"Cache-Control": "no-cache", **behind}


def create(path: Path, review: bool = False) -> FastAPI:
    """Return the application for one ledger; `review` lets the queue of near ties be decided.

    Raises LedgerError if there is no ledger at the path.
    """
    site = Site(path, review)
    app = FastAPI(title="Legation", openapi_url=None, docs_url=None, redoc_url=None)
    app.mount("/static", StaticFiles(packages=[("legation.web", "static")]), "static")
    app.state.site = site
    if review:
        deciding.add(app, path, site.token)
    for route in ROUTES:
        app.add_api_route(route, site.get, methods=["GET", "HEAD"], response_class=Response)
    app.add_middleware(Guard)
    return app
