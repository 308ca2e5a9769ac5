"""`/events`: the list of events with its facets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation.ledger.query import holds, order
from legation.model import Event
from legation.web.asked import Asked
from legation.web.cards import cards
from legation.web.facets import SAMPLE, Facet, facets, newest
from legation.web.find import MOST, Found, find, size
from legation.web.needs import Need, needs
from legation.web.view import Room, View

PAGE = 25
AS_KNOWN = 400
"""Events folded anew at most for a view of an earlier day."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The body of a list: its events, what to narrow it by, and how many there are in words."""

    events: Sequence[Event]
    facets: Sequence[Facet]
    count: str


def events(room: Room, asked: Asked, _: str) -> View:
    """Return the list of events, newest first."""
    found, listed = first(room, asked)
    body = Listed(listed, facets(room, asked, as_known(room, asked)), total(room, asked))
    return View(
        "events.html", "Events", asked, body, None, listed,
        next=asked.href(after=found.next) if found.next else "", note=note(found),
    )  # fmt: skip


def look(room: Room, asked: Asked, limit: int, rising: bool = False) -> tuple[Found, list[Event]]:
    """Return the events of one page of a view, and where the next begins."""
    wanted = asked.filter
    if wanted.as_of is not None:
        return then(room, asked, limit, rising)
    found = find(room.db, list(needs(asked, wanted)), limit, asked.after, rising)
    return found, cards(room.db, found.ids)


def first(room: Room, asked: Asked, limit: int = PAGE) -> tuple[Found, list[Event]]:
    """Return one page of a view whose counts are made of a sample: its first page is the sample's beginning."""
    if asked.after or asked.known is not None:
        return look(room, asked, limit)
    sample = newest(room, asked)
    ids = sample.ids
    events = cards(room.db, ids[:limit])
    last = events[-1] if len(ids) > limit else None
    start = last.when.start if last and last.when else None
    return Found(ids[:limit], f"{start or ''}~{last.id}" if last else "", sample.given_up), events


def then(room: Room, asked: Asked, limit: int, rising: bool) -> tuple[Found, list[Event]]:
    """Return the events of a view as they were known on a day: candidates of now, folded anew, asked again."""
    key = ("then", replace(asked, path="", after=""), rising)
    found, every = room.once(key, lambda: known(room, asked, rising))
    at = int(asked.after) if asked.after.isdigit() else 0
    more = str(at + limit) if len(every) > at + limit else ""
    return Found((), more, found.given_up or bool(found.next)), every[at : at + limit]


def as_known(room: Room, asked: Asked) -> list[Event] | None:
    """Return every event of a view as known on its day, None where it is asked for as of now."""
    if asked.known is None:
        return None
    return room.once(("then", replace(asked, path="", after=""), False), lambda: known(room, asked, False))[1]


def known(room: Room, asked: Asked, rising: bool) -> tuple[Found, list[Event]]:
    """Return every event of a view as known on a day, of at most `AS_KNOWN` candidates."""
    wanted = asked.filter
    loose = replace(wanted, kinds=(), statuses=(), since=None, until=None, as_of=None)
    day = (wanted.as_of or dt.date.max).isoformat()
    found = find(room.db, [*needs(asked, loose), Need("e.first_known <= ?", (day,))], AS_KNOWN, "", rising)
    kept = [event for event in cards(room.db, found.ids, wanted.as_of) if holds(event, wanted)]
    dated = [event for event in kept if event.when and event.when.start]
    rest = [event for event in kept if event not in dated]
    return found, [*sorted(dated, key=order, reverse=not rising), *rest]


def total(room: Room, asked: Asked) -> str:
    """Return how many events a view has: exact for the whole ledger, else counted up to `SAMPLE`, or from an index."""
    if asked.known is not None:
        found, every = room.once(("then", replace(asked, path="", after=""), False), lambda: known(room, asked, False))
        return f"{len(every):,}{'+' if found.next else ''}"
    if not asked.narrowed:
        return f"{room.once('events', lambda: room.db.execute('SELECT count(*) FROM events').fetchone()[0]):,}"
    found = newest(room, asked)
    return f"{len(found.ids):,}" if not found.next else counted(room, asked)


def counted(room: Room, asked: Asked) -> str:
    """Return how many events a view of very many has: exact where an index of its one condition tells, else a floor."""
    wanted = list(needs(asked, asked.filter))
    number = size(room.db, wanted[0]) if len(wanted) == 1 and wanted[0].gather else SAMPLE
    return f"{number:,}" if SAMPLE < number <= MOST else f"more than {min(number, MOST):,}"


def sample(room: Room, asked: Asked, most: int) -> Found:
    """Return the newest events of a view, up to a number that counts are made of."""
    return find(room.db, list(needs(asked, asked.filter)), most)


def note(found: Found) -> str:
    """Return what a reader must know of a list that is not whole."""
    return "Too much to look through in one go: choose a person, a state or a span of days." if found.given_up else ""
