"""What people decided: same, different, unsure. Append-only; undone by a further row, never by deletion.

A judgement names events (or reports). It is kept with the smallest report of each, because events are folded anew
with every page while reports stay: so it holds for every later run.
"""

from __future__ import annotations

import datetime as dt
import getpass
import os
import sqlite3
from collections.abc import Collection, Iterator

from legation.ledger import load
from legation.ledger.cluster import Pair, Ruling
from legation.ledger.errors import LedgerError
from legation.model import Judged, Judgement

# Of several judgements on one pair the last one that is not undone holds.
_LIVE = """
SELECT j.* FROM judgements AS j LEFT JOIN undone AS u ON u.judgement = j.number
WHERE u.judgement IS NULL AND j.number = (
  SELECT max(o.number) FROM judgements AS o LEFT JOIN undone AS v ON v.judgement = o.number
  WHERE v.judgement IS NULL AND o.left_report = j.left_report AND o.right_report = j.right_report)
"""


def ruling(db: sqlite3.Connection, reports: Collection[str]) -> Ruling:
    """Return what people decided about pairs among these reports."""
    query = _LIVE + " AND j.left_report IN (SELECT value FROM json_each(?))"
    found = [
        (row["left_report"], row["right_report"], row["verdict"]) for row in db.execute(query, (load.ids(reports),))
    ]
    return Ruling(pairs(found, "same"), pairs(found, "different"))


def pairs(found: list[tuple[str, str, str]], verdict: str) -> frozenset[Pair]:
    """Return the pairs with one verdict."""
    return frozenset((left, right) for left, right, given in found if given == verdict)


def anchor(db: sqlite3.Connection, name: str) -> str:
    """Return the report that stands for an event or report id, also for the id of an event folded away since.

    Raises LedgerError if the file holds neither.
    """
    query = "SELECT id FROM reports WHERE alias = ? OR id = ? LIMIT 1"
    row = db.execute(query, (name, name)).fetchone()
    if row is None:
        raise LedgerError(f"no event {name!r} in this ledger. List the ids with `legation events`.")
    return str(row[0])


def add(db: sqlite3.Connection, judgement: Judgement) -> tuple[int, set[str]]:
    """Append a judgement; return its number and the reports to fold anew. Raises LedgerError for an unknown id."""
    left, right = sorted((anchor(db, judgement.left), anchor(db, judgement.right)))
    if left == right:
        raise LedgerError(f"{judgement.left!r} and {judgement.right!r} are one report: nothing to decide.")
    row = (judgement.left, judgement.right, left, right, judgement.verdict, judgement.by, judgement.at)
    query = """INSERT INTO judgements ("left", "right", left_report, right_report, verdict, by, at)
    VALUES (?, ?, ?, ?, ?, ?, ?)"""
    return int(db.execute(query, row).lastrowid or 0), {left, right}


def decided(left: str, right: str, verdict: Judged, by: str = "") -> Judgement:
    """Return a judgement of this moment, by this user where nobody else is named."""
    return Judgement(left, right, verdict, by or user(), now())


def user() -> str:
    """Return the name of who runs this; "user N" where the system knows no more of it, as in many containers."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return f"user {os.getuid() if hasattr(os, 'getuid') else ''}".strip()


def now() -> str:
    """Return this moment as UTC in seconds, ISO 8601."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def undo(db: sqlite3.Connection, number: int, by: str) -> set[str]:
    """Take a judgement back by a further row; return the reports to fold anew. Raises LedgerError if unknown."""
    row = db.execute("SELECT left_report, right_report FROM judgements WHERE number = ?", (number,)).fetchone()
    if row is None:
        raise LedgerError(f"no judgement number {number} in this ledger.")
    db.execute("INSERT OR IGNORE INTO undone VALUES (?, ?, ?)", (number, by or user(), now()))
    held = db.execute("SELECT id FROM reports WHERE id IN (?, ?)", (row[0], row[1]))
    return {found[0] for found in held}


def live(db: sqlite3.Connection) -> Iterator[tuple[int, Judgement]]:
    """Yield the judgements that hold, with their numbers, oldest first."""
    for row in db.execute(_LIVE + " ORDER BY j.number"):
        yield row["number"], Judgement(row["left"], row["right"], row["verdict"], row["by"], row["at"])


def undecided(db: sqlite3.Connection) -> Iterator[tuple[str, str, float]]:
    """Yield near ties that nobody has judged, nearest first: two reports and their score."""
    query = """SELECT p."left", p."right", p.score FROM pairs AS p
    JOIN reports AS a ON a.id = p."left" JOIN reports AS b ON b.id = p."right"
    WHERE p.verdict = 'near' AND a.event IS NOT b.event AND NOT EXISTS (
      SELECT 1 FROM judgements AS j LEFT JOIN undone AS u ON u.judgement = j.number
      WHERE u.judgement IS NULL AND j.left_report = p."left" AND j.right_report = p."right")
    ORDER BY p.score DESC, p."left", p."right" """
    yield from ((row[0], row[1], row[2]) for row in db.execute(query))
