"""Events as lists show them, read from their own rows alone: folding every report anew is for the event's page."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence

from legation.ledger import load
from legation.ledger.recall import recall
from legation.ledger.rows import day
from legation.model import Event, Party, Place, StatusChange, When

_EVENTS = "SELECT e.* FROM json_each(?) AS w CROSS JOIN events AS e ON e.id = w.value"
_PARTIES = "SELECT p.* FROM json_each(?) AS w CROSS JOIN event_parties AS p ON p.event = w.value ORDER BY p.position"
_STEPS = "SELECT h.* FROM json_each(?) AS w CROSS JOIN history AS h ON h.event = w.value ORDER BY h.position"
# The words of a time stand with the report it was taken from: one that has the event's very days.
_WORDS = """SELECT r.event, r.when_words, r.anchor, r.is_range, r.edtf = e.edtf AS same, r.tense
FROM json_each(?) AS w CROSS JOIN events AS e ON e.id = w.value CROSS JOIN reports AS r ON r.event = e.id
WHERE r.has_when AND (r.start IS e.start AND r."end" IS e."end") ORDER BY same, r.id DESC"""


def cards(db: sqlite3.Connection, ids: Sequence[str], as_of: dt.date | None = None) -> list[Event]:
    """Return events in the order of their ids; with `as_of` folded anew from what was out by that day."""
    if as_of is not None:
        return list(recall(db, ids, as_of))
    wanted = load.ids(ids)
    parties, steps = by_event(db, _PARTIES, wanted), by_event(db, _STEPS, wanted)
    words = {row["event"]: row for row in db.execute(_WORDS, (wanted,))}
    rows = {row["id"]: row for row in db.execute(_EVENTS, (wanted,))}
    return [card(rows[own], parties[own], steps[own], words.get(own)) for own in ids if own in rows]


def by_event(db: sqlite3.Connection, query: str, wanted: str) -> dict[str, list[sqlite3.Row]]:
    """Return the rows of a query by event."""
    found: dict[str, list[sqlite3.Row]] = defaultdict(list)
    for row in db.execute(query, (wanted,)):
        found[row["event"]].append(row)
    return found


def card(
    row: sqlite3.Row, parties: Sequence[sqlite3.Row], steps: Sequence[sqlite3.Row], words: sqlite3.Row | None
) -> Event:
    """Return one event from its rows."""
    history = tuple(step(one) for one in steps)
    return Event(
        row["id"], row["kind"], row["status"], tuple(party(one) for one in parties), place(row), when(row, words),
        tuple(one.report for one in history), tuple(dict.fromkeys(one.page for one in history)), history,
        row["speaker"], row["quote"], row["topic"], row["issue"],
    )  # fmt: skip


def party(row: sqlite3.Row) -> Party:
    """Return a party from its row."""
    return Party(row["name"], row["role"], row["kind"], row["country"], row["person"], row["office"])


def step(row: sqlite3.Row) -> StatusChange:
    """Return a step of a history from its row."""
    return StatusChange(row["status"], day(row["on"]), row["report"], row["page"], row["said_by"])


def place(row: sqlite3.Row) -> Place | None:
    """Return where it was, None if no page says."""
    return Place(row["place"], row["locality"], row["country"]) if row["place"] or row["country"] else None


def when(row: sqlite3.Row, words: sqlite3.Row | None) -> When | None:
    """Return when it was, with the words of a report that has the same days; None if no page says."""
    start, end = day(row["start"]), day(row["end"])
    if start is None and words is None:
        return None
    if words is None:  # days worked out from several reports: no page words them
        return When(row["edtf"], start, end, row["edtf"], row["precision"], range=start != end)
    told = (words["anchor"], words["tense"], bool(words["is_range"]))
    return When(words["when_words"], start, end, row["edtf"], row["precision"], *told)


def newest(db: sqlite3.Connection) -> dt.date | None:
    """Return the day of the newest page, None if no page has a date: the ledger's own today."""
    return day(db.execute("SELECT max(published_end) FROM pages").fetchone()[0])


def several(db: sqlite3.Connection, query: str, values: Sequence[object] = ()) -> Iterator[str]:
    """Yield the first column of a query's rows."""
    yield from (row[0] for row in db.execute(query, tuple(values)))
