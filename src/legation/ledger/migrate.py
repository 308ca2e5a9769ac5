"""Bring a file to the newest schema, one numbered step and one transaction at a time."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from legation.ledger import event_rows, keep, keys, reactions, schema
from legation.ledger.errors import LedgerError

Migration = Callable[[sqlite3.Connection], None]

# "LEGT": SQLite keeps this number in the file's header, so that a file of another program is never taken for ours.
APPLICATION_ID = 0x4C454754


def m0001_pages(db: sqlite3.Connection) -> None:
    """Pages, their blocks and mentions, what failed and what was skipped."""
    script(db, schema.PAGES)


def m0002_reports(db: sqlite3.Connection) -> None:
    """Events and the reports they are folded from."""
    script(db, schema.EVENTS)
    script(db, schema.REPORTS)


def m0003_folding(db: sqlite3.Connection) -> None:
    """Candidate keys, decided pairs with their score parts, judgements."""
    script(db, schema.FOLDING)


def m0004_search(db: sqlite3.Connection) -> None:
    """Full text over the words and quotes of reports."""
    script(db, schema.SEARCH)
    db.execute("INSERT INTO report_words (report_words) VALUES ('rebuild')")


def m0005_sources(db: sqlite3.Connection) -> None:
    """Pages by where they came from, so that an address is not fetched twice."""
    db.execute("CREATE INDEX pages_source ON pages (source)")


def m0006_recall(db: sqlite3.Connection) -> None:
    """What it takes to read an event back without its reports, and the states of an event."""
    script(db, schema.RECALL)


def m0007_about(db: sqlite3.Connection) -> None:
    """Which reports are about which others."""
    script(db, schema.ABOUT)
    reactions.backfill(db)


def m0008_lists(db: sqlite3.Connection) -> None:
    """Pages by who published them, and what a list asks of an event, together: its whole row is three times slower."""
    db.execute("CREATE INDEX pages_outlet ON pages (outlet)")
    db.execute('CREATE INDEX events_listed ON events (id, start, "end", kind, status, issue)')


def m0009_near(db: sqlite3.Connection) -> None:
    """What folding writes, by time; what the files before 0003 and 0006 have no rows for is worked out now, because
    the code that writes it knows the newest tables only."""
    keyed = db.execute("SELECT 1 FROM keys LIMIT 1").fetchone()
    whole_rows = db.execute("SELECT 1 FROM event_states LIMIT 1").fetchone()
    db.create_function("key_number", 1, keys.number, deterministic=True)
    script(db, schema.NEAR)
    if not whole_rows:
        event_rows.rewrite(db)
    if not keyed:
        keep.index(db)


MIGRATIONS: tuple[tuple[str, Migration], ...] = (
    ("0001 pages", m0001_pages),
    ("0002 reports", m0002_reports),
    ("0003 folding", m0003_folding),
    ("0004 search", m0004_search),
    ("0005 sources", m0005_sources),
    ("0006 recall", m0006_recall),
    ("0007 about", m0007_about),
    ("0008 lists", m0008_lists),
    ("0009 near", m0009_near),
)


def script(db: sqlite3.Connection, text: str) -> None:
    """Run a script statement by statement: `executescript` would commit the transaction it stands in."""
    statement = ""
    for line in text.strip().splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""


def applied(db: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of the steps this file has seen, oldest first; none for an empty file."""
    found = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone()
    rows = db.execute("SELECT name FROM migrations ORDER BY name") if found else ()
    return tuple(row[0] for row in rows)


def check(db: sqlite3.Connection, path: str) -> None:
    """Refuse a file of another program, or one that a newer Legation has written.

    Raises LedgerError with what to do.
    """
    mark = db.execute("PRAGMA application_id").fetchone()[0]
    filled = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if mark != APPLICATION_ID and (filled or mark):
        raise LedgerError(f"{path} is an SQLite file of another program, not a ledger. Give another path.")
    newer = sorted(set(applied(db)) - {name for name, _ in MIGRATIONS})
    if newer:
        raise LedgerError(f"{path} was written by a newer Legation ({newer[-1]!r}). Upgrade legation to read it.")


def migrate(db: sqlite3.Connection) -> tuple[str, ...]:
    """Apply every step that is missing; return the names of those applied now."""
    if not applied(db):
        start(db)
    missing = [(name, step) for name, step in MIGRATIONS if name not in applied(db)]
    for name, step in missing:
        apply(db, name, step)
    return tuple(name for name, _ in missing)


def start(db: sqlite3.Connection) -> None:
    """Mark an empty file as a ledger."""
    with whole(db):
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT")


def apply(db: sqlite3.Connection, name: str, step: Migration) -> None:
    """Run one step and note its name in one transaction, so that a kill leaves it done or not begun."""
    with whole(db):
        if name in applied(db):  # another process was faster
            return
        step(db)
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        db.execute("INSERT INTO migrations VALUES (?, ?)", (name, now))


@contextmanager
def whole(db: sqlite3.Connection) -> Iterator[None]:
    """Keep all that is done inside, or nothing: also where the disk is full when it is to be kept."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # SQLite takes it back itself where the disk is full
            db.execute("ROLLBACK")
        raise
