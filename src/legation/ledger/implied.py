"""Stops that only a meeting tells of: who meets a host in the host's country during a journey has been there.

A meeting alone founds no journey (a page may place it loosely, or the traveller may live there); it only adds a stop to
a journey that other words tell, where one page tells both or their days are near.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from legation.ledger import names
from legation.ledger.profile import gap
from legation.ledger.stops import OFF, Stop, stops_of
from legation.model import Event, Party

_NEAR = 3  # days between a meeting and a stop of the journey


def add(db: sqlite3.Connection, traveller: Party, groups: Sequence[list[Stop]], talks: Sequence[Event]) -> None:
    """Add to each journey the stops that meetings imply; a meeting that fits two journeys is left out."""
    for stop in stops_of(db, [event for event in talks if abroad(event, traveller)]):
        fitting = [group for group in groups if fits(stop, group)]
        if len(fitting) == 1 and all(stop.country != other.country for other in fitting[0]):
            fitting[0].append(stop)


def abroad(event: Event, traveller: Party) -> bool:
    """Say whether a meeting puts the traveller into another's country: held there, with somebody of that country."""
    country = event.place.country if event.place else ""
    if not country or event.status in OFF or country == traveller.country or not traveller.country:
        return False
    return any(party.country == country for party in others(event, traveller))


def others(event: Event, traveller: Party) -> Iterator[Party]:
    """Yield the other parties of a meeting."""
    return (party for party in event.parties if not names.same_party(party, traveller))


def fits(stop: Stop, group: Sequence[Stop]) -> bool:
    """Say whether a meeting lies within a journey that takes place, or is to."""
    alive = [other for other in group if other.event.status not in OFF]
    if any(stop.about and other.about and gap(stop.about, other.about) > 14 for other in alive):
        return False
    page = any(set(stop.event.pages) & set(other.event.pages) for other in alive)
    return page or any(stop.days and other.days and gap(stop.days, other.days) <= _NEAR for other in alive)
