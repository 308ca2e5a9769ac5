"""FollowTheMoney entities, a line each: Person, Position, Occupancy, PublicBody, Event, Trip, Article, Mention.

Ids are hashes of what the entity is of, so that the same pages give the same ids. `make ftm` validates the file with
followthemoney itself; the format's schema is that library's, version 4.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from legation.exports.ftm_entity import Entity
from legation.exports.ftm_events import article, event, mentions, trip
from legation.exports.ftm_people import party, terms
from legation.exports.view import Record, View
from legation.model import Party


def write(view: View) -> Iterator[str]:
    """Yield a line an entity, each once: what happened first, then journeys, then whom and what all of them name."""
    seen: set[str] = set()
    named: dict[str, Entity] = {}
    travellers: dict[str, Party] = {}
    for record in view.records():
        for one in record.event.parties:
            travellers.setdefault(one.name, one)
            for entity in (*party(one), *terms(one, record.event)):
                merge(named, entity)
        yield from fresh(told(record, view.note), seen)
    for journey in view.trips():
        yield from fresh(trip(journey, travellers.get(journey.traveller)), seen)
    yield from fresh(named.values(), seen)


def told(record: Record, note: str) -> Iterator[Entity]:
    """Yield what an event and its pages are."""
    yield from (article(page, note) for page in record.pages)
    yield event(record)
    yield from mentions(record)


def fresh(entities: Iterable[Entity], seen: set[str]) -> Iterator[str]:
    """Yield the lines of those entities that were not yet written."""
    for entity in entities:
        if entity["id"] not in seen:
            seen.add(entity["id"])
            yield json.dumps(entity, ensure_ascii=False) + "\n"


def merge(named: dict[str, Entity], entity: Entity) -> None:
    """Add what one event says of a party to what others said: a person has many offices over the years."""
    known = named.setdefault(entity["id"], entity)["properties"]
    for name, values in entity["properties"].items():
        known[name] = list(dict.fromkeys([*known.get(name, ()), *values]))
