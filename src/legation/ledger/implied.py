"""Stops that only a meeting tells of: who meets a host in the host's country during a journey has been there.

A meeting alone founds no journey (a page may place it loosely, or the traveller may live there); it only adds a stop to
a journey that other words tell, where one page tells both or their days are near.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence

from legation.ledger import names
from legation.ledger.clauses import ruler
from legation.ledger.floating import lasting
from legation.ledger.heads import Head
from legation.ledger.joining import abreast
from legation.ledger.near import Near
from legation.ledger.profile import AHEAD, DONE, Days, gap, named_days, shift
from legation.ledger.sending import where
from legation.ledger.stops import OFF, Stop, stops_of
from legation.model import Event, Party
from legation.who.office import HEADS, classify

_NEAR = 3  # days between a meeting and a stop of the journey
_TRAVELS = HEADS | {"foreign-minister", "defence-minister", "vice-president", "deputy-prime-minister", "un-head"}


def add(db: sqlite3.Connection, traveller: Party, groups: Sequence[list[Stop]], talks: Sequence[Event]) -> None:
    """Add to each journey the stops that meetings imply; a meeting that fits two journeys alike is left out."""
    known = {stop.event.id for group in groups for stop in group}
    near = Near()
    for at, group in enumerate(groups):
        pages = (page for stop in group for page in stop.event.pages)
        near.put(at, [lasting(group), *(stop.days for stop in group)], pages)
    for stop in stops_of(db, [event for event in talks if event.id not in known and abroad(event, traveller)]):
        around = [one.published for one in stop.told if one.published]
        days = [stop.days, *((one.start, one.end) for one in around)]
        scores = {at: fits(stop, groups[at]) for at in near.find(days, stop.event.pages, _NEAR)}
        best = [at for at, score in scores.items() if score == max(scores.values()) > 0]
        if len(best) == 1 and not any(told(stop, other) for other in groups[best[0]]):
            groups[best[0]].append(stop)
            near.put(best[0], [lasting(groups[best[0]]), stop.days], stop.event.pages)


def told(stop: Stop, other: Stop) -> bool:
    """Say whether a visit tells already what a meeting implies: a plan is not yet a visit."""
    if stop.country != other.country:
        return False
    return stop.event.status in AHEAD or other.event.status in DONE or stop.event.id == other.event.id


def founding(
    talks: Sequence[Event], heads: Mapping[str, Head], traveller: Party, seen: Collection[str] = ()
) -> list[Event]:
    """Return the meetings that are a visit by themselves: with a host, or on neutral ground; on a page of a known day
    that was sent from there, that gives the very days with the place ("they met in Beijing on Wednesday"), or whose
    sentences have the traveller there (`seen`) and give no other day.

    A place told by the way, without that, founds no journey.
    """
    done = (event for event in talks if event.status in DONE and abroad(event, traveller))
    dated = (event for event in done if any(change.on for change in event.history) and both_there(event, traveller))
    return [
        event
        for event in dated
        if sent_from_there(event, heads)
        or (at_work(event, traveller) and (is_news(event) or (event.id in seen and event.when is None)))
    ]


def both_there(event: Event, traveller: Party) -> bool:
    """Say whether a meeting is with a host, or on neutral ground."""
    return on_neutral_ground(event, traveller) or any(
        is_host(party, where(event)) for party in others(event, traveller)
    )


def is_host(party: Party, land: str) -> bool:
    """Say whether somebody is of a country: known to be, or an office of state in it without another country."""
    return party.kind == "person" and (party.country == land or (not party.country and ruler(party)))


def on_neutral_ground(event: Event, traveller: Party) -> bool:
    """Say whether a foreign minister met somebody of another country in a third one: both went there. (A journey of a
    head of state is told as one.)"""
    people = [party for party in event.parties if party.kind == "person"]
    lands = {party.country for party in people}
    return len(lands) > 1 and not lands & {"", where(event)} and bool(posts(event, traveller) & {"foreign-minister"})


def sent_from_there(event: Event, heads: Mapping[str, Head]) -> bool:
    """Say whether a page that tells a meeting was sent from the country where it was."""
    return any(heads[page].country == where(event) for page in event.pages if page in heads)


def at_work(event: Event, traveller: Party) -> bool:
    """Say whether somebody's office takes him abroad and home again: an ambassador lives where he meets ministers."""
    return bool(posts(event, traveller) & _TRAVELS)


def posts(event: Event, traveller: Party) -> frozenset[str]:
    """Return the classes of a traveller's office, as a meeting has it before his journeys have."""
    own = [party for party in event.parties if party.office and names.same_party(party, traveller)] or [traveller]
    return frozenset[str]().union(*(classify(party.office, party.country) for party in own))


def is_news(event: Event) -> bool:
    """Say whether a page of the days after a meeting gives its day."""
    days = named_days(event.when)
    if days is None or (days[1] - days[0]).days > _NEAR:
        return False
    return any(0 <= (change.on - days[1]).days <= _NEAR for change in event.history if change.on)


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
