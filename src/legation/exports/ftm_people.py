"""Parties as FollowTheMoney entities, and the offices that persons held on the day of an event."""

from __future__ import annotations

from collections.abc import Iterator

from legation.exports.ftm_entity import Entity, country, days, entity, party_id
from legation.exports.iri import party_key, wikidata
from legation.model import Event, Office, Party, make_id
from legation.where import gazetteer
from legation.who.register import register

_SCHEMA = {"person": "Person", "state": "PublicBody", "organisation": "PublicBody", "group": "Organization"}


def party(one: Party) -> Iterator[Entity]:
    """Yield a party. A state is its PublicBody: FollowTheMoney has no entity for a state as such."""
    name = gazetteer().state(one.country) or one.name if one.kind == "state" else one.name
    known = wikidata(one).rsplit("/", 1)[-1]
    own = country(one.country)
    if one.kind == "person":
        yield entity("Person", party_id(one), name=name, country=own, position=one.office, wikidataId=known)
    else:
        yield entity(_SCHEMA[one.kind], party_id(one), name=name, country=own, jurisdiction=own)


def terms(one: Party, event: Event) -> Iterator[Entity]:
    """Yield the positions that the register has a person hold on the first day of an event known to the day."""
    on = event.when.start if event.when and event.when.precision in ("day", "days") else None
    held = register().held_on(one.person, on) if one.kind == "person" and one.person and on else ()
    for term in held:
        yield from tenure(one, term)


def tenure(one: Party, term: Office) -> Iterator[Entity]:
    """Yield a body, a position of it and who occupies it; a missing end stays missing."""
    state = country(term.country)
    body = make_id("lgn-", "body", term.body, term.country)
    post = make_id("lgn-", "position", term.office, term.body, term.country)
    yield entity("PublicBody", body, name=term.body, country=state)
    yield entity("Position", post, name=f"{term.office}, {term.body}", country=state, organization=body)
    start, end = days(term.start, term.end, term.precision)
    key = make_id("lgn-", "occupancy", party_key(one), post, start or "")
    yield entity("Occupancy", key, holder=party_id(one), post=post, startDate=start, endDate=end, publisher=term.source)
