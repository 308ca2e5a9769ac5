"""`/trips` and `/trips/ID`: journeys with their legs, and the same for a map."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from legation import describe
from legation.ledger import Filter
from legation.ledger.journeys import LONG
from legation.ledger.judgements import anchor
from legation.ledger.travellers import movers
from legation.model import Event, Leg, Trip
from legation.web import links
from legation.web.asked import Asked
from legation.web.cards import cards
from legation.web.find import find
from legation.web.listing import known
from legation.web.needs import needs
from legation.web.view import Missing, Room, View
from legation.where import Point, gazetteer, locate

VISITS = 80
"""Visits joined into journeys for one page, the newest of a view."""


@dataclass(frozen=True, slots=True)
class TripsBody:
    """The body of a list of journeys: the journeys, and the first day they were looked for from, if not from ever."""

    trips: Sequence[Trip]
    since: str
    unplaced: int


def trips(room: Room, asked: Asked, _: str) -> View:
    """Return the newest journeys of a view."""
    found, since = room.once(("trips", replace(asked, path="")), lambda: look(room, asked))
    body = TripsBody(found, since, sum(unplaced(trip) for trip in found))
    older = asked.href(until=since) if since else ""
    return View("trips.html", "Trips", asked, body, [row for trip in found for row in rows(trip)], next=older,
                feeds=False)  # fmt: skip


def look(room: Room, asked: Asked, most: int = VISITS) -> tuple[list[Trip], str]:
    """Return journeys, newest first, and the day before which older ones lie ("" if there are none)."""
    visits, more = newest_visits(room, asked, most)
    if not visits:
        return [], ""
    days = [event.when.start for event in visits if event.when and event.when.start]
    since = min(days) if more and days else None
    wanted = asked.filter
    person = wanted.person
    chosen = Filter(person=person, since=since or wanted.since, until=wanted.until, as_of=wanted.as_of)
    own = {event.id for event in visits}
    found = [trip for trip in room.ledger.trips(chosen) if fits(trip, asked, own)]
    return sorted(found, key=first_day, reverse=True), since.isoformat() if since else ""


def newest_visits(room: Room, asked: Asked, most: int) -> tuple[list[Event], bool]:
    """Return the newest visits of a view, and whether there are more."""
    visits = replace(asked, kind=("visit",), status=(), after="")
    if asked.known is not None:
        found, every = known(room, visits, False)
        return every[:most], bool(found.next) or len(every) > most
    found = find(room.db, list(needs(visits, visits.filter)), most)
    return cards(room.db, found.ids), bool(found.next)


def fits(trip: Trip, asked: Asked, visits: set[str]) -> bool:
    """Say whether a journey is one of those asked for: its status, and a leg among the visits found."""
    return (not asked.status or trip.status in asked.status) and any(leg.event in visits for leg in trip.legs)


def first_day(trip: Trip) -> tuple[dt.date, str]:
    """Return the sort key of a journey: its first known day."""
    return min((leg.when.start for leg in trip.legs if leg.when and leg.when.start), default=dt.date.min), trip.id


def trip(room: Room, asked: Asked, name: str) -> View:
    """Return the journey that an event is a leg of. Raises Missing, LedgerError."""
    found = room.once(("trip", name, asked.as_of), lambda: of_event(room, asked, name))
    if not found:
        raise Missing(f"“{name}” is no leg of a journey in this ledger.")
    title = f"{found[0].traveller}: " + ", ".join(dict.fromkeys(place(leg) for leg in found[0].legs))
    body = TripsBody(found, "", sum(unplaced(one) for one in found))
    events = cards(room.db, [leg.event for one in found for leg in one.legs])
    return View("trip.html", title, asked, body, [row for one in found for row in rows(one)], events)


def of_event(room: Room, asked: Asked, name: str) -> list[Trip]:
    """Return the journeys that have this event (by its id, a former one, or a report's) as a leg, or share one."""
    report = anchor(room.db, name)
    own = room.db.execute("SELECT event FROM reports WHERE id = ?", (report,)).fetchone()[0]
    events = cards(room.db, [own])
    near = [trip for event in events for trip in around(room, asked, event)]
    exact = [trip for trip in near if any(leg.event == own for leg in trip.legs)]
    found = exact or [trip for trip in near if any(same_stop(leg, event) for leg in trip.legs for event in events)]
    return list({trip.id: trip for trip in found}.values())


def around(room: Room, asked: Asked, event: Event) -> Iterator[Trip]:
    """Yield the journeys of an event's travellers: all of them, or of one who travels much those about its days."""
    start = event.when.start if event.when else None
    for party in movers(event):
        wanted = Filter(person=party.person or party.name, kinds=("visit",))
        often = bool(find(room.db, list(needs(asked, wanted)), VISITS).next)
        since, until = (start - LONG, start + LONG) if start and often else (None, None)
        yield from room.ledger.trips(Filter(person=wanted.person, since=since, until=until, as_of=asked.known))


def same_stop(leg: Leg, event: Event) -> bool:
    """Say whether a leg was made of this visit among others: the same country, told on the same page."""
    return bool(event.place and leg.country == event.place.country and set(leg.pages) & set(event.pages))


def place(leg: Leg) -> str:
    """Return where a leg goes, in words."""
    country = gazetteer().state(leg.country) or leg.country
    return ", ".join(dict.fromkeys(word for word in (leg.locality, country) if word)) or "place not known"


def unplaced(trip: Trip) -> int:
    """Return how many legs have no point on the globe."""
    return sum(spot(leg) is None for leg in trip.legs)


def spot(leg: Leg) -> Point | None:
    """Return a leg's point. A named place that is not known has none: Hawaii is not where Washington is."""
    at = locate(leg.country, leg.locality)
    return None if at and at.of == "state" and leg.locality else at


def href(trip: Trip) -> str:
    """Return a journey's page."""
    return links.trip([leg.event for leg in trip.legs])


def rows(trip: Trip) -> Iterator[dict[str, object]]:
    """Yield a flat row a leg."""
    for number, leg in enumerate(trip.legs, 1):
        yield {
            "trip": trip.id, "traveller": trip.traveller, "person": trip.person, "trip_status": trip.status,
            "leg": number, "country": leg.country, "locality": leg.locality, "place": place(leg),
            **describe.time_row(leg.when), "when": describe.when(leg.when), "status": leg.status,
            "met": list(leg.met), "event": leg.event, "pages": list(leg.pages), "href": href(trip),
        }  # fmt: skip


def trip_row(trip: Trip) -> dict[str, object]:
    """Return a journey with its legs, for programs."""
    return {
        "id": trip.id,
        "traveller": trip.traveller,
        "status": trip.status,
        "href": href(trip),
        "legs": list(rows(trip)),
    }
