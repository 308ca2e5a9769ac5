"""What a page is made from: a room to look in, and the view that came of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from legation import describe
from legation.ledger import Ledger
from legation.model import Event
from legation.web.asked import Asked
from legation.web.memory import Memory

T = TypeVar("T")
Row = Mapping[str, Any]


class Missing(Exception):
    """The ledger holds nothing under this name; the message says so in words."""


class Moved(Exception):
    """The thing stands at another address, the message."""


@dataclass(frozen=True, slots=True)
class Room:
    """The ledger as one request sees it, what is remembered of it, and whether it may be written."""

    ledger: Ledger
    memory: Memory
    version: int
    review: bool = False
    token: str = ""

    @property
    def db(self) -> sqlite3.Connection:
        """The open connection."""
        return self.ledger.db

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is worked out once for a state of the file."""
        return self.memory.once(self.version, key, make)


@dataclass(frozen=True, slots=True)
class View:
    """One page before it is written: `body` is what its template shows, `events` what a feed or calendar of it holds,
    `rows` the same for programs (None: the events), `data` the JSON where it is more than the rows (worked out only if
    asked for), `next` where its next page is."""

    template: str
    title: str
    asked: Asked
    body: object
    rows: Sequence[Row] | None = None
    events: Sequence[Event] = ()
    data: Callable[[], Row] | None = None
    next: str = ""
    note: str = ""
    feeds: bool = True

    def table(self) -> Sequence[Row]:
        """Return the rows of this view for programs."""
        return [describe.event_row(event) for event in self.events] if self.rows is None else self.rows


Make = Callable[[Room, Asked, str], View]
