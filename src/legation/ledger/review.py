"""The queue of near ties: pairs of reports that just missed being one event, for a person to decide."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from legation.ledger import explain, judgements, load
from legation.ledger.parts import Part
from legation.model import Report


@dataclass(frozen=True, slots=True)
class Tie:
    """Two reports, the events they are in, and what speaks for and against their being one."""

    left: Report
    right: Report
    events: tuple[str, str]
    score: float
    parts: tuple[Part, ...]


def review(db: sqlite3.Connection) -> Iterator[Tie]:
    """Yield near ties nearest first, one for each pair of events: the others hang on the same answer."""
    seen: set[frozenset[str]] = set()
    for left, right, score in list(judgements.undecided(db)):
        events = owner(db, left), owner(db, right)
        if frozenset(events) not in seen:
            seen.add(frozenset(events))
            told = load.told(db, (left, right))
            parts = tuple(explain.parts(db, left, right))
            yield Tie(told[left].report, told[right].report, events, score, parts)


def owner(db: sqlite3.Connection, report: str) -> str:
    """Return the event a report is folded into."""
    return str(db.execute("SELECT event FROM reports WHERE id = ?", (report,)).fetchone()[0])
