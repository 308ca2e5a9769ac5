"""Events written as rows: what people look up, and all that it takes to read the record back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from legation.ledger import load, rows
from legation.ledger.merge import merge
from legation.ledger.names import plain
from legation.model import Event


def write(db: sqlite3.Connection, event: Event) -> None:
    """Write an event with its parties and history, and point its reports at it."""
    db.execute(f"INSERT OR REPLACE INTO events VALUES ({', '.join('?' * 24)})", event_row(event))
    states = {party.country for party in event.parties} | {event.place.country if event.place else ""}
    start = rows.iso(event.when.start if event.when else None) or ""
    named = [(state, start, event.id) for state in sorted(states - {""})]
    db.executemany("INSERT INTO event_states VALUES (?, ?, ?)", named)
    db.executemany(f"INSERT INTO event_parties VALUES ({', '.join('?' * 12)})", party_rows(event, start))
    steps = (
        (event.id, at, one.status, rows.iso(one.on), one.report, one.page, one.said_by)
        for at, one in enumerate(event.history)
    )
    db.executemany("INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?)", steps)
    db.executemany("UPDATE reports SET event = ? WHERE id = ?", ((event.id, report) for report in event.reports))


def rewrite(db: sqlite3.Connection) -> None:
    """Write every event anew from its reports: for a file whose events were written with fewer columns."""
    for piece in load.pieces([row[0] for row in db.execute("SELECT id FROM events ORDER BY id")]):
        members = load.members(db, piece)
        told = load.bare_told(db, {report for found in members.values() for report in found})
        db.execute("DELETE FROM events WHERE id IN (SELECT value FROM json_each(?))", (load.ids(piece),))
        for found in members.values():
            write(db, merge(told[report] for report in found))


def party_rows(event: Event, start: str) -> Iterator[rows.Row]:
    """Yield an event's parties, each also by the first and last word of the name, under which people look for it."""
    for at, one in enumerate(event.parties):
        name = plain(one.name)
        ends = (name.split(" ")[0], name.split(" ")[-1])
        yield (event.id, at, one.name, name, *ends, one.role, one.kind, one.country, one.person, one.office, start)


def event_row(event: Event) -> rows.Row:
    """Return the columns by which events are looked up and read in other programs."""
    when, place = event.when, event.place
    known = sorted(step.on for step in event.history if step.on)
    days = (rows.iso(when.start), rows.iso(when.end), when.edtf, when.precision) if when else (None, None, "", "")
    where = (place.name, place.locality, place.country) if place else ("", "", "")
    who = ", ".join(party.name for party in event.parties)
    told = (event.speaker, event.topic, event.issue, event.quote, len(event.reports))
    first, last = (rows.iso(known[0]), rows.iso(known[-1])) if known else (None, None)
    time = (1, when.words, when.anchor, when.tense, int(when.range)) if when else (0, "", "", "", 0)
    return (event.id, event.kind, event.status, *days, *where, who, *told, first, last, int(place is not None), *time)
