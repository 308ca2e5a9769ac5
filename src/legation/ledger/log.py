"""The file's log of changes (WAL), kept short while others read.

SQLite writes the log back as it goes, but begins it anew only at a moment when nobody reads from it. Under a busy
`legation serve` there is none: the log grew without end, and every reader had to look through it. So who has just
written, and finds the log long, lets the readers of the moment finish and begins it anew; new ones read on meanwhile.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

CHECKPOINT = 4_000
"""Blocks in the log (16 MB) at which it is written back, four times SQLite's own figure: a page of news changes some
200 blocks, most of them again with the next page, and so they are written once instead of four times."""
LONG = 64_000_000
"""Bytes of a log that is waited for to be begun anew."""
PATIENCE, USUAL = 5_000, 30_000
"""Milliseconds that readers are waited for then, and that locks are waited for otherwise."""


def shorten(db: sqlite3.Connection, file: Path, long: int) -> int:
    """Begin the log of a file anew if it is `long`; return the length that is too long from now on.

    A reader that does not end (a program that was left open) is waited for once, then not until the log has doubled.
    """
    log = file.with_name(file.name + "-wal")
    size = log.stat().st_size if log.exists() else 0
    if size <= long:
        return long
    db.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    db.execute(f"PRAGMA busy_timeout = {USUAL}")
    return 2 * size if busy else LONG
