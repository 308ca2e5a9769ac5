"""Which events a view shows: found in bounded time, whatever is asked of however large a ledger.

A rare condition is gathered and sorted; where all conditions are common, the index of days is walked until a page is
full. Both stop: gathering at `RARE` ids, the walk when its budget of steps is spent (then the page says so).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from legation.web.needs import Need, Values

RARE = 4000
"""Ids gathered at most; sorting so many takes a few milliseconds."""
STEPS, BUDGET = 10_000, 2_000
"""Steps of SQLite's machine a round, and the rounds that a walk may take: about a second."""


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
            driver = rarest(db, wanted)
            if start or not after:
                rows = run(db, wanted, driver, dated(start, own, rising), limit + 1)
            if len(rows) <= limit:
                rows += run(db, wanted, driver, undated("" if start else own), limit + 1 - len(rows))
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        return Found((), given_up=True)
    last = rows[limit - 1] if len(rows) > limit else None
    return Found(tuple(own for _, own in rows[:limit]), f"{last[0] or ''}~{last[1]}" if last else "")


def rarest(db: sqlite3.Connection, wanted: Sequence[Need]) -> Need | None:
    """Return the need that the fewest events meet, None if even those are too many to gather."""
    sized = [(size(db, need), at) for at, need in enumerate(wanted) if need.gather]
    least = min(sized, default=(RARE + 1, 0))
    return wanted[least[1]] if least[0] <= RARE else None


def size(db: sqlite3.Connection, need: Need) -> int:
    """Return how many events meet a need, counted up to just past `RARE`."""
    query = f"SELECT count(*) FROM ({need.gather.replace(' UNION ', ' UNION ALL ')} LIMIT {RARE + 1})"
    return int(db.execute(query, need.gathered).fetchone()[0])


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
    tests = [need for need in wanted if need is not driver]
    source = f"({driver.gather}) AS d CROSS JOIN events AS e ON e.id = d.event" if driver else "events AS e"
    where = " AND ".join([condition, *(need.test for need in tests)])
    distinct = "DISTINCT " if driver else ""
    query = f"SELECT {distinct}e.start, e.id FROM {source} WHERE {where} ORDER BY {order} LIMIT {limit}"
    given = (driver.gathered if driver else (), values, *(need.values for need in tests))
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
