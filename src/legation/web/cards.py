"""Events as lists show them, and the day of the newest page."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator, Sequence

from legation.ledger.positions import sentences
from legation.ledger.recall import recall
from legation.ledger.rows import day
from legation.model import Event


def cards(db: sqlite3.Connection, ids: Sequence[str], as_of: dt.date | None = None) -> list[Event]:
    """Return events in the order of their ids; with `as_of` folded anew from what was out by that day."""
    return list(recall(db, ids, as_of))


SPOKEN = frozenset({
    "statement", "demand", "criticism", "agreement", "support", "aid", "sanction", "refusal", "threat", "protest",
    "military", "concession", "reaction", "plan-other",
})  # fmt: skip
"""Kinds of which a list must show the words: who did it to whom does not tell what it is about."""


def said(db: sqlite3.Connection, events: Sequence[Event]) -> dict[str, str]:
    """Return the sentence of each event whose line alone says too little, by the event's id."""
    wanted = {event.id: event.reports[0] for event in events if event.kind in SPOKEN and not event.quote}
    found = sentences(db, list(wanted.values()))
    return {own: found[report] for own, report in wanted.items() if report in found}


def newest(db: sqlite3.Connection) -> dt.date | None:
    """Return the day of the newest page, None if no page has a date: the ledger's own today."""
    return day(db.execute("SELECT max(published_end) FROM pages").fetchone()[0])


def several(db: sqlite3.Connection, query: str, values: Sequence[object] = ()) -> Iterator[str]:
    """Yield the first column of a query's rows."""
    yield from (row[0] for row in db.execute(query, tuple(values)))
