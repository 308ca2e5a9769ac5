"""Conditions on events, each in two forms: a list of ids to gather, and a test of one event."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from legation.ledger import names
from legation.ledger.query import Filter
from legation.web.asked import Asked

Values = tuple[str, ...]

LONGEST = dt.timedelta(1000)
"""Days an event may last and still be found by its last one: so the index of first days bounds every search."""


@dataclass(frozen=True, slots=True)
class Need:
    """One condition: `test` is SQL on `e`, an event, or on its id alone, written `{own}`; `gather`, if any, selects
    the ids of all that pass it, each once."""

    test: str
    values: Values
    gather: str = ""
    gathered: Values = ()


def needs(asked: Asked, wanted: Filter) -> Iterator[Need]:
    """Yield the conditions of a view, those of its days left to the walk that orders by them."""
    if wanted.person:
        yield person(wanted.person)
    if asked.other:
        yield person(asked.other)
    yield from (state(code) for code in wanted.states)
    for column, values in (("kind", wanted.kinds), ("status", wanted.statuses)):
        if values:
            yield Need(f"e.{column} IN ({', '.join('?' * len(values))})", tuple(values))
    if wanted.issue:
        yield Need("e.issue = ?", (wanted.issue,))
    if asked.outlet:
        yield outlet(asked.outlet)
    if wanted.text:
        yield text(wanted.text)
    if wanted.since:
        first = (wanted.since - LONGEST).isoformat() if wanted.since > dt.date.min + LONGEST else ""
        yield Need('coalesce(e."end", e.start) >= ? AND e.start >= ?', (wanted.since.isoformat(), first))
    if wanted.until:
        yield Need("e.start <= ?", (wanted.until.isoformat(),))


def person(who: str) -> Need:
    """Return the condition for a party: by register id or whole name; one word also as a first or last name."""
    name = names.plain(who)
    columns = ("person", "plain") if " " in name else ("person", "plain", "head", "tail")
    values = (who, *(name for _ in columns[1:]))
    gather = " UNION ".join(f"SELECT event FROM event_parties WHERE {column} = ?" for column in columns)
    alike = " OR ".join(f"p.{column} = ?" for column in columns)
    test = f"EXISTS (SELECT 1 FROM event_parties AS p WHERE p.event = {{own}} AND ({alike}))"
    return Need(test, values, gather, values)


def state(code: str) -> Need:
    """Return the condition for a state: it takes part, or it is where it happens."""
    test = "EXISTS (SELECT 1 FROM event_states AS s WHERE s.state = ? AND s.event = {own})"
    return Need(test, (code,), "SELECT event FROM event_states WHERE state = ?", (code,))


def outlet(name: str) -> Need:
    """Return the condition for what an outlet has told."""
    test = """EXISTS (SELECT 1 FROM reports AS r JOIN pages AS g ON g.id = r.page
    WHERE r.event = {own} AND g.outlet = ?)"""
    gather = "SELECT DISTINCT r.event FROM pages AS g CROSS JOIN reports AS r ON r.page = g.id WHERE g.outlet = ?"
    return Need(test, (name,), gather, (name,))


def text(words: str) -> Need:
    """Return the condition for words anywhere in a report."""
    match = match_of(words)
    gather = """SELECT DISTINCT r.event FROM report_words AS w
    CROSS JOIN reports AS r INDEXED BY reports_folded ON r.number = w.rowid WHERE report_words MATCH ?"""
    test = """EXISTS (SELECT 1 FROM reports AS r JOIN report_words AS w ON w.rowid = r.number
    WHERE r.event = {own} AND report_words MATCH ?)"""
    return Need(test, (match,), gather, (match,))


def match_of(words: str, column: str = "") -> str:
    """Return an FTS5 query for a reader's words: every word must occur, quotes keep words together.

    Nothing in it is read as an operator: each piece is quoted, and only its letters and digits are kept.
    """
    pieces = (phrase or word for phrase, word in re.findall(r'"([^"]+)"|(\S+)', words[:400]))
    terms = [" ".join(re.findall(r"\w+", piece)) for piece in pieces]
    quoted = " ".join(f'"{term}"' for term in terms if term) or '""'
    return f"{column} : ({quoted})" if column and quoted != '""' else quoted
