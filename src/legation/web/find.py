"""Which events a view shows: found in bounded time, whatever is asked of however large a ledger.

A rare condition is gathered and sorted; where all conditions are common, the index of days is walked until a page is
full. Both stop: gathering at `MOST` ids, the walk when its budget of steps is spent (then the page says so).
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from legation.web.needs import Need, Values

MOST = 40_000
"""Ids gathered at most: reading them from an index takes a few milliseconds, sorting those that pass no more."""
LISTED = "events AS e INDEXED BY events_listed"
"""What most conditions ask of an event stands in this index: a third of the time that its whole row takes."""
STEPS, BUDGET = 10_000, 2_000
"""Steps of SQLite's machine a round, and the rounds that a search may take: about a second."""


@dataclass(frozen=True, slots=True)
class Found:
    """Ids in order, where the next page begins ("" at the end), and whether the search was given up."""

    ids: tuple[str, ...]
    next: str = ""
    given_up: bool = False


def find(db: sqlite3.Connection, wanted: Sequence[Need], limit: int, after: str = "", rising: bool = False) -> Found:
    """Return the events that meet every need, by their days, those without one last; `after` is a former `next`."""
    start, own = after.split("~", 1) if "~" in after else ("", "")
    rows: list[tuple[str | None, str]] = []
    try:
        with bounded(db):
            driver = rarest(db, wanted, limit)
            if driver and not after:  # what is gathered is sorted anyway: one pass for those with and without a day
                rows = run(db, wanted, driver, whole(rising), limit + 1)
            elif start or not after:
                rows = run(db, wanted, driver, dated(start, own, rising), limit + 1)
            if len(rows) <= limit and (after or not driver):
                rows += run(db, wanted, driver, undated("" if start else own), limit + 1 - len(rows))
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        return Found((), given_up=True)
    last = rows[limit - 1] if len(rows) > limit else None
    return Found(tuple(own for _, own in rows[:limit]), f"{last[0] or ''}~{last[1]}" if last else "")


def rarest(db: sqlite3.Connection, wanted: Sequence[Need], limit: int) -> Need | None:
    """Return the need that the fewest events meet, None where walking the days until a page is full is less work.

    A walk meets its `limit` events after about `limit` * all / size steps; gathering takes `size` steps. Of several
    common needs nobody knows how rarely they meet, so they are gathered while they can be.
    """
    sized = [(size(db, need), at) for at, need in enumerate(wanted) if need.gather]
    if not sized:
        return None
    least, at = min(sized)
    worth = MOST if len(wanted) > 1 else min(MOST, math.isqrt(limit * every(db)) + 500)
    return wanted[at] if least <= worth else None


def every(db: sqlite3.Connection) -> int:
    """Return about how many events there are: rows are numbered in the order they are written."""
    return int(db.execute("SELECT coalesce(max(rowid), 0) FROM events").fetchone()[0])


def size(db: sqlite3.Connection, need: Need) -> int:
    """Return how many events meet a need, counted up to just past `MOST`."""
    query = f"SELECT count(*) FROM ({need.gather.replace(' UNION ', ' UNION ALL ')} LIMIT {MOST + 1})"
    return int(db.execute(query, need.gathered).fetchone()[0])


def whole(rising: bool) -> tuple[str, Values, str]:
    """Return condition, values and order of all events: those of `dated`, then those of `undated`."""
    way = "ASC" if rising else "DESC"
    return "1", (), f"e.start IS NULL, e.start {way}, iif(e.start IS NULL, NULL, e.id) {way}, e.id"


def dated(start: str, own: str, rising: bool) -> tuple[str, Values, str]:
    """Return condition, values and order of the events that have a day."""
    sign, way = (">", "ASC") if rising else ("<", "DESC")
    order = f"e.start {way}, e.id {way}"
    if not start:
        return "e.start IS NOT NULL", (), order
    return f"e.start {sign}= ? AND (e.start <> ? OR e.id {sign} ?)", (start, start, own), order


def undated(own: str) -> tuple[str, Values, str]:
    """Return condition, values and order of the events without a day."""
    return "e.start IS NULL AND e.id > ?", (own,), "e.id"


def run(
    db: sqlite3.Connection, wanted: Sequence[Need], driver: Need | None, part: tuple[str, Values, str], limit: int
) -> list[tuple[str | None, str]]:
    """Return start and id of the events of one part."""
    condition, values, order = part
    tests = sorted((need for need in wanted if need is not driver), key=lambda need: "{own}" not in need.test)
    source = f"({driver.gather}) AS d CROSS JOIN {LISTED} ON e.id = d.event" if driver else "events AS e"
    own = "d.event" if driver else "e.id"
    where = " AND ".join([*(need.test.format(own=own) for need in tests), condition])
    query = f"SELECT e.start, e.id FROM {source} WHERE {where} ORDER BY {order} LIMIT {limit}"
    given = (driver.gathered if driver else (), *(need.values for need in tests), values)
    return [(row[0], row[1]) for row in db.execute(query, tuple(value for some in given for value in some))]


@contextmanager
def bounded(db: sqlite3.Connection) -> Iterator[None]:
    """Let queries run for a budget of steps; past it SQLite raises OperationalError: interrupted."""
    left = iter(range(BUDGET))
    db.set_progress_handler(lambda: next(left, None) is None, STEPS)
    try:
        yield
    finally:
        db.set_progress_handler(None, 0)
