"""Decisions sent from the review queue: the only writes of the server, and only where it was started for them."""

from __future__ import annotations

import secrets
import sqlite3
import threading
from pathlib import Path
from typing import Annotated, get_args
from urllib.parse import parse_qs

from fastapi import Depends, FastAPI, Request
from fastapi.responses import PlainTextResponse, RedirectResponse, Response

from legation.ledger import Ledger, LedgerError
from legation.ledger.judgements import decided
from legation.model import Judged

LARGEST = 4096
"""Bytes that a decision takes at most."""
COOKIE = "legation_review"
VERDICTS: tuple[Judged, ...] = get_args(Judged)


async def form(request: Request) -> dict[str, str]:
    """Return the fields of a small form; {} for one too large to be a decision."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return {}
    return {name: values[-1] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


Fields = Annotated[dict[str, str], Depends(form)]


class Desk:
    """Writes decisions to one ledger, one at a time."""

    def __init__(self, path: Path, token: str) -> None:
        self.path, self.token, self._lock = path, token, threading.Lock()

    def decide(self, request: Request, fields: Fields) -> Response:
        """Keep one verdict on two events and show the next question."""
        if refusal := self.refused(request, fields):
            return refusal
        verdict = next((one for one in VERDICTS if one == fields.get("verdict")), None)
        if verdict is None:
            return PlainTextResponse(f"A verdict is one of {', '.join(VERDICTS)}.", 400)
        try:
            with self._lock, Ledger.open(self.path) as ledger:
                number = ledger.judge(decided(fields.get("left", ""), fields.get("right", ""), verdict))
        except LedgerError as error:
            return PlainTextResponse(str(error), 404)
        except sqlite3.Error as error:
            return PlainTextResponse(f"Not kept: the ledger cannot be written now ({error}). Try again.", 503)
        return RedirectResponse(f"/review?at={number}", 303)

    def undo(self, request: Request, fields: Fields) -> Response:
        """Take one decision back; the question comes up again."""
        if refusal := self.refused(request, fields):
            return refusal
        number = fields.get("number", "")
        if not number.isdecimal() or len(number) > 12:
            return PlainTextResponse("A decision is known by its number.", 400)
        try:
            with self._lock, Ledger.open(self.path) as ledger:
                ledger.undo(int(number))
        except LedgerError as error:
            return PlainTextResponse(str(error), 404)
        except sqlite3.Error as error:
            return PlainTextResponse(f"Not kept: the ledger cannot be written now ({error}). Try again.", 503)
        return RedirectResponse("/review", 303)

    def refused(self, request: Request, fields: dict[str, str]) -> Response | None:
        """Return a refusal unless cookie and form both carry this server's token."""
        given = (request.cookies.get(COOKIE, ""), fields.get("token", ""))
        if all(secrets.compare_digest(one.encode(), self.token.encode()) for one in given):
            return None
        return PlainTextResponse("This form is of an earlier run of the server. Open /review again.", 403)


def add(app: FastAPI, path: Path, token: str) -> None:
    """Let an application take decisions for one ledger."""
    desk = Desk(path, token)
    app.add_api_route("/review", desk.decide, methods=["POST"], response_class=Response)
    app.add_api_route("/review/undo", desk.undo, methods=["POST"], response_class=Response)
