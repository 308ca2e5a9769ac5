"""Trips: a traveller's visits joined into journeys, legs in order, with whom the traveller met on each."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from legation.ledger import (
    dropped,
    glimpses,
    guests,
    implied,
    loose,
    names,
    passing,
    query,
    sequence,
    struck,
    twins,
    witnesses,
)
from legation.ledger.arrive import arrive
from legation.ledger.between import start
from legation.ledger.called_off import call_off
from legation.ledger.choosing import Course
from legation.ledger.desk import Desk
from legation.ledger.floating import moor
from legation.ledger.frame import frame
from legation.ledger.fulfilled import fulfil
from legation.ledger.heads import Head, heads_of
from legation.ledger.joining import join
from legation.ledger.legs import legs_of
from legation.ledger.met import Sighting
from legation.ledger.query import Filter
from legation.ledger.sending import placed, seen, spotted
from legation.ledger.sheets import Sheet
from legation.ledger.stops import OFF, Stop, stops_of
from legation.ledger.talks import Talks
from legation.ledger.travellers import Traveller, travellers
from legation.ledger.weekdays import bare
from legation.ledger.words import hear
from legation.model import Event, Leg, Status, Trip, make_id

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
    db = desk.db
    abroad = [event for event in traveller.visits if not at_home(event, traveller)]
    near = sorted({event.id: event for key in names.keys(traveller.party.name) for event in met.get(key, ())}.items())
    own = [event for _, event in near if any(names.same_party(traveller.party, party) for party in event.parties)]
    heads = heads_of(db, {page for event in (*own, *abroad) for page in event.pages})
    goals = {event.place.country for event in abroad if event.place and event.place.country}
    talks = placed(db, own, heads, goals)
    told = desk.lines({page for event in talks for page in event.pages})
    spots = seen(db, talks, heads, told, traveller.party, goals)
    stops = stops_of(db, [*abroad, *implied.founding(spotted(talks, spots), heads, traveller.party)])
    found = [sent_from(stop, heads) for stop in stops]
    lines = desk.lines({page for stop in found for page in stop.event.pages})
    found = struck.settle(call_off(found, lines, traveller.party), lines, traveller.party)
    groups = join(found)
    apart = desk.lines(loose.pages(traveller.party, found, named))
    sent = heads_of(db, set(apart))
    lines = lines | apart
    groups.extend(loose.groups(db, traveller.party, apart, sent, {stop.country for stop in found}))
    groups.extend(loose.struck_out(db, traveller.party, lines))
    implied.add(db, traveller.party, groups, talks)
    lines = desk.lines({page for group in groups for stop in group for page in stop.event.pages})
    passing.add(traveller.party, groups, lines)
    groups = loose.anchored(moor(groups, heads))
    implied.add(db, traveller.party, groups, talks)
    once = Counter(land for group in groups for land in {stop.country for stop in group})
    only = frozenset(land for land, journeys in once.items() if journeys == 1)
    groups = [group for group in dropped.gather(groups) if any(map(goes_somewhere, group))]
    beside = witnesses.of_journeys(traveller.party, groups, apart, sent, loose.published(traveller.party, named))
    every = Talks(talks, spots)
    made = (trip(desk, traveller, group, every, only, also) for group, also in zip(groups, beside, strict=True))
    yield from sorted(twins.merge(fulfil(made)), key=order)


def goes_somewhere(stop: Stop) -> bool:
    """Say whether a stop is in a state that is known, or of a journey that is off: "his African tour" is none."""
    return bool(stop.country) or stop.event.status in OFF


def sent_from(stop: Stop, heads: Mapping[str, Head]) -> Stop:
    """Return a stop with the pages that were sent from its country."""
    pages = (page for page in stop.event.pages if page in heads and heads[page].country == stop.country)
    return replace(stop, sent=frozenset(pages))


def at_home(event: Event, traveller: Traveller) -> bool:
    """Say whether a visit stays in the traveller's own country: a stop at home is no leg."""
    return bool(event.place and event.place.country and event.place.country == traveller.party.country)


def trip(
    desk: Desk,
    traveller: Traveller,
    stops: Sequence[Stop],
    talks: Talks,
    only: frozenset[str],
    also: frozenset[str] = frozenset(),
) -> Trip:
    """Make one journey of its visits; `only` are the countries that no other journey of the traveller goes to, `also`
    pages that tell no stop of it but days."""
    sightings = [Sighting(stop.event, stop.days, stop.told) for stop in stops]
    legs = legs_of(traveller.party, sightings, talks, only)
    sheets = desk.sheets(also.union(*(leg.pages for leg in legs)))
    lines = desk.lines({sheet.page for sheet in sheets})
    goals = {leg.country for leg in legs if leg.country}
    closer = glimpses.add(sheets, lines, traveller.party, goals)
    votes = sequence.votes(closer, lines, traveller.party, goals)
    days = [day for leg in legs if (day := start(leg)) and leg.when and not bare(leg.when)]
    around = frame(closer, lines, traveller.party, days)
    near = talks.told_on({sheet.page for sheet in closer})
    course = Course(votes, around, traveller.party.country)
    legs = hear(arrive(legs, traveller.party, closer, near, course), traveller.party, sheets)
    sent = {sheet.page: (sheet.head.country, glimpses.scene(sheet, traveller.party, goals)) for sheet in sheets}
    legs = guests.join(legs, traveller.party, lines, sent)
    pages = tuple(sorted({page for leg in legs for page in leg.pages}))
    key = traveller.party.person or names.plain(traveller.party.name)
    own = make_id("t", key, min(leg.event for leg in legs))
    return Trip(
        own,
        traveller.party.name,
        traveller.party.person,
        ended(status([leg.status for leg in legs], called_off(stops)), legs, sheets),
        legs,
        pages,
    )


def status(legs: Sequence[Status], off: bool) -> Status:
    """Return the status of a journey: off if every leg is (or `off`: the last news of it); begun and not ended is
    ongoing."""
    left = [one for one in legs if one not in OFF]
    dropped = [one for one in legs if one in OFF]
    if not left or (off and dropped and not {"happened", "ongoing"} & set(left)):
        return Counter(sorted(dropped)).most_common(1)[0][0]
    if "ongoing" in left or ("happened" in left and len(set(left)) > 1):
        return "ongoing"
    return "planned" if "planned" in left else left[0]


def ended(now: Status, legs: Sequence[Leg], sheets: Sequence[Sheet]) -> Status:
    """Return `happened` for a journey under way that is over: its last day lies before the newest page about it, or the
    last stop known by its day is over and no page of that time or later has another one ahead."""
    days = [day for leg in legs if leg.status not in OFF for day in (last_day(leg),) if day]
    newest = max((page.published.end for page in sheets if page.published), default=None)
    if now != "ongoing" or not days or newest is None:
        return now
    open_ = [leg for leg in legs if leg.status not in OFF and leg.status != "happened"]
    ahead = any((last_day(leg) or newest) >= max(days) and newest in dates(leg, sheets) for leg in open_)
    late = any((day := last_day(leg)) and day >= max(days) for leg in open_)
    return "happened" if newest > max(days) or (newest == max(days) and not ahead and not late) else now


def last_day(leg: Leg) -> dt.date | None:
    """Return the last known day of a leg, None if it is not known to the day."""
    return (leg.when.end or leg.when.start) if leg.when and leg.when.precision in ("day", "days") else None


def dates(leg: Leg, sheets: Sequence[Sheet]) -> set[dt.date]:
    """Return the days on which the pages of a leg were published."""
    return {page.published.end for page in sheets if page.published and page.page in leg.pages}


def called_off(stops: Sequence[Stop]) -> bool:
    """Say whether the last that is told of a journey is that a stop was dropped: no later page still plans another."""
    told = [one for stop in stops for one in stop.told]
    plans = [one.published.start for one in told if one.published and one.report.status not in OFF]
    drops = [one.published.end for one in told if one.published and one.report.status in OFF]
    return not drops or not plans or max(drops) >= max(plans)


def order(one: Trip) -> tuple[dt.date, str]:
    """Return the sort key of a traveller's journeys."""
    days = [leg.when.start for leg in one.legs if leg.when and leg.when.start]
    return min(days, default=dt.date.max), one.id
