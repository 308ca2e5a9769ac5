"""`/states` and `/states/XX`: a state's people in office, partners, what is ahead and what was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation import describe
from legation.model import Event, Office
from legation.web import shown, tallies
from legation.web.asked import Asked
from legation.web.clock import today
from legation.web.counts import Other
from legation.web.facets import newest
from legation.web.listing import first, look
from legation.web.people import Index
from legation.web.view import Missing, Room, View
from legation.where import gazetteer
from legation.who import register

HEADS = ("president", "monarch", "prime minister", "foreign minister", "defence minister")
OPEN = ("planned", "proposed", "ongoing", "postponed")


@dataclass(frozen=True, slots=True)
class StateBody:
    """The body of a state's page."""

    code: str
    name: str
    holders: Sequence[Office]
    partners: Sequence[Other]
    people: Sequence[Other]
    issues: Sequence[Other]
    ahead: Sequence[Event]
    events: Sequence[Event]


def states(room: Room, asked: Asked, _: str) -> View:
    """Return the states and organisations that occur most in the newest events of a view."""
    found = newest(room, asked)
    others = [replace(one, label=shown.country(one.key)) for one in tallies.states(room, asked, 250)]
    rows = [one.row() for one in others]
    return View("index.html", "States", asked, Index("states", others, not found.next), rows, feeds=False)


def state(room: Room, asked: Asked, name: str) -> View:
    """Return the page of a state by code, or of an organisation by its short name. Raises Missing."""
    code = name.upper() if gazetteer().state(name.upper()) else name
    about = replace(asked, state=tuple(dict.fromkeys((*asked.state, code))), fixed=frozenset({"state"}))
    found, listed = first(room, about)
    if not listed and not gazetteer().state(code):
        raise Missing(f"No state “{name}” in this ledger. Write its ISO code, as in /states/FR.")
    body = StateBody(
        code, shown.country(code), holders(room, about, code),
        [one for one in tallies.states(room, about, 25) if one.key != code],
        [one for one in tallies.people(room, about, 200) if one.country == code][:20], tallies.issues(room, about, 12),
        ahead(room, about), listed,
    )  # fmt: skip
    return View(
        "state.html",
        body.name,
        about,
        body,
        None,
        listed,
        lambda: data(body),
        about.href(after=found.next) if found.next else "",
    )


def holders(room: Room, asked: Asked, code: str) -> list[Office]:
    """Return who held the leading offices of a state on the page's day, each person once."""
    day = today(room, asked)
    found = room.once(("holders", code, day), lambda: [register().holder(office, code, day) for office in HEADS])
    return list({one.person: one for one in found if one}.values())


def ahead(room: Room, asked: Asked) -> list[Event]:
    """Return what is ahead from the page's day on, the next first."""
    day = today(room, asked).isoformat()
    return look(room, replace(asked, status=OPEN, since=max(day, asked.since), after=""), 12, rising=True)[1]


def data(body: StateBody) -> dict[str, object]:
    """Return a state's page for programs."""
    return {
        "code": body.code, "name": body.name, "holders": [holder(one) for one in body.holders],
        "partners": [one.row() for one in body.partners], "people": [one.row() for one in body.people],
        "issues": [one.row() for one in body.issues],
        "ahead": [describe.event_row(event) for event in body.ahead],
        "events": [describe.event_row(event) for event in body.events],
    }  # fmt: skip


def holder(one: Office) -> dict[str, object]:
    """Return who holds an office, for programs."""
    start = one.start.isoformat() if one.start else None
    return {"person": one.person, "name": one.name, "office": one.office, "country": one.country, "start": start}
