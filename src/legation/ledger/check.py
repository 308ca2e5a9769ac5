"""Is a ledger sound? The file's own checks, and the promises that its rows make."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from legation.ledger import rows

SPANS = """
SELECT s.report, s.field, s.start, s."end" FROM spans AS s JOIN pages AS p ON p.id = s.page
WHERE substr(p.text, s.start + 1, s."end" - s.start) <> s.exact
"""
EMPTY = "SELECT id FROM events AS e WHERE NOT EXISTS (SELECT 1 FROM reports AS r WHERE r.event = e.id)"
LOOSE = "SELECT id FROM reports WHERE event IS NULL OR event NOT IN (SELECT id FROM events)"
MOST = 20
"""Findings of one kind that are told; a broken disk finds thousands."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold: which promise, and where it is broken."""

    what: str
    where: str


def check(db: sqlite3.Connection) -> Iterator[Finding]:
    """Yield what is wrong with a ledger, nothing if it is sound. A file too broken to be asked is a finding itself."""
    told = set[str]()
    for step in (of_file, of_links, of_words, of_pages, of_events):
        try:
            for number, finding in enumerate(step(db)):
                if number == MOST:
                    yield Finding(finding.what, "and more of the same")
                    break
                yield finding
        except sqlite3.DatabaseError as error:
            if str(error) not in told:
                yield Finding("unreadable", str(error))
            told.add(str(error))


def of_file(db: sqlite3.Connection) -> Iterator[Finding]:
    """Yield what SQLite finds wrong with the pages of the file itself."""
    for (words,) in db.execute("PRAGMA integrity_check(20)"):
        if words != "ok":
            yield Finding("damaged file", words)


def of_links(db: sqlite3.Connection) -> Iterator[Finding]:
    """Yield rows that refer to rows that are not there."""
    for table, row, other, _ in db.execute("PRAGMA foreign_key_check"):
        yield Finding("row without its parent", f"{table} {row} refers to {other}")


def of_words(db: sqlite3.Connection) -> Iterator[Finding]:
    """Yield spans whose words do not stand where they say."""
    for report, field, start, end in db.execute(SPANS):
        yield Finding("words not at their place", f"{report} {field} {start}:{end}")


def of_pages(db: sqlite3.Connection) -> Iterator[Finding]:
    """Yield pages whose words, title or date are not those that were kept."""
    for row in db.execute("SELECT * FROM pages"):
        if rows.digest(rows.read_page(row)) != row["digest"]:
            yield Finding("changed page", row["id"])


def of_events(db: sqlite3.Connection) -> Iterator[Finding]:
    """Yield events that no page tells, and reports that belong to no event."""
    yield from (Finding("event without a report", row[0]) for row in db.execute(EMPTY))
    yield from (Finding("report without an event", row[0]) for row in db.execute(LOOSE))
