"""Trips: a traveller's visits joined into journeys, legs in order, with whom the traveller met on each."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from legation.ledger import glimpses, guests, loose, names, query, sequence, twins, witnesses, years
from legation.ledger.arrive import arrive
from legation.ledger.between import start
from legation.ledger.desk import Desk
from legation.ledger.ending import called_off, ended, status
from legation.ledger.frame import frame
from legation.ledger.fulfilled import fulfil
from legation.ledger.heads import heads_of
from legation.ledger.journeying import Known, joined, known_of, stops
from legation.ledger.legs import legs_of
from legation.ledger.met import Sighting
from legation.ledger.query import Filter
from legation.ledger.sheets import Sheet
from legation.ledger.stops import Stop
from legation.ledger.table import Course
from legation.ledger.travellers import Traveller, travellers
from legation.ledger.weekdays import bare
from legation.ledger.words import hear
from legation.model import Event, Leg, Trip, make_id

_TALKS = ("meeting", "negotiation")


def trips(db: sqlite3.Connection, wanted: Filter | None = None, *also: query.Clause) -> Iterator[Trip]:
    """Yield journeys by traveller, then by their first day; the filter and any further condition pick the visits and
    talks that they are made of, by person, as_of and the rest."""
    chosen = wanted or Filter()
    visits = list(query.events(db, restrict(chosen, "visit"), *also))
    talks = list(query.events(db, restrict(chosen, *_TALKS), *also))
    met = by_name(talks)
    found = travellers(visits)
    named = loose.index(db, {traveller.party.name for traveller in found}, visits)
    desk = Desk(db)
    for traveller in found:
        yield from journeys(desk, traveller, met, named)


def restrict(wanted: Filter, *kinds: str) -> Filter:
    """Return the filter for some kinds only."""
    return replace(wanted, states=(), kinds=kinds, statuses=(), text="", limit=0, last=0)  # type: ignore[arg-type]


def by_name(talks: Sequence[Event]) -> Mapping[str, list[Event]]:
    """Return meetings by the sounds of who takes part."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in talks:
        for key in {key for party in event.parties for key in names.keys(party.name)}:
            found[key].append(event)
    return found


def journeys(desk: Desk, traveller: Traveller, met: Mapping[str, list[Event]], named: loose.Index) -> Iterator[Trip]:
    """Yield the journeys of one traveller."""
    about = known_of(desk, traveller, met)
    found = stops(about)
    seen = {page for stop in found for page in stop.event.pages}
    apart = desk.lines(loose.pages(traveller.party, found, named))
    groups = joined(about, found, desk.lines(seen) | apart, apart)
    once = Counter(land for group in groups for land in {stop.country for stop in group})
    only = frozenset(land for land, journeys in once.items() if journeys == 1)
    sent, published = heads_of(desk.db, set(apart)), loose.published(traveller.party, named)
    beside = witnesses.of_journeys(traveller.party, groups, apart, sent, published)
    made = (trip(desk, about, group, only, also) for group, also in zip(groups, beside, strict=True))
    yield from sorted(twins.merge(fulfil(made)), key=order)


def trip(
    desk: Desk, about: Known, found: Sequence[Stop], only: frozenset[str], also: frozenset[str] = frozenset()
) -> Trip:
    """Make one journey of its stops; `only` are the countries that no other journey of the traveller goes to, `also`
    are pages that tell no stop of it but days."""
    party = about.traveller.party
    sightings = [Sighting(stop.event, stop.days, stop.told) for stop in found]
    legs = legs_of(party, sightings, about.talks, only)
    sheets = desk.sheets(also.union(*(leg.pages for leg in legs)))
    legs = looked_at(desk, about, legs, sheets)
    pages = tuple(sorted({page for leg in legs for page in leg.pages}))
    own = make_id("t", party.person or names.plain(party.name), min(leg.event for leg in legs))
    now = ended(status([leg.status for leg in legs], called_off(found)), legs, sheets)
    return Trip(own, party.name, party.person, now, legs, pages)


def looked_at(desk: Desk, about: Known, legs: Sequence[Leg], sheets: Sequence[Sheet]) -> tuple[Leg, ...]:
    """Return legs in order with their days and whom the traveller met, by a second look at the pages of a journey."""
    party, lines = about.traveller.party, desk.lines({sheet.page for sheet in sheets})
    goals = {leg.country for leg in legs if leg.country}
    days = [day for leg in legs if (day := start(leg)) and leg.when and not bare(leg.when)]
    closer = years.settle(glimpses.add(sheets, lines, party, goals), days)
    votes, around = sequence.votes(closer, lines, party, goals), frame(closer, lines, party, days)
    course = Course(votes, around, party.country)
    near = about.talks.told_on({sheet.page for sheet in closer})
    timed = hear(arrive(legs, party, closer, near, course), party, sheets)
    sent = {sheet.page: (sheet.head.country, glimpses.scene(sheet, party, goals)) for sheet in sheets}
    return guests.join(timed, party, lines, sent)


def order(one: Trip) -> tuple[dt.date, str]:
    """Return the sort key of a traveller's journeys."""
    days = [leg.when.start for leg in one.legs if leg.when and leg.when.start]
    return min(days, default=dt.date.max), one.id
