"""The ties of `about` between events: what an event is about, and what was said about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from legation.ledger import about, load
from legation.model import Event, Span

_TIES = """
SELECT a.*, r.page, r.event AS event, o.event AS about_event
FROM reports AS own JOIN about AS a ON a.{own} = own.id
JOIN reports AS r ON r.id = a.report JOIN reports AS o ON o.id = a.other
WHERE own.event = ? ORDER BY a.report, a.other
"""


@dataclass(frozen=True, slots=True)
class Reaction:
    """Another event tied to one: this one is `about` it, or `of` it something is said; by a rule, with its words."""

    way: Literal["about", "reaction"]
    event: Event
    rule: str
    span: Span


def reactions(db: sqlite3.Connection, event: str) -> Iterator[Reaction]:
    """Yield what an event is about, then what was said about it, each other event once, by its id."""
    yield from tied(db, event, "about")
    yield from tied(db, event, "reaction")


def tied(db: sqlite3.Connection, event: str, way: Literal["about", "reaction"]) -> Iterator[Reaction]:
    """Yield the ties of one direction."""
    own, theirs = ("report", "about_event") if way == "about" else ("other", "event")
    rows = {row[theirs]: row for row in db.execute(_TIES.format(own=own), (event,)) if row[theirs] != event}
    found = load.events(db, rows)
    for name in sorted(found):
        row = rows[name]
        span = Span(row["page"], row["start"], row["end"], row["exact"])
        yield Reaction(way, found[name], row["rule"], span)


def backfill(db: sqlite3.Connection) -> None:
    """Find the ties of every page that has words for them: for a file that was written without."""
    words = " OR ".join("exact LIKE ?" for _ in about.nouns().kinds)
    query = f"SELECT DISTINCT page FROM spans WHERE field = 'evidence' AND ({words}) ORDER BY page"
    pages = [row[0] for row in db.execute(query, [f"% {noun}%" for noun in about.nouns().kinds])]
    for piece in load.pieces(pages):
        for told in load.by_page(db, piece).values():
            about.add(db, [one.report for one in told])
