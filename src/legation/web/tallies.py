"""Who and what occurs most in a view: counted in the file, or, for an earlier day, from what was known then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from legation.ledger import names
from legation.model import Event, Party
from legation.web import counts
from legation.web.asked import Asked
from legation.web.counts import Other
from legation.web.facets import newest
from legation.web.listing import as_known
from legation.web.view import Room

Entry = tuple[str, str, str, Event]


def people(room: Room, asked: Asked, most: int, kinds: Sequence[str] = ()) -> list[Other]:
    """Return the persons of a view (or of its events of some kinds), most often first."""
    if asked.known is None:
        return counts.people(room.db, newest(room, asked).ids, most, kinds)
    found = ((event, one) for event in then(room, asked, kinds) for one in event.parties if one.kind == "person")
    return tally(((key(one), one.name, one.country, event) for event, one in found), most)


def states(room: Room, asked: Asked, most: int) -> list[Other]:
    """Return the states and organisations of a view, most often first."""
    if asked.known is None:
        return counts.states(room.db, newest(room, asked).ids, most)
    found = ((event, code) for event in then(room, asked) for code in sorted(codes(event)))
    return tally(((code, code, code, event) for event, code in found), most)


def issues(room: Room, asked: Asked, most: int, kinds: Sequence[str] = ()) -> list[Other]:
    """Return the issues of a view (or of its events of some kinds), most often first."""
    if asked.known is None:
        return counts.issues(room.db, newest(room, asked).ids, most, kinds)
    found = (event for event in then(room, asked, kinds) if event.issue)
    return tally(((event.issue, event.issue, "", event) for event in found), most)


def then(room: Room, asked: Asked, kinds: Sequence[str] = ()) -> list[Event]:
    """Return the events of a view as known on its day."""
    return [event for event in as_known(room, asked) or () if not kinds or event.kind in kinds]


def key(party: Party) -> str:
    """Return the name under which a person's page is found."""
    return party.person or names.plain(party.name).replace(" ", "-")


def codes(event: Event) -> set[str]:
    """Return the states of an event: those of its parties and of its place."""
    return {*(party.country for party in event.parties), event.place.country if event.place else ""} - {""}


def tally(entries: Iterable[Entry], most: int) -> list[Other]:
    """Return each key with how many events it has and the last day of them."""
    events: dict[str, dict[str, Event]] = defaultdict(dict)
    words: dict[str, tuple[str, str]] = {}
    for own, label, country, event in entries:
        if own:
            events[own][event.id] = event
            words.setdefault(own, (label, country))
    made = [Other(own, *words[own], len(found), last(found.values())) for own, found in events.items()]
    return sorted(made, key=lambda one: (-one.count, one.key))[:most]


def last(events: Iterable[Event]) -> str:
    """Return the last day on which one of these events began, "" if none has a day."""
    return max((event.when.start.isoformat() for event in events if event.when and event.when.start), default="")
