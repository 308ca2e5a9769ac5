"""Which events: a filter as a record, and the one SQL statement it becomes."""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace

from legation.ledger import names
from legation.ledger.recall import recall
from legation.model import Event, Kind, Status


@dataclass(frozen=True, slots=True)
class Filter:
    """What to list. `person` is a name, a surname or a register id; `states` are codes that must all take part (as a
    party's country or as the place); `since` and `until` bound the event's own days (an undated event then falls
    out); `text` is searched in words and quotes; `as_of` shows what was known on a day; `limit` lists the first so
    many, `last` those that stand last in time, an event without a day where it was first told (0: all)."""

    person: str = ""
    states: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Status, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    issue: str = ""
    text: str = ""
    as_of: dt.date | None = None
    limit: int = 0
    last: int = 0


Clause = tuple[str, tuple[str, ...]]
_YEARS = range(1000, 3000)
"""Years that can be asked for: room on both sides for the weeks and months around a day."""


def read_day(words: str) -> dt.date:
    """Return a day that somebody asks for, written as 2023-02-21. Raises ValueError for any other, and for years of
    which no page tells."""
    day = dt.date.fromisoformat(words)
    if day.year not in _YEARS:
        raise ValueError(f"{day.year} is not within {_YEARS.start} to {_YEARS.stop - 1}")
    return day


def events(db: sqlite3.Connection, wanted: Filter, *also: Clause) -> Iterator[Event]:
    """Yield the events that a filter (and any further condition) lets through, by their days, undated ones last."""
    ids = find(db, wanted if wanted.as_of is None else loosen(wanted), *also)
    found = recall(db, ids, wanted.as_of)
    if wanted.as_of is None:
        yield from found
        return
    kept = sorted(latest([event for event in found if holds(event, wanted)], wanted.last), key=order)
    yield from kept[: wanted.limit or None]


def count(db: sqlite3.Connection, wanted: Filter, *also: Clause) -> int:
    """Return how many events a filter (and any further condition) lets through, whatever its `limit` and `last`; with
    `as_of`, at most so many."""
    return len(find(db, replace(wanted, limit=0, last=0) if wanted.as_of is None else loosen(wanted), *also))


def find(db: sqlite3.Connection, wanted: Filter, *also: Clause) -> list[str]:
    """Return the ids of the events that a filter and further conditions let through, in order."""
    clauses = [*conditions(wanted), *also]
    where = " AND ".join(sql for sql, _ in clauses) or "1"
    # Whoever asks for persons, states or words finds events by their ids: all that is asked of them then stands in one
    # index, a third of the time that their whole rows take.
    source = "events AS e INDEXED BY events_listed" if wanted.person or wanted.states or wanted.text else "events AS e"
    if wanted.last:
        stands = "coalesce(e.start, e.first_known) DESC, e.id DESC"
        columns = 'e.id, e.start, e."end"'
        source = f"(SELECT {columns} FROM {source} WHERE {where} ORDER BY {stands} LIMIT {int(wanted.last)}) AS e"
        where = "1"
    query = f'SELECT e.id FROM {source} WHERE {where} ORDER BY e.start IS NULL, e.start, e."end", e.id'
    query += f" LIMIT {int(wanted.limit)}" if wanted.limit else ""
    return [row[0] for row in db.execute(query, tuple(value for _, values in clauses for value in values))]


def conditions(wanted: Filter) -> Iterator[Clause]:
    """Yield the conditions of a filter with their values."""
    if wanted.person:
        yield named(wanted.person)
    if wanted.states:
        yield together(wanted.states)
    for column, values in (("kind", wanted.kinds), ("status", wanted.statuses)):
        if values:
            yield f"e.{column} IN ({', '.join('?' * len(values))})", tuple(values)
    if wanted.since:
        yield 'coalesce(e."end", e.start) >= ?', (wanted.since.isoformat(),)
    if wanted.until:
        yield "e.start <= ?", (wanted.until.isoformat(),)
    if wanted.issue:
        yield "e.issue = ?", (wanted.issue,)
    if wanted.text:
        yield matching(wanted.text)
    if wanted.as_of:
        yield "e.first_known <= ?", (wanted.as_of.isoformat(),)


def named(person: str) -> Clause:
    """Return the condition for a party: by id or whole name; one word alone also as a first or last word."""
    name = names.plain(person)
    columns = ("person", "plain") if " " in name else ("person", "plain", "head", "tail")
    ids = " UNION ALL ".join(f"SELECT event FROM event_parties WHERE {column} = ?" for column in columns)
    return f"e.id IN ({ids})", (person, *(name for _ in columns[1:]))


def together(states: tuple[str, ...]) -> Clause:
    """Return the condition for states that all take part: the list of the first, each looked for in the others'."""
    others = (
        f" CROSS JOIN event_states AS s{at} ON s{at}.state = ? AND s{at}.start = s.start AND s{at}.event = s.event"
        for at in range(1, len(states))
    )
    query = f"SELECT s.event FROM event_states AS s{''.join(others)} WHERE s.state = ?"
    return f"e.id IN ({query})", (*states[1:], states[0])


def matching(text: str) -> Clause:
    """Return the condition for words anywhere in a report: each must occur; quotes keep words together.

    The text is a reader's, not FTS5 syntax: every word is quoted, so that nothing in it is read as an operator.
    """
    pieces = (phrase or word for phrase, word in re.findall(r'"([^"]+)"|(\S+)', text))
    terms = ['"' + " ".join(re.findall(r"\w+", piece)) + '"' for piece in pieces]
    query = """SELECT r.event FROM report_words
    CROSS JOIN reports AS r INDEXED BY reports_folded ON r.number = report_words.rowid"""
    return f"e.id IN ({query} WHERE report_words MATCH ?)", (" ".join(terms) or '""',)


def loosen(wanted: Filter) -> Filter:
    """Return the filter without what may have been otherwise on an earlier day."""
    return replace(wanted, kinds=(), statuses=(), since=None, until=None, limit=0, last=0)


def holds(event: Event, wanted: Filter) -> bool:
    """Say whether an event, as known on a day, is still wanted."""
    start = event.when.start if event.when else None
    end = (event.when.end or start) if event.when else None
    if (wanted.kinds and event.kind not in wanted.kinds) or (wanted.statuses and event.status not in wanted.statuses):
        return False
    if wanted.since and not (end and end >= wanted.since):
        return False
    return not wanted.until or bool(start and start <= wanted.until)


def order(event: Event) -> tuple[bool, dt.date, dt.date, str]:
    """Return the sort key of a list of events, the same as the file's."""
    start = event.when.start if event.when else None
    end = event.when.end if event.when else None
    return start is None, start or dt.date.max, end or dt.date.min, event.id


def stands(event: Event) -> dt.date | None:
    """Return the day at which an event stands in time: its own, else the one it was first told on, None if neither is
    known."""
    own = event.when.start if event.when else None
    return own or min((step.on for step in event.history if step.on), default=None)


def latest(events: list[Event], most: int) -> list[Event]:
    """Return the events that stand last in time, at most so many (0: all)."""
    return sorted(events, key=lambda event: (stands(event) or dt.date.min, event.id))[-most:] if most else events
