"""`/`: what is coming, what is new, what changed or was called off, what disagrees, and where people went."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation import describe
from legation.ledger.status import steps_only
from legation.model import Event, Trip
from legation.web import disputes, journeys
from legation.web.asked import Asked
from legation.web.cards import cards, several
from legation.web.clock import today
from legation.web.disputes import Dispute
from legation.web.listing import look
from legation.web.states import OPEN
from legation.web.view import Room, Row, View

SHOWN = 8
MANY = 40
"""Events ahead that are counted at most."""
NEWS = 300
"""Events looked at for what is new or changed, those told of last."""
OFF = ("cancelled", "postponed", "denied")
MONTH = dt.timedelta(30)
LITTLE = 2


@dataclass(frozen=True, slots=True)
class HomeBody:
    """The body of the first page."""

    day: dt.date
    pages: str
    events: str
    coming: Sequence[Event]
    new: Sequence[Event]
    changed: Sequence[Event]
    conflicts: Sequence[Dispute]
    trips: Sequence[Trip]
    unplaced: int
    counts: Sequence[tuple[str, str, str]]


def home(room: Room, asked: Asked, _: str) -> View:
    """Return the first page."""
    day = today(room, asked)
    latest = told_last(room, asked)
    new = [event for event in latest if len(steps_only(event.history)) < 2]
    changed = [
        event
        for event in latest
        if len(steps_only(event.history)) > 1 or event.status in ("cancelled", "postponed", "denied")
    ]
    trips, _since = room.once(("trips", replace(asked, path="")), lambda: journeys.look(room, asked, 40))
    found = disputes.disputes(room, asked, "").body
    ahead = coming(room, asked, day)
    body = HomeBody(
        day, count(room, "pages"), count(room, "events"), ahead[:SHOWN], new[:SHOWN], changed[:SHOWN],
        list(found)[:4] if isinstance(found, list) else [], trips[:6], sum(map(journeys.unplaced, trips[:40])),
        glance(day, new, changed, found, ahead),
    )  # fmt: skip
    parts = {"coming": body.coming, "new": body.new, "changed": body.changed}
    every = list({event.id: event for events in parts.values() for event in events}.values())
    flat = [{"part": part, **describe.event_row(event)} for part, events in parts.items() for event in events]
    return View("home.html", "Legation", asked, body, flat, every, lambda: data(body, flat))


def glance(
    day: dt.date, new: Sequence[Event], changed: Sequence[Event], found: object, ahead: Sequence[Event]
) -> list[tuple[str, str, str]]:
    """Return what a reader wants first: how much is coming, changed, in conflict and new; words; its place."""
    disagree = len(found) if isinstance(found, list) else 0
    found_new = sum(fresh(event, day) for event in new)
    return [
        (upto(len(ahead), MANY), "coming", "#coming"),
        (upto(len(changed), NEWS), "changed or called off", "#changed"),
        (upto(disagree, NEWS), "in conflict", "#conflicts"),
        (upto(found_new, NEWS), "new in thirty days", "#new"),
    ]


def fresh(event: Event, day: dt.date) -> bool:
    """Say whether an event was told within the thirty days up to a day."""
    return last(event) >= day - MONTH


def upto(count: int, most: int) -> str:
    """Return a count that was stopped at some number."""
    return f"{count}" if count < most else f"{most} or more"


def data(body: HomeBody, flat: Sequence[Row]) -> Row:
    """Return the first page for programs: its parts by name."""
    parts = {part: [row for row in flat if row["part"] == part] for part in ("coming", "new", "changed")}
    disagree = [describe.conflict_row(one.conflict) for one in body.conflicts]
    return {"day": body.day.isoformat(), **parts, "conflicts": disagree}


def coming(room: Room, asked: Asked, day: dt.date) -> list[Event]:
    """Return what is ahead, the next first: within thirty days, or whatever comes next where that is little."""
    ahead = replace(asked, status=OPEN, since=day.isoformat(), until=(day + MONTH).isoformat(), after="")
    near = look(room, ahead, MANY, rising=True)[1]
    return near if len(near) > LITTLE else dated(look(room, replace(ahead, until=""), MANY, rising=True)[1])


def dated(events: Sequence[Event]) -> list[Event]:
    """Return the events that have a day."""
    return [event for event in events if event.when and event.when.start]


def told_last(room: Room, asked: Asked) -> list[Event]:
    """Return the events that the newest pages tell of, newest first."""
    query = "SELECT id FROM events WHERE last_known <= ? ORDER BY last_known DESC, id LIMIT ?"
    if asked.known is not None:
        query = "SELECT id FROM events WHERE first_known <= ? ORDER BY last_known DESC, id LIMIT ?"
    found = list(several(room.db, query, (asked.as_of or "9999", NEWS)))
    events = cards(room.db, found, asked.known)
    return sorted(events, key=last, reverse=True)


def last(event: Event) -> dt.date:
    """Return the day an event was last told of."""
    return max((step.on for step in event.history if step.on), default=dt.date.min)


def count(room: Room, table: str) -> str:
    """Return how many rows a table has."""
    return f"{room.once(('count', table), lambda: room.db.execute(f'SELECT count(*) FROM {table}').fetchone()[0]):,}"
