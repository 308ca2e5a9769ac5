"""`/issues` and `/issues/NAME`: who says and does what about an issue, over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation import describe
from legation.ledger import names
from legation.ledger.positions import Stance, order, sentences, stances
from legation.model import Event
from legation.web import counts, links, shown, tallies
from legation.web.asked import Asked
from legation.web.listing import look
from legation.web.people import Index
from legation.web.view import Missing, Moved, Room, View

MOST = 300
"""Events that a matrix is made of, the newest."""
ROWS = 30


@dataclass(frozen=True, slots=True)
class Cell:
    """What one party said and did in one stretch of time."""

    says: Sequence[Stance]
    does: Sequence[Stance]


@dataclass(frozen=True, slots=True)
class Line:
    """One party's row of the matrix."""

    party: str
    country: str
    cells: Sequence[Cell]
    says: Sequence[Stance]
    does: Sequence[Stance]


@dataclass(frozen=True, slots=True)
class IssueBody:
    """The body of an issue's page: columns are years, or months where all lies within a year."""

    name: str
    columns: Sequence[str]
    lines: Sequence[Line]
    left_out: int
    events: Sequence[Event]


def positions(_room: Room, asked: Asked, _: str) -> View:
    """Lead who knows the command of this name to the issues, each with the positions on it."""
    raise Moved(asked.href("/issues"))


def issues(room: Room, asked: Asked, _: str) -> View:
    """Return the issues that occur most in the newest events of a view."""
    whole = not asked.narrowed and asked.known is None
    others = room.once("issues", lambda: every(room)) if whole else tallies.issues(room, asked, 200)
    rows = [one.row() for one in others]
    return View("index.html", "Issues", asked, Index("issues", others, whole), rows, feeds=False)


def every(room: Room) -> list[counts.Other]:
    """Return all issues of the ledger with their counts: read from an index."""
    query = "SELECT issue, count(*), max(start) FROM events WHERE issue <> '' GROUP BY issue ORDER BY 2 DESC, 1"
    return [counts.Other(row[0], row[0], "", row[1], row[2] or "") for row in room.db.execute(query)]


def issue(room: Room, asked: Asked, name: str) -> View:
    """Return the page of an issue. Raises Missing if no event is about it."""
    about = replace(asked, issue=name, fixed=frozenset({"issue"}))
    found, events = look(room, about, MOST)
    if not events:
        raise Missing(f"No event about “{name}” in this ledger; /issues lists what there is.")
    words = sentences(room.db, [event.reports[0] for event in events if not event.quote])
    told = sorted((one for event in events for one in stances(event, words.get(event.reports[0], ""))), key=order)
    columns, lines = matrix(told)
    body = IssueBody(name, columns, lines[:ROWS], max(0, len(lines) - ROWS), events[:40])
    next_ = about.href(after=found.next) if found.next else ""
    return View("issue.html", name, about, body, [row(one) for one in told], events, next=next_)


def matrix(told: Sequence[Stance]) -> tuple[list[str], list[Line]]:
    """Return the columns and a line a party, those with most to say first."""
    size = 4 if len({stretch(one, 4) for one in told} - {""}) > 1 else 7
    columns = sorted({stretch(one, size) for one in told})[-8:]
    by: dict[tuple[str, str], list[Stance]] = defaultdict(list)
    for one in told:
        by[(names.plain(one.party), one.country)].append(one)
    lines = [line(found, columns, size) for found in by.values()]
    return columns, sorted(lines, key=lambda one: (-len(one.says) - len(one.does), one.party))


def line(found: Sequence[Stance], columns: Sequence[str], size: int) -> Line:
    """Return one party's line."""
    says = [one for one in found if one.side == "says"]
    does = [one for one in found if one.side == "does"]
    cells = [
        Cell([one for one in says if stretch(one, size) == at], [one for one in does if stretch(one, size) == at])
        for at in columns
    ]
    return Line(max((one.party for one in found), key=len), found[0].country, cells, says, does)


def stretch(one: Stance, size: int) -> str:
    """Return the year or month a stance stands in: its own, else that in which it was told; "" for neither."""
    day = one.when.start if one.when and one.when.start else one.told
    return day.isoformat()[:size] if day else ""


def row(one: Stance) -> dict[str, object]:
    """Return a stance as a flat row."""
    told = f"told {describe.day(one.told)}" if one.told else ""
    return {
        "issue": one.issue, "party": one.party, "country": shown.country(one.country), "side": one.side,
        "kind": one.kind, "status": one.status, "when": describe.when(one.when) or told, "words": one.words,
        "event": one.event, "href": links.event(one.event), "pages": list(one.pages),
    }  # fmt: skip
