"""`/trips.geo.json`: journeys for the map. A place that nobody knows has no point, and is counted."""

from __future__ import annotations

from dataclasses import replace

from legation import describe
from legation.model import Leg, Trip
from legation.web import journeys, links
from legation.web.asked import Asked
from legation.web.view import Room, View

MOST = 2000


def trips(room: Room, asked: Asked, _: str) -> View:
    """Return the journeys of a view with the points of their legs; `at` names one journey by an event."""
    if asked.at:
        found = list(journeys.of_event(room, asked, asked.at))
        since = ""
    else:
        found, since = room.once(("trips", replace(asked, path="")), lambda: journeys.look(room, asked))
    made = [feature(trip) for trip in found[:MOST]]
    data = {
        "trips": made,
        "unplaced": sum(journeys.unplaced(trip) for trip in found[:MOST]),
        "truncated": max(0, len(found) - MOST),
        "since": since or None,
    }
    return View("", "Trips", asked, found, data=lambda: data)


def feature(trip: Trip) -> dict[str, object]:
    """Return one journey."""
    legs = [point(number, leg) for number, leg in enumerate(trip.legs, 1)]
    return {
        "id": trip.id, "href": journeys.href(trip), "traveller": trip.traveller, "status": trip.status, "legs": legs,
    }  # fmt: skip


def point(number: int, leg: Leg) -> dict[str, object]:
    """Return one leg: where (None: not known), when, whom met. `of` says whether the point is the town's or only that
    of the state's seat of government."""
    at = journeys.spot(leg)
    time = describe.time_row(leg.when)
    return {
        "n": number, "place": journeys.place(leg), "country": leg.country, "lon": at.longitude if at else None,
        "lat": at.latitude if at else None, "of": at.of if at else None, "start": time["start"], "end": time["end"],
        "when": describe.when(leg.when), "status": leg.status, "met": list(leg.met), "href": links.event(leg.event),
    }  # fmt: skip
