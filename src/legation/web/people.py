"""`/people` and `/people/ID`: a person's offices, journeys, whom they met, what they said on which issue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from legation import describe
from legation.ledger import names
from legation.model import Event, Trip
from legation.web import journeys, tallies, terms
from legation.web.asked import Asked
from legation.web.clock import today
from legation.web.counts import Other
from legation.web.facets import newest
from legation.web.find import every, find
from legation.web.listing import first
from legation.web.needs import needs
from legation.web.terms import Terms
from legation.web.view import Missing, Moved, Room, View
from legation.who import register

MET = ("visit", "meeting", "call", "negotiation")
SPOKE = ("statement", "demand", "criticism", "support", "threat", "refusal", "agreement")
JOURNEYS = 12
"""Visits whose journeys stand on a person's page, the last; all are at `/trips?person=`."""
LARGE = 20_000
"""Events of a ledger above which only who travels less has journeys there: joining reads all pages of their weeks."""


@dataclass(frozen=True, slots=True)
class PersonBody:
    """The body of a person's page."""

    name: str
    country: str
    register: str
    terms: Terms
    trips: Sequence[Trip]
    met: Sequence[Other]
    issues: Sequence[Other]
    events: Sequence[Event]


@dataclass(frozen=True, slots=True)
class Index:
    """The body of a list of people, states or issues: how often each occurs."""

    kind: str
    others: Sequence[Other]
    whole: bool


def people(room: Room, asked: Asked, _: str) -> View:
    """Return the persons who occur most in the newest events of a view."""
    found = newest(room, asked)
    others = tallies.people(room, asked, 200)
    rows = [one.row() for one in others]
    return View("index.html", "People", asked, Index("people", others, not found.next), rows, feeds=False)


def person(room: Room, asked: Asked, name: str) -> View:
    """Return the page of a person by register id or name. Raises Missing for nobody known, Moved for a
    name whose person the register knows."""
    who = name if known(room, name) else name.replace("-", " ")
    if own_id := settled(room, who):
        raise Moved(asked.href("/people/" + quote(own_id, safe="")))
    about = replace(asked, person=who, fixed=frozenset({"person"}))
    found, listed = first(room, about)
    own = register().person(who)
    if not listed and own is None:
        raise Missing(f"Nobody called “{who}” in this ledger. Try the search, or fewer letters of the name.")
    label, country = called(listed, who) or ((own.name, own.country) if own else (who.title(), ""))
    body = PersonBody(
        own.name if own else label, own.country if own else country, who if own else "",
        terms.terms(who, today(room, asked)), trips(room, about), met(room, about, who), issues(room, about), listed,
    )  # fmt: skip
    return View(
        "person.html",
        body.name,
        about,
        body,
        None,
        listed,
        lambda: data(body),
        about.href(after=found.next) if found.next else "",
    )


def offices(room: Room, asked: Asked, name: str) -> View:
    """Return a person's offices for programs."""
    return View("", name, asked, None, data=lambda: {"offices": terms.rows(name, today(room, asked))}, feeds=False)


def known(room: Room, name: str) -> bool:
    """Say whether a name is a person's id, in the register or in this ledger."""
    query = "SELECT 1 FROM event_parties WHERE person = ? LIMIT 1"
    return register().person(name) is not None or bool(room.db.execute(query, (name,)).fetchone())


def settled(room: Room, who: str) -> str:
    """Return the register's id of a name that this ledger gives one person only, "" for an id or an unsettled name."""
    query = "SELECT DISTINCT person FROM event_parties WHERE plain = ? AND person <> '' LIMIT 2"
    found = [row[0] for row in room.db.execute(query, (names.plain(who),))]
    return found[0] if len(found) == 1 and found[0] != who else ""


def called(events: Sequence[Event], who: str) -> tuple[str, str] | None:
    """Return name and country of a person as events have them."""
    for event in events:
        for party in event.parties:
            if party.person == who or names.plain(party.name) == names.plain(who):
                return party.name, party.country
    return None


def trips(room: Room, asked: Asked) -> list[Trip]:
    """Return a person's own last journeys, the newest first; none of who travels much in a large ledger."""
    visits = replace(asked, kind=("visit",)).filter
    if every(room.db) > LARGE and find(room.db, list(needs(asked, visits)), JOURNEYS).next:
        return []
    wanted = replace(visits, kinds=(), last=JOURNEYS)
    found = room.once(("trips of", replace(asked, path="")), lambda: list(room.ledger.trips(wanted)))
    return [
        trip
        for trip in sorted(found, key=journeys.first_day, reverse=True)
        if asked.person in (trip.person, trip.traveller) or names.same_name(trip.traveller, asked.person)
    ]


def met(room: Room, asked: Asked, who: str) -> list[Other]:
    """Return whom a person met or spoke with, most often first."""
    own = {who, names.plain(who).replace(" ", "-")}
    together = tallies.people(room, asked, 25, MET)
    return [one for one in together if one.key not in own]


def issues(room: Room, asked: Asked) -> list[Other]:
    """Return the issues a person spoke on."""
    return tallies.issues(room, asked, 12, SPOKE)


def data(body: PersonBody) -> dict[str, object]:
    """Return a person's page for programs."""
    return {
        "name": body.name, "country": body.country, "id": body.register or None,
        "offices": terms.rows(body.register, dt.date.max) if body.register else [],
        "met": [one.row() for one in body.met],
        "issues": [one.row() for one in body.issues],
        "trips": [journeys.trip_row(trip) for trip in body.trips],
        "events": [describe.event_row(event) for event in body.events],
    }  # fmt: skip
