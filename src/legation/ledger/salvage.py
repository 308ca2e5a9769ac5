"""What can still be read of a ledger file, even of a damaged one: its pages, and what people decided."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from legation.ledger import address, rows
from legation.ledger.errors import LedgerError
from legation.ledger.reframe import reframe
from legation.model import Failure, Judgement, Page

PAGES = "SELECT * FROM pages WHERE rowid >= ? AND rowid < ? ORDER BY rowid"
AT_A_TIME = 100
PATIENCE = 1_000
"""Row numbers tried past the last page that could be read, where the file cannot say which number is its last."""
ADVICE = "read its source again, if you still have it"


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement with the reports it was made on."""

    judgement: Judgement
    left_report: str
    right_report: str


def open_any(path: Path) -> sqlite3.Connection:
    """Open a ledger file for reading only, of any version and in any state. Raises LedgerError if there is none."""
    if wrong := address.unfit(path, create=False):
        raise LedgerError(wrong)
    db = sqlite3.connect(address.reading(path), uri=True)
    db.row_factory = sqlite3.Row
    return db


def pages(db: sqlite3.Connection) -> Iterator[Page | Failure]:
    """Yield the pages in the order they were kept, those that cannot be read as Failures.

    A date that was worked out from a page's words is left out: who reads the page again works it out again.
    """
    db = reframe(db)
    try:
        last = db.execute("SELECT max(rowid) FROM pages").fetchone()[0] or 0
    except sqlite3.DatabaseError as error:
        yield Failure("rebuild", "pages", f"their number is lost: {error}", ADVICE)
        yield from blindly(db)
        return
    for start in range(1, last + 1, AT_A_TIME):
        yield from some(db, start, start + AT_A_TIME)


def blindly(db: sqlite3.Connection) -> Iterator[Page]:
    """Yield the pages that can be read where the file cannot say how many there are: until none comes for long."""
    start = seen = 1
    while start - seen < PATIENCE:
        for item in some(db, start, start + AT_A_TIME):
            if isinstance(item, Page):
                seen = start
                yield item
        start += AT_A_TIME


def some(db: sqlite3.Connection, start: int, stop: int) -> Iterator[Page | Failure]:
    """Yield the pages with row numbers from `start` up to but not including `stop`."""
    try:
        found = db.execute(
            "SELECT * FROM pages WHERE rowid >= ? AND rowid < ? ORDER BY rowid", (start, stop)
        ).fetchall()
    except sqlite3.DatabaseError as error:
        if stop - start == 1:
            yield Failure("rebuild", f"page number {start}", f"unreadable: {error}", ADVICE)
            return
        middle = (start + stop) // 2
        yield from some(db, start, middle)
        yield from some(db, middle, stop)
        return
    yield from (page(db, row) for row in found)


def page(db: sqlite3.Connection, row: sqlite3.Row) -> Page | Failure:
    """Return a page with its blocks, a Failure if these cannot be read or the words are not those that were kept."""
    try:
        blocks = db.execute("SELECT * FROM blocks WHERE page = ? ORDER BY position", (row["id"],)).fetchall()
        found = rows.read_page(row, blocks)
    except (sqlite3.DatabaseError, ValueError, TypeError) as error:
        return Failure("rebuild", str(row["source"]), f"unreadable: {error}", ADVICE)
    if rows.digest(found) != row["digest"]:
        return Failure("rebuild", found.source, "its words are not those that were kept", ADVICE)
    inferred = found.published is not None and found.published.source == "inferred"
    return replace(found, published=None) if inferred else found


def decisions(db: sqlite3.Connection) -> Iterator[Decision]:
    """Yield what people decided and did not undo, oldest first; as far as it can be read."""
    query = "SELECT * FROM judgements WHERE number NOT IN (SELECT judgement FROM undone) ORDER BY number"
    with suppress(sqlite3.DatabaseError):
        for row in db.execute(query):
            told = Judgement(row["left"], row["right"], row["verdict"], row["by"], row["at"])
            yield Decision(told, row["left_report"], row["right_report"])
