"""Stops that only a meeting tells of: who meets a host in the host's country during a journey has been there.

A meeting alone founds no journey (a page may place it loosely, or the traveller may live there); it only adds a stop to
a journey that other words tell, where one page tells both or their days are near.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from legation.ledger import names
from legation.ledger.floating import lasting
from legation.ledger.heads import Head
from legation.ledger.joining import abreast
from legation.ledger.profile import AHEAD, DONE, Days, gap, shift
from legation.ledger.sending import where
from legation.ledger.stops import OFF, Stop, stops_of
from legation.model import Event, Party

_NEAR = 3  # days between a meeting and a stop of the journey


def add(db: sqlite3.Connection, traveller: Party, groups: Sequence[list[Stop]], talks: Sequence[Event]) -> None:
    """Add to each journey the stops that meetings imply; a meeting that fits two journeys alike is left out."""
    known = {stop.event.id for group in groups for stop in group}
    for stop in stops_of(db, [event for event in talks if event.id not in known and abroad(event, traveller)]):
        scores = [fits(stop, group) for group in groups]
        best = max(scores, default=0)
        if best and scores.count(best) == 1:
            home = groups[scores.index(best)]
            home.extend([] if any(told(stop, other) for other in home) else [stop])


def told(stop: Stop, other: Stop) -> bool:
    """Say whether a visit tells already what a meeting implies: a plan is not yet a visit."""
    if stop.country != other.country:
        return False
    return stop.event.status in AHEAD or other.event.status in DONE or stop.event.id == other.event.id


def founding(talks: Sequence[Event], heads: Mapping[str, Head], traveller: Party) -> list[Event]:
    """Return the meetings that are a visit by themselves: with a host, on a page of a known day sent from his country.

    A place told by the way, without that, founds no journey.
    """
    return [
        event
        for event in talks
        if event.status in DONE
        and abroad(event, traveller)
        and any(party.kind == "person" and party.country == where(event) for party in others(event, traveller))
        and any(heads[page].country == where(event) for page in event.pages if page in heads)
        and any(change.on for change in event.history)
    ]


def abroad(event: Event, traveller: Party) -> bool:
    """Say whether a meeting puts the traveller abroad: held there, or planned there with somebody of that country."""
    country = event.place.country if event.place else ""
    if not country or event.status in OFF or country == traveller.country or not traveller.country:
        return False
    return event.status in DONE or any(party.country == country for party in others(event, traveller))


def others(event: Event, traveller: Party) -> Iterator[Party]:
    """Yield the other parties of a meeting."""
    return (party for party in event.parties if not names.same_party(party, traveller))


def fits(stop: Stop, group: Sequence[Stop]) -> int:
    """Return how well a meeting fits a journey that takes place, or is to: by its days 2, by a page that tells both 1;
    0 if it does not."""
    alive = [other for other in group if other.event.status not in OFF and (other.sharp or not other.days)]
    if any(stop.about and other.about and gap(stop.about, other.about) > 14 for other in alive):
        return 0
    page = any(set(stop.event.pages) & set(other.event.pages) and abreast(stop, other) for other in alive)
    days = any(stop.days and other.days and gap(stop.days, other.days) <= _NEAR for other in alive)
    return 2 * (days or news(stop, lasting(alive))) + page


def news(stop: Stop, days: Days | None) -> bool:
    """Say whether a meeting without a day is the news of a page of the very days of a journey."""
    if days is None or stop.days or stop.event.status not in DONE:
        return False
    low, high = shift(days, 0, _NEAR)
    told = [(one.published.start, one.published.end) for one in stop.told if one.published]
    return any(start >= low and end <= high for start, end in told)
