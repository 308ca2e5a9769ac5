"""What people ask of a ledger: timeline, what is upcoming, what is new or changed."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from legation.ledger import load, query
from legation.ledger.merge import merge
from legation.ledger.query import Filter
from legation.ledger.recall import recall, visible
from legation.ledger.status import steps_only
from legation.ledger.told import Told
from legation.model import Event, StatusChange, When

# How long an announcement without a day is waited for: news rarely announces further ahead without naming a month.
PATIENCE = 90


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a timeline: the event, its steps, and the day it stands at. `how` says whether that day is the
    event's own (`dated`) or only the day it was first told (`told`), which is never shown as its date."""

    on: dt.date | None
    how: Literal["dated", "told"]
    event: Event
    steps: tuple[StatusChange, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What a page changed: a new event, another status, other days. `before` and `after` are in words."""

    what: Literal["new", "status", "moved"]
    on: dt.date
    event: Event
    before: str
    after: str


def timeline(db: sqlite3.Connection, wanted: Filter) -> Iterator[Entry]:
    """Yield events in order of their days; those without a day stand where they were first told."""
    entries = [entry(event) for event in query.events(db, wanted)]
    yield from sorted(entries, key=lambda one: (one.on or dt.date.max, one.how, one.event.id))


def entry(event: Event) -> Entry:
    """Return the line of one event."""
    dated = bool(event.when and event.when.start)
    return Entry(query.stands(event), "dated" if dated else "told", event, steps_only(event.history))


def upcoming(db: sqlite3.Connection, day: dt.date, wanted: Filter | None = None) -> Iterator[Event]:
    """Yield what was still ahead on a day, as known then: planned, proposed, postponed or under way.

    A plan without a day stays listed for `PATIENCE` days after it was last told.
    """
    every = replace(wanted or Filter(), as_of=day, statuses=("planned", "proposed", "postponed", "ongoing"))
    yield from (event for event in query.events(db, every, may_be_ahead(day)) if ahead(event, day))


def may_be_ahead(day: dt.date) -> query.Clause:
    """Return the condition for events that can have been ahead on a day: a report gives days on or after it, or was
    told so shortly before that a plan without a day is still waited for."""
    near = """SELECT r.event FROM pages AS p CROSS JOIN reports AS r ON r.page = p.id
    WHERE p.published_end BETWEEN ? AND ?"""
    later = 'SELECT event FROM reports WHERE start >= ? OR "end" >= ?'
    now, since = day.isoformat(), (day - dt.timedelta(PATIENCE)).isoformat()
    return f"e.id IN ({near} UNION {later})", (since, now, now, now)


def ahead(event: Event, day: dt.date) -> bool:
    """Say whether an event lies on or after a day."""
    if event.when and (event.when.end or event.when.start):
        return (event.when.end or event.when.start or day) >= day
    last = max((step.on for step in event.history if step.on), default=None)
    return last is not None and (day - last).days <= PATIENCE and event.status != "ongoing"


def changes(db: sqlite3.Connection, since: dt.date, wanted: Filter | None = None) -> Iterator[News]:
    """Yield what pages published on or after a day brought: new events, other statuses, other days; with the filter's
    `as_of`, what those of them brought that were out by then, with its `last`, of the events told of last only."""
    chosen = wanted or Filter()
    for piece in load.pieces(told_since(db, since, chosen)):
        found = [event for event in recall(db, piece, chosen.as_of) if query.holds(event, chosen)]
        told = load.bare_told(db, {report for event in found for report in event.reports})
        for event in found:
            if any(step.on and step.on >= since for step in event.history):
                yield from news([told[report] for report in event.reports], since)


def told_since(db: sqlite3.Connection, since: dt.date, wanted: Filter) -> list[str]:
    """Return the events that pages of a day or later tell of, those told of last at the end."""
    clauses = [
        *query.conditions(wanted if wanted.as_of is None else query.loosen(wanted)),
        ("e.last_known >= ?", (since.isoformat(),)),
    ]
    where = " AND ".join(sql for sql, _ in clauses)
    values = [value for _, values in clauses for value in values]
    line = f"SELECT e.id FROM events AS e WHERE {where} ORDER BY e.last_known DESC, e.id DESC LIMIT ?"
    return [row[0] for row in db.execute(line, (*values, wanted.last or -1))][::-1]


def news(told: list[Told], since: dt.date) -> Iterator[News]:
    """Yield what is new about one event since a day."""
    old = [one for one in told if one.on is None or visible(one, since - dt.timedelta(days=1))]
    yield from compare(old, told, min(one.on for one in told if one.on and one.on >= since))


def brought(db: sqlite3.Connection, pages: Collection[str], on: dt.date) -> Iterator[News]:
    """Yield what some pages brought to the rest of the ledger; `on` is the day they were read."""
    query = "SELECT DISTINCT r.event FROM json_each(?) AS w CROSS JOIN reports AS r ON r.page = w.value ORDER BY 1"
    for piece in load.pieces([row[0] for row in db.execute(query, (load.ids(pages),)) if row[0]]):
        members = load.members(db, piece)
        told = load.told(db, {report for found in members.values() for report in found})
        for event in piece:
            every = [told[report] for report in members[event]]
            yield from compare([one for one in every if one.report.page not in pages], every, on)


def compare(old: list[Told], told: list[Told], on: dt.date) -> Iterator[News]:
    """Yield how an event differs from what only its old reports said of it."""
    event = merge(told)
    if not old:
        yield News("new", on, event, "", event.status)
        return
    before = merge(old)
    if before.status != event.status:
        yield News("status", on, event, before.status, event.status)
    if days(before.when) != days(event.when) and days(before.when):
        yield News("moved", on, event, days(before.when), days(event.when))


def days(when: When | None) -> str:
    """Return the days of a time, "" if none is known."""
    if when is None or when.start is None:
        return ""
    return f"{when.start}" if when.end in (None, when.start) else f"{when.start} to {when.end}"
