"""Which view stands at which address. Every address also answers with .json, .csv, .atom and .ics."""

from __future__ import annotations

from collections.abc import Mapping

from legation.web import (
    disputes,
    event,
    geo,
    histogram,
    home,
    issues,
    journeys,
    listing,
    monthly,
    network,
    news,
    pagetext,
    people,
    queue,
    relations,
    searching,
    states,
    timeline,
)
from legation.web.view import Make, Missing

FIXED: Mapping[str, Make] = {
    "/": home.home, "/events": listing.events, "/people": people.people, "/states": states.states,
    "/issues": issues.issues, "/trips": journeys.trips, "/trips.geo": geo.trips, "/timeline": timeline.timeline,
    "/calendar": monthly.month, "/conflicts": disputes.disputes, "/review": queue.review, "/search": searching.search,
    "/upcoming": news.upcoming, "/changes": news.changes, "/unconfirmed": news.unconfirmed,
    "/positions": issues.positions, "/network": network.network, "/histogram": histogram.histogram,
}  # fmt: skip
NAMED: Mapping[str, Make] = {
    "events": event.event, "people": people.person, "states": states.state, "relations": relations.relation,
    "issues": issues.issue, "trips": journeys.trip, "pages": pagetext.page,
}  # fmt: skip
ROUTES: tuple[str, ...] = ("/", "/{path:path}")


def find_route(path: str) -> tuple[Make, str]:
    """Return the view of a path (its form taken off) and the name it is about. Raises Missing."""
    if path in FIXED:
        return FIXED[path], ""
    room, _, name = path.strip("/").partition("/")
    if room == "people" and name.endswith("/offices"):
        return people.offices, name.removesuffix("/offices")
    if room in NAMED and name and "/" not in name:
        return NAMED[room], name
    raise Missing("There is nothing at this address. Try the search, or the list of events.")
