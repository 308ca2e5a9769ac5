"""Events as lists show them, and the day of the newest page."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator, Sequence

from legation.ledger.recall import recall
from legation.ledger.rows import day
from legation.model import Event


def cards(db: sqlite3.Connection, ids: Sequence[str], as_of: dt.date | None = None) -> list[Event]:
    """Return events in the order of their ids; with `as_of` folded anew from what was out by that day."""
    return list(recall(db, ids, as_of))


def newest(db: sqlite3.Connection) -> dt.date | None:
    """Return the day of the newest page, None if no page has a date: the ledger's own today."""
    return day(db.execute("SELECT max(published_end) FROM pages").fetchone()[0])


def several(db: sqlite3.Connection, query: str, values: Sequence[object] = ()) -> Iterator[str]:
    """Yield the first column of a query's rows."""
    yield from (row[0] for row in db.execute(query, tuple(values)))
