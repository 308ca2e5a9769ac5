"""What the pages leave open about journeys: plans that nobody confirmed, and tours of which only one stop is told.

A gap is no error and no denial: the ledger only says that pages were read from after the days, and none tells.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from legation.ledger import load, rows
from legation.ledger.journeys import journeys
from legation.ledger.profile import AHEAD
from legation.ledger.query import Filter
from legation.ledger.views import PATIENCE
from legation.model import Leg, Trip, When

What = Literal["leg not confirmed", "journey not confirmed", "one stop of a tour"]


@dataclass(frozen=True, slots=True)
class Gap:
    """A leg that is open: `over` is the day after which it must have taken place, if it did (None for a stop that is
    only lonely), `newest` the day of the newest page read, `reason` why it is listed, in words."""

    what: What
    trip: str
    traveller: str
    leg: Leg
    over: dt.date | None
    newest: dt.date
    reason: str


def gaps(db: sqlite3.Connection, wanted: Filter | None = None) -> Iterator[Gap]:
    """Yield the gaps by traveller; the filter's `as_of` shows what was open on that day."""
    chosen = wanted or Filter()
    newest = newest_page(db, chosen.as_of)
    if newest is None:
        return
    for trip in journeys(db, replace(chosen, states=())):
        for gap in of_trip(db, trip, newest):
            if not chosen.states or gap.leg.country in chosen.states:
                yield gap


def of_trip(db: sqlite3.Connection, trip: Trip, newest: dt.date) -> Iterator[Gap]:
    """Yield the gaps of one journey."""
    what: What = "journey not confirmed" if all(leg.status in AHEAD for leg in trip.legs) else "leg not confirmed"
    for leg in trip.legs:
        if leg.status not in AHEAD:
            continue
        over, reason = waited(db, leg)
        if over and over < newest:
            yield Gap(what, trip.id, trip.traveller, leg, over, newest, f"{reason}; no page up to {newest} confirms it")
    if len(trip.legs) == 1 and on_tour(db, trip.legs[0].event):
        reason = "its page gives the same day to several countries; no other stop is told"
        yield Gap("one stop of a tour", trip.id, trip.traveller, trip.legs[0], None, newest, reason)


def waited(db: sqlite3.Connection, leg: Leg) -> tuple[dt.date | None, str]:
    """Return the day until which a planned leg can have taken place, and how that is known; None if it is not."""
    if day := last(leg.when):
        return day, f"planned for {leg.when.words or day}" if leg.when else ""
    told = newest_of(db, leg.pages)
    return (told + dt.timedelta(PATIENCE), f"planned without a day, last told on {told}") if told else (None, "")


def last(when: When | None) -> dt.date | None:
    """Return the last day that a time allows, None if it names none."""
    return (when.end or when.start) if when else None


def newest_page(db: sqlite3.Connection, as_of: dt.date | None) -> dt.date | None:
    """Return the day of the newest page, of those known on a day if one is given; None if none has a date."""
    query = "SELECT max(published_end) FROM pages WHERE published_end <= ?"
    return rows.day(db.execute(query, (rows.iso(as_of) or "9999-12-31",)).fetchone()[0])


def newest_of(db: sqlite3.Connection, pages: Collection[str]) -> dt.date | None:
    """Return the day of the newest of some pages, None if none has a date."""
    query = "SELECT max(p.published_end) FROM json_each(?) AS w CROSS JOIN pages AS p ON p.id = w.value"
    return rows.day(db.execute(query, (load.ids(pages),)).fetchone()[0])


def on_tour(db: sqlite3.Connection, event: str) -> bool:
    """Say whether a page tells this visit as one of a tour."""
    return db.execute("SELECT 1 FROM reports WHERE event = ? AND of_tour LIMIT 1", (event,)).fetchone() is not None
