"""Events read back as records, as they stand now or as they were known on an earlier day."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Collection, Iterator

from legation.ledger import fold, load
from legation.ledger.judgements import ruling
from legation.ledger.merge import merge
from legation.ledger.told import Told
from legation.model import Event


def recall(db: sqlite3.Connection, events: Collection[str], as_of: dt.date | None = None) -> Iterator[Event]:
    """Yield events by id, in the order given; with `as_of`, folded anew from the pages published by that day."""
    seen: set[str] = set()
    for piece in load.pieces(list(events)):
        for event in now(db, piece) if as_of is None else then(db, piece, as_of):
            if event.id not in seen:  # what is two events now may have been one then, and be met twice
                seen.add(event.id)
                yield event


def now(db: sqlite3.Connection, events: Collection[str]) -> Iterator[Event]:
    """Yield events as the file has them."""
    found = load.events(db, events)
    yield from (found[event] for event in events if event in found)


def then(db: sqlite3.Connection, events: Collection[str], as_of: dt.date) -> Iterator[Event]:
    """Yield what these events were on a day. A page whose date is not known was not known to be out by then.

    The whole neighbourhood is folded anew, because a later page may have tied or parted what stood otherwise before.
    """
    members = load.members(db, events)
    reports = {report for found in members.values() for report in found}
    near = fold.neighbours(db, reports)
    told = {key: one for key, one in load.bare_told(db, near).items() if visible(one, as_of)}
    known = {key: one for key, one in load.profiles(db, told).items()}
    for group in fold.group(known, fold.edges(db, known), ruling(db, known)):
        if reports & set(group):
            yield merge(told[report] for report in group)


def visible(one: Told, as_of: dt.date) -> bool:
    """Say whether a report was out on a day."""
    return one.on is not None and one.on <= as_of
