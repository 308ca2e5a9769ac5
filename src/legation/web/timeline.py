"""`/timeline`: events in order of time, as a list and in lanes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from legation import describe
from legation.model import Event
from legation.web import links, shown
from legation.web.asked import Asked
from legation.web.facets import Facet, facets
from legation.web.listing import as_known, first, look, note
from legation.web.view import Room, View

PAGE = 25
ITEMS = 2000
LANES = 12
DATA = 600
"""Items for the picture: more than fit a screen, fewer than take a second to read."""


@dataclass(frozen=True, slots=True)
class TimelineBody:
    """The body of a timeline: stretches (a month, or "No date") with their events, newest first."""

    stretches: Sequence[tuple[str, Sequence[Event]]]
    facets: Sequence[Facet]


def timeline(room: Room, asked: Asked, _: str) -> View:
    """Return a view's events by month, newest first."""
    found, events = first(room, asked, PAGE)
    parts = [(title, list(group)) for title, group in groupby(events, month)]
    body = TimelineBody(parts, facets(room, asked, as_known(room, asked)))
    next_ = asked.href(after=found.next) if found.next else ""
    return View("timeline.html", "Timeline", asked, body, None, events, lambda: lanes(room, asked), next_, note(found))


def month(event: Event) -> str:
    """Return the month an event stands in, in words."""
    start = event.when.start if event.when else None
    return f"{start:%B %Y}" if start else "Without a day"


def lanes(room: Room, asked: Asked) -> dict[str, object]:
    """Return lanes and items for the picture: one lane a kind, person or state (`lanes=`)."""
    key = ("lanes", replace(asked, path="", after=""))
    found, events = room.once(key, lambda: look(room, replace(asked, after=""), DATA))
    dated = [event for event in events if event.when and event.when.start]
    by = asked.lanes if asked.lanes in ("kind", "person", "state") else "kind"
    common = [lane for lane, _ in Counter(one for event in dated for one in keys(event, by)).most_common(LANES)]
    items = [item(event, lane) for event in dated for lane in keys(event, by)[:2] if lane in common]
    return {
        "lanes": [lane_of(by, key_, dated) for key_ in common], "items": items[:ITEMS],
        "undated": len(events) - len(dated), "truncated": max(0, len(items) - ITEMS), "more": bool(found.next),
    }  # fmt: skip


def keys(event: Event, by: str) -> list[str]:
    """Return the lanes of an event."""
    if by == "kind":
        return [event.kind]
    if by == "state":
        return list(dict.fromkeys(party.country for party in event.parties if party.country))
    return list(dict.fromkeys(links.person(party) for party in event.parties if party.kind == "person"))


def lane_of(by: str, key: str, events: Sequence[Event]) -> dict[str, str]:
    """Return one lane: key, words, address."""
    if by == "kind":
        return {"key": key, "label": key, "href": f"/events?kind={key}"}
    if by == "state":
        return {"key": key, "label": shown.country(key), "href": links.state(key)}
    return {"key": key, "label": next(named(events, key), key), "href": key}


def named(events: Sequence[Event], href: str) -> Iterator[str]:
    """Yield the names under which a person occurs."""
    yield from (
        party.name
        for event in events
        for party in event.parties
        if party.kind == "person" and links.person(party) == href
    )


def item(event: Event, lane: str) -> dict[str, object]:
    """Return one event in one lane; `soft` says that it lies somewhere within its days."""
    time = describe.time_row(event.when)
    vague = bool(event.when and not event.when.range and event.when.start != event.when.end)
    return {
        "id": event.id, "href": links.event(event.id), "lane": lane, "kind": event.kind, "status": event.status,
        "label": describe.what(event), "start": time["start"], "end": time["end"], "precision": time["precision"],
        "soft": vague, "when": describe.when(event.when),
    }  # fmt: skip
