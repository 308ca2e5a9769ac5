"""Which journeys: those a filter asks for, all or the last, since a ledger of many years has more than anybody reads.

A journey is told by many visits, some of them no part of what is asked for: trips are made first, then chosen.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from legation.ledger import query
from legation.ledger.query import Filter
from legation.ledger.trips import restrict, trips
from legation.model import Trip

LONG = dt.timedelta(45)
"""Days that the stops of one journey may lie apart: longer tours are not told of as one."""


def journeys(db: sqlite3.Connection, wanted: Filter | None = None) -> Iterator[Trip]:
    """Yield the journeys that a filter asks for, by traveller, then by their first day.

    A journey is of the states where a visit of it is: its stop's or its traveller's. It has a status where it or one of
    its stops has. Where there are more visits than `last` asks for, these are the journeys that go on to the first day
    of the last so many visits, or beyond it, and those without a day that were told of since.
    """
    chosen = wanted or Filter()
    since = first_day(db, chosen) if chosen.last else None
    visits = set(query.find(db, Filter(states=chosen.states))) if chosen.states else None
    for one in trips(db, chosen, *([] if since is None else [lately(since - LONG)])):
        late = since is None or last_day(one) >= since
        if late and goes(one, chosen.states, visits) and stands(one, chosen):
            yield one


def first_day(db: sqlite3.Connection, wanted: Filter) -> dt.date | None:
    """Return the first day of the last visits that a filter asks for; None if there are no more than those."""
    visits = list(query.events(db, replace(restrict(wanted, "visit"), last=wanted.last + 1)))
    days = sorted(day for day in map(query.stands, visits) if day)
    return min(days[-wanted.last :], default=None) if len(visits) > wanted.last else None


def lately(since: dt.date) -> query.Clause:
    """Return the condition for events that go on to a day; one without a day, that it was told of since."""
    return 'coalesce(e."end", e.start, e.last_known) >= ?', (since.isoformat(),)


def last_day(one: Trip) -> dt.date:
    """Return the last day known of a journey; the last of all days if none is."""
    days = [day for leg in one.legs if leg.when for day in (leg.when.end, leg.when.start) if day]
    return max(days, default=dt.date.max)


def goes(one: Trip, states: tuple[str, ...], visits: set[str] | None) -> bool:
    """Say whether a journey is of these states: one of its visits is, or all of them are its stops."""
    if visits is None or any(leg.event in visits for leg in one.legs):
        return True
    return set(states) <= {leg.country for leg in one.legs}


def stands(one: Trip, wanted: Filter) -> bool:
    """Say whether a journey, or one of its stops, has a status that is asked for."""
    return not wanted.statuses or bool({one.status, *(leg.status for leg in one.legs)} & set(wanted.statuses))
