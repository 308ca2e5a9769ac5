"""Positions: what a party says and does about an issue, over time, side by side. A view over events."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from legation.ledger import names, query
from legation.ledger.query import Filter
from legation.model import Event, Kind, Party, Status, When

Side = Literal["says", "does"]

_SAYS: frozenset[Kind] = frozenset({"statement", "demand", "criticism", "threat", "support"})
_TALKS: frozenset[Kind] = frozenset({"visit", "meeting", "call", "negotiation"})


@dataclass(frozen=True, slots=True)
class Stance:
    """One step of a position: who says or does what about an issue, when (None: no page says), in which words."""

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


def positions(db: sqlite3.Connection, wanted: Filter | None = None) -> Iterator[Stance]:
    """Yield stances by issue, country, party and time. Only events with an issue have a place here; the filter's
    `person` and `states` pick whose position it is, not whom it is about."""
    chosen = wanted or Filter()
    found = [one for event in query.events(db, chosen) if event.issue for one in stances(event) if asked(one, chosen)]
    yield from sorted(found, key=order)


def stances(event: Event) -> Iterator[Stance]:
    """Yield one stance for each party that speaks or acts."""
    side: Side = "says" if event.kind in _SAYS else "does"
    told = min((step.on for step in event.history if step.on), default=None)
    for party in actors(event):
        own = (party.name, party.country, event.issue, side, event.kind, event.status, event.when, told)
        yield Stance(*own, words=event.quote or event.topic, event=event.id, pages=event.pages)


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
