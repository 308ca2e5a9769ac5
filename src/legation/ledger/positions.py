"""Positions: what a party says and does about an issue, over time, side by side. A view over events."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from legation.ledger import load, names, query
from legation.ledger.query import Filter
from legation.model import Event, Kind, Party, Status, When

Side = Literal["says", "does"]

OF_AN_ISSUE: query.Clause = ("e.issue <> ''", ())
_SAYS: frozenset[Kind] = frozenset({"statement", "demand", "criticism", "threat", "support"})
_TALKS: frozenset[Kind] = frozenset({"visit", "meeting", "call", "negotiation"})


@dataclass(frozen=True, slots=True)
class Stance:
    """One step of a position: who says or does what about an issue, when (None: no page says), in which words: the
    party's own where it is quoted (`quoted`), else the sentence of the page that told it first."""

    party: str
    country: str
    issue: str
    side: Side
    kind: Kind
    status: Status
    when: When | None
    told: dt.date | None
    words: str
    event: str
    pages: tuple[str, ...]
    quoted: bool = False


def positions(db: sqlite3.Connection, wanted: Filter | None = None) -> Iterator[Stance]:
    """Yield stances by issue, country, party and time. Only events with an issue have a place here; the filter's
    `person` and `states` pick whose position it is, not whom it is about."""
    chosen = wanted or Filter()
    found = query.events(db, chosen, OF_AN_ISSUE)
    events = [event for event in found if event.issue and chosen.issue in ("", event.issue)]
    told = sentences(db, [event.reports[0] for event in events if not event.quote])
    every = (one for event in events for one in stances(event, told.get(event.reports[0], "")))
    yield from sorted((one for one in every if asked(one, chosen)), key=order)


def sentences(db: sqlite3.Connection, reports: Sequence[str]) -> dict[str, str]:
    """Return the sentence that each report rests on: the one that holds its trigger, else its first."""
    query_ = """SELECT e.report, e.exact, e.start <= t.start AND t."end" <= e."end" FROM json_each(?) AS w
    CROSS JOIN spans AS e ON e.report = w.value AND e.field = 'evidence'
    LEFT JOIN spans AS t ON t.report = e.report AND t.field = 'trigger' AND t.position = 0
    ORDER BY e.report, 3, e.position DESC"""
    return {report: exact for report, exact, _ in db.execute(query_, (load.ids(reports),))}


def stances(event: Event, sentence: str = "") -> Iterator[Stance]:
    """Yield one stance for each party that speaks or acts; `sentence` is what tells it where nobody is quoted."""
    side: Side = "says" if event.kind in _SAYS else "does"
    told = min((step.on for step in event.history if step.on), default=None)
    words = event.quote or sentence or event.topic
    for party in actors(event):
        own = (party.name, party.country, event.issue, side, event.kind, event.status, event.when, told)
        yield Stance(*own, words=words, event=event.id, pages=event.pages, quoted=bool(event.quote))


def actors(event: Event) -> tuple[Party, ...]:
    """Return who speaks or acts: the sources; in talks and agreements everybody."""
    sources = tuple(party for party in event.parties if party.role == "source")
    return sources if sources and event.kind not in _TALKS else event.parties


def asked(one: Stance, wanted: Filter) -> bool:
    """Say whether a stance is of the party or state asked for."""
    if wanted.states and one.country not in wanted.states:
        return False
    return not wanted.person or names.same_name(one.party, wanted.person)


def order(one: Stance) -> tuple[str, str, str, dt.date, str]:
    """Return the sort key: a stance without a day stands where it was told."""
    start = one.when.start if one.when and one.when.start else one.told
    return one.issue, one.country, names.plain(one.party), start or dt.date.max, one.event
