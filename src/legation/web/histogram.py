"""`/histogram.json`: how many events lie in each month or year of a view, for brushing."""

from __future__ import annotations

import calendar
import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from legation.ledger import load
from legation.web.asked import Asked
from legation.web.find import find
from legation.web.listing import as_known
from legation.web.needs import needs
from legation.web.view import Room, View

MOST = 10_000
BINS = 120
"""Months are shown up to this many, years past it."""


def histogram(room: Room, asked: Asked, _: str) -> View:
    """Return the bins of a view; its own since and until are left aside, so that a brush can be moved."""
    whole = replace(asked, path="", since="", until="", after="")
    data = room.once(("histogram", whole), lambda: bins(room, whole))
    return View("", "Histogram", asked, None, data=lambda: data, feeds=False)


def bins(room: Room, asked: Asked) -> dict[str, object]:
    """Return unit and bins, empty ones included; an event counts where it begins."""
    months, more = months_of(room, asked)
    if not months:
        return {"unit": "month", "bins": [], "truncated": 0}
    first, last = min(months), max(months)
    span = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:]) - int(first[5:]) + 1
    made = by_month(months, first, span) if span <= BINS else by_year(months, first, last)
    return {"unit": "month" if span <= BINS else "year", "bins": made, "truncated": 1 if more else 0}


def months_of(room: Room, asked: Asked) -> tuple[Mapping[str, int], bool]:
    """Return the events of a view by month, and whether there are more than were counted."""
    then = as_known(room, asked)
    if then is not None:
        starts = [event.when.start for event in then if event.when and event.when.start]
        return Counter(f"{start:%Y-%m}" for start in starts), False
    if not asked.narrowed:
        return all_months(room.db), False
    found = find(room.db, list(needs(asked, asked.filter)), MOST)
    return some_months(room.db, found.ids), bool(found.next)


def all_months(db: sqlite3.Connection) -> dict[str, int]:
    """Return the events of the whole ledger by month: one walk over the index of days."""
    query = "SELECT substr(start, 1, 7), count(*) FROM events WHERE start IS NOT NULL GROUP BY 1"
    return {row[0]: row[1] for row in db.execute(query)}


def some_months(db: sqlite3.Connection, ids: Sequence[str]) -> dict[str, int]:
    """Return some events by month."""
    query = """SELECT substr(e.start, 1, 7), count(*) FROM json_each(?) AS w CROSS JOIN events AS e ON e.id = w.value
    WHERE e.start IS NOT NULL GROUP BY 1"""
    return {row[0]: row[1] for row in db.execute(query, (load.ids(ids),))}


def by_month(months: Mapping[str, int], first: str, span: int) -> list[dict[str, object]]:
    """Return a bin a month."""
    start = int(first[:4]) * 12 + int(first[5:]) - 1
    return [month_bin(*divmod(at, 12), months) for at in range(start, start + span)]


def month_bin(year: int, zero: int, months: Mapping[str, int]) -> dict[str, object]:
    """Return the bin of one month (counted from 0)."""
    first = dt.date(year, zero + 1, 1)
    last = first.replace(day=calendar.monthrange(year, zero + 1)[1])
    return {"start": first.isoformat(), "end": last.isoformat(), "count": months.get(first.isoformat()[:7], 0)}


def by_year(months: Mapping[str, int], first: str, last: str) -> list[dict[str, object]]:
    """Return a bin a year."""
    years: Counter[int] = Counter()
    for month, count in months.items():
        years[int(month[:4])] += count
    return [
        {"start": f"{year}-01-01", "end": f"{year}-12-31", "count": years[year]}
        for year in range(int(first[:4]), int(last[:4]) + 1)
    ]
