"""A ledger file: opened, written page by page, read through views."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from legation.ledger import fold, judgements, keep, migrate
from legation.ledger.errors import LedgerError
from legation.model import Failure, Judgement, Mention, Page, Report, Skip


class Ledger:
    """One ledger file. Use `Ledger.open` as a context manager; `db` is the open SQLite connection."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self.db = db
        self.path = path

    @classmethod
    def open(cls, path: str | Path, create: bool = False, read_only: bool = False) -> Self:
        """Open a ledger, bringing it to the newest schema; make it first if `create` and there is none.

        Raises LedgerError, saying what to do, for a missing file, one of another program or of a newer Legation.
        """
        file = Path(path)
        if not create and not file.is_file():
            raise LedgerError(f"there is no ledger at {file}. Make one with `legation read SOURCE --into {file}`.")
        try:
            db = connect(file, read_only)
        except sqlite3.OperationalError as error:
            raise LedgerError(f"{file} cannot be opened ({error}). Check the folder and your rights to it.") from error
        try:
            prepare(db, str(file), read_only)
        except sqlite3.DatabaseError as error:
            db.close()
            raise LedgerError(f"{file} is no ledger ({error}). Give another path.") from error
        except LedgerError:
            db.close()
            raise
        return cls(db, file)

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside one transaction: all of it is kept, or nothing."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield self.db
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    def keep(
        self, page: Page, reports: Sequence[Report], mentions: Sequence[Mention] = (), again: bool = False
    ) -> keep.Kept:
        """Keep one page and fold what it tells, in one transaction.

        Returns `known` if the same words under this id are kept already (nothing is done), `replaced` if other words
        were, else `kept`. `again` replaces in any case. Raises ValueError for a span that is not exact.
        """
        with self.change() as db:
            return keep.keep(db, page, reports, mentions, again)

    def fail(self, failure: Failure) -> None:
        """Keep what could not be read; the same failure twice is one row."""
        with self.change() as db:
            row = (failure.step, failure.source, failure.error, failure.advice)
            db.execute("INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?)", row)

    def skip(self, skip: Skip) -> None:
        """Keep what was set aside, and why."""
        with self.change() as db:
            db.execute("INSERT OR REPLACE INTO skips VALUES (?, ?)", (skip.source, skip.reason))

    def judge(self, judgement: Judgement) -> int:
        """Append a person's decision and fold accordingly; return its number. Raises LedgerError for unknown ids."""
        with self.change() as db:
            number, touched = judgements.add(db, judgement)
            fold.refold(db, touched)
        return number

    def undo(self, number: int, by: str) -> None:
        """Take a judgement back (a further row; nothing is deleted). Raises LedgerError for an unknown number."""
        with self.change() as db:
            fold.refold(db, judgements.undo(db, number, by))


def connect(file: Path, read_only: bool) -> sqlite3.Connection:
    """Open the file; a reader can never change or create it."""
    mode = "ro" if read_only else "rwc"
    db = sqlite3.connect(f"{file.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=30)
    db.row_factory = sqlite3.Row
    return db


def prepare(db: sqlite3.Connection, path: str, read_only: bool) -> None:
    """Check the file and set it up: WAL so that readers and a kill never see half a page."""
    db.execute("PRAGMA foreign_keys = ON")
    migrate.check(db, path)
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("PRAGMA cache_size = -65536")
    if read_only:
        if len(migrate.applied(db)) < len(migrate.MIGRATIONS):
            raise LedgerError(f"{path} is of an older Legation. Open it once for writing (`legation read`) to upgrade.")
        return
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    migrate.migrate(db)
