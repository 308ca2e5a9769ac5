"""A ledger file: opened, written page by page, read through views."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from legation.ledger import (
    address,
    conflicts,
    contract,
    explain,
    fold,
    gaps,
    journeys,
    judgements,
    keep,
    log,
    migrate,
    positions,
    query,
    reactions,
    review,
    rows,
    views,
)
from legation.ledger.conflicts import Fits
from legation.ledger.errors import LedgerError
from legation.ledger.keep import Kept, Told
from legation.ledger.query import Filter
from legation.model import Conflict, Event, Failure, Judgement, Mention, Page, Report, Skip, Trip


class Ledger:
    """One ledger file. Use `Ledger.open` as a context manager; `db` is the open SQLite connection."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self.db = db
        self.path = path
        self._long = log.LONG

    @classmethod
    def open(cls, path: str | Path, create: bool = False, read_only: bool = False) -> Self:
        """Open a ledger, bringing it to the newest schema; make it first if `create` and there is none.

        Raises LedgerError, saying what to do, for a missing file, one of another program or of a newer Legation.
        """
        file = Path(path)
        if wrong := address.unfit(file, create):
            raise LedgerError(wrong)
        try:
            db = connect(file, read_only)
        except sqlite3.OperationalError as error:
            raise LedgerError(f"{file} cannot be opened ({error}). Check the folder and your rights to it.") from error
        try:
            prepare(db, str(file), read_only)
        except (LedgerError, sqlite3.OperationalError):
            db.close()
            raise
        except sqlite3.DatabaseError as error:
            db.close()
            raise LedgerError(address.broken(file, error)) from error
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
        with migrate.whole(self.db):
            yield self.db
        self._long = log.shorten(self.db, self.path, self._long)

    def knows(self, page: Page) -> bool:
        """Say whether the ledger holds this page with the same words, title and date."""
        found = self.db.execute("SELECT digest FROM pages WHERE id = ?", (page.id,)).fetchone()
        return bool(found) and found[0] == rows.digest(page)

    def keep(
        self, page: Page, reports: Sequence[Report], mentions: Sequence[Mention] = (), again: bool = False
    ) -> Kept:
        """Keep one page and fold what it tells, in one transaction.

        Returns `known` if the same words under this id are kept already (nothing is done), `replaced` if other words
        were, else `kept`. `again` replaces in any case. Raises ValueError for a span that is not exact.
        """
        with self.change() as db:
            return keep.keep(db, page, reports, mentions, again)

    def keep_all(self, pages: Iterable[Told]) -> list[Kept]:
        """Keep some pages in one transaction, all or none, and fold them at once: for bulk, many times cheaper a page.

        Returns what `keep` would for each. Raises ValueError for a span that is not exact.
        """
        with self.change() as db:
            return keep.batch(db, pages)

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

    def undo(self, number: int, by: str = "") -> None:
        """Take a judgement back, `by` a name or this user (a further row; nothing is deleted).

        Raises LedgerError for an unknown number.
        """
        with self.change() as db:
            fold.refold(db, judgements.undo(db, number, by))

    def events(self, wanted: Filter | None = None) -> Iterator[Event]:
        """Yield events by their days, undated ones last."""
        return query.events(self.db, wanted or Filter())

    def count(self, wanted: Filter | None = None, *also: query.Clause) -> int:
        """Return how many events a filter lets through, whatever its `last`; with `as_of`, at most so many."""
        return query.count(self.db, wanted or Filter(), *also)

    def timeline(self, wanted: Filter | None = None) -> Iterator[views.Entry]:
        """Yield events with the day each stands at, and the steps of its status."""
        return views.timeline(self.db, wanted or Filter())

    def upcoming(self, day: dt.date, wanted: Filter | None = None) -> Iterator[Event]:
        """Yield what was still ahead on a day, as known then."""
        return views.upcoming(self.db, day, wanted)

    def changes(self, since: dt.date, wanted: Filter | None = None) -> Iterator[views.News]:
        """Yield what pages published since a day brought."""
        return views.changes(self.db, since, wanted)

    def brought(self, pages: Collection[str], on: dt.date) -> Iterator[views.News]:
        """Yield what some pages brought to the rest of the ledger; `on` is the day they were read."""
        return views.brought(self.db, pages, on)

    def trips(self, wanted: Filter | None = None) -> Iterator[Trip]:
        """Yield journeys by traveller and day."""
        return journeys.journeys(self.db, wanted)

    def trip_rows(self, state: Callable[[str], str], wanted: Filter | None = None) -> Iterator[contract.TripRow]:
        """Yield journeys in the shape of `legation trips --format jsonl`; `state` names a country by its code."""
        return contract.trip_rows(self.db, state, wanted)

    def unconfirmed(self, wanted: Filter | None = None) -> Iterator[gaps.Gap]:
        """Yield planned legs and journeys that no later page confirms, and tours known from one stop."""
        return gaps.gaps(self.db, wanted)

    def conflicts(self, fits: Fits | None = None, wanted: Filter | None = None) -> Iterator[Conflict]:
        """Yield where pages disagree; with `fits`, also offices that the register does not have."""
        return conflicts.conflicts(self.db, fits, wanted)

    def mentions(self) -> Iterator[Mention]:
        """Yield the people that pages name with an office, page by page."""
        query_ = "SELECT * FROM mentions WHERE office <> '' ORDER BY page, position"
        return (rows.read_mention(row) for row in self.db.execute(query_))

    def positions(self, wanted: Filter | None = None) -> Iterator[positions.Stance]:
        """Yield what parties say and do about issues."""
        return positions.positions(self.db, wanted)

    def explain(self, name: str, as_of: dt.date | None = None) -> explain.Explanation:
        """Explain an event by its id (also a former one) or a report's, as known on a day if one is given.

        Raises LedgerError if it is (or was then) unknown.
        """
        return explain.explain(self.db, name, as_of)

    def reactions(self, event: str) -> Iterator[reactions.Reaction]:
        """Yield what an event (by its id) is about, and what was said about it."""
        return reactions.reactions(self.db, event)

    def review(self) -> Iterator[review.Tie]:
        """Yield near ties that nobody has judged, nearest first."""
        return review.review(self.db)


def connect(file: Path, read_only: bool) -> sqlite3.Connection:
    """Open the file; a reader can never change or create it."""
    where = address.reading(file) if read_only else address.writing(file)
    db = sqlite3.connect(where, uri=True, isolation_level=None, timeout=log.USUAL / 1000)
    db.row_factory = sqlite3.Row
    return db


def prepare(db: sqlite3.Connection, path: str, read_only: bool) -> None:
    """Check the file and set it up: WAL so that readers and a kill never see half a page."""
    db.execute("PRAGMA foreign_keys = ON")
    migrate.check(db, path)
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("PRAGMA cache_size = -65536")
    if read_only:
        if not migrate.applied(db):
            raise LedgerError(f"{path} is an empty file. Read into it with `legation read SOURCE --into {path}`.")
        if len(migrate.applied(db)) < len(migrate.MIGRATIONS):
            raise LedgerError(f"{path} is of an older Legation. Open it once for writing (`legation read`) to upgrade.")
        return
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute(f"PRAGMA wal_autocheckpoint = {log.CHECKPOINT}")
    migrate.migrate(db)
