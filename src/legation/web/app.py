"""The application: every view at its address, in every form, through one door."""

from __future__ import annotations

import secrets
import sqlite3
from functools import partial
from pathlib import Path

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
from legation.web.view import Missing, Moved, Room, View
from legation.where import gazetteer
from legation.who import register

ANSWERS = 512
"""Written pages kept for one state of the file, at most some 300 KB each."""
WORKED_OUT = 2048
"""Lists and counts kept for one state of the file."""


class Site:
    """What all requests share: the door to the ledger, the memories, the templates, the token of this server."""

    def __init__(self, path: Path, review: bool) -> None:
        self.door = Door(path)
        self.answers, self.worked_out = Memory(ANSWERS), Memory(WORKED_OUT)
        self.templates = shown.environment()
        self.review = review
        self.token = secrets.token_urlsafe(24)
        for table in (register, gazetteer):  # read once, now: the first reader should not wait for them
            table()

    def get(self, request: Request) -> Response:
        """Answer one request for a view in one of its forms."""
        path, form = answer.split(request.url.path)
        host = str(request.base_url).rstrip("/")
        version = self.door.version()
        key = (host, path, form, request.url.query)
        try:
            made = self.answers.once(version, key, lambda: self.make(path, form, request, host, version))
        except Moved as moved:
            address, mark, query = str(moved).partition("?")
            return RedirectResponse(f"{address}{form}{mark}{query}", 307)
        except (Unclear, Missing, LedgerError) as problem:
            return self.sorry(str(problem), 400 if isinstance(problem, Unclear) else 404)
        except sqlite3.OperationalError as problem:
            return self.sorry(f"The ledger cannot answer this now ({problem}). Try again, or narrow it.", 503)
        response = Response(made.content, media_type=made.media, headers={"Cache-Control": "no-cache"})
        if self.review and path == "/review":
            response.set_cookie(deciding.COOKIE, self.token, httponly=True, samesite="strict", path="/review")
        return response

    def make(self, path: str, form: str, request: Request, host: str, version: int) -> answer.Answer:
        """Return a view written out."""
        asked = read(path, request.query_params.multi_items())
        with self.door.reading() as ledger:
            make, name = find_route(path)
            view = make(Room(ledger, self.worked_out, version, self.review, self.token), asked, name)
            return answer.write(view, form, self.templates, host, self.review, partial(said, ledger.db))

    def sorry(self, words: str, status: int) -> Response:
        """Return a page that says what is wrong and what to do."""
        view = View("sorry.html", "Not found" if status == 404 else "Not so", Asked(), words)
        return Response(answer.write(view, "", self.templates, "").content, status, media_type=answer.FORMS[""])


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
