"""The pages of a journey, each with its head and all that it tells."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass

from legation.ledger import load, rows
from legation.ledger.heads import Head, heads_of
from legation.ledger.told import Told
from legation.model import Published


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: what it tells, in the order of its text, and where and when its head says that it was sent."""

    page: str
    told: tuple[Told, ...]
    head: Head
    dated: Published | None = None

    @property
    def published(self) -> Published | None:
        """When the page was published, as far as that is known."""
        return next((one.published for one in self.told if one.published), self.dated)

    def day(self, known: Collection[dt.date] = ()) -> dt.date | None:
        """Return the day the page is of: the one it was published on, else the one its head gives, in the year of
        the days known of its journey (or of its publication); None if neither is known."""
        published = self.published
        if published and (published.end - published.start).days <= 1:
            return published.end
        near = [published.start] if published else sorted(known)
        return self.head.near(near[0]) if near else None


def sheets_of(db: sqlite3.Connection, pages: Collection[str]) -> list[Sheet]:
    """Return some pages, by id; those too of which nothing was read but names and places."""
    heads, told, days = heads_of(db, pages), load.by_page(db, pages), published(db, pages)
    return [Sheet(page, tuple(told.get(page, ())), heads.get(page, Head()), days[page]) for page in sorted(days)]


def published(db: sqlite3.Connection, pages: Collection[str]) -> dict[str, Published | None]:
    """Return when some pages were published, as far as that is known, by page."""
    query = "SELECT p.* FROM json_each(?) AS w CROSS JOIN pages AS p ON p.id = w.value"
    return {row["id"]: rows.read_published(row) for row in db.execute(query, (load.ids(pages),))}
