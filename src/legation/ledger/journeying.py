"""Which visits of a traveller are which journey: what pages tell of him, made stops, and the stops joined.

What names him and a place comes first, then whole journeys that are off, pages that tell a stop in passing, meetings
that imply one; each step adds to the journeys of the one before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from legation.ledger import dropped, implied, loose, names, passing, struck
from legation.ledger.called_off import call_off
from legation.ledger.desk import Desk
from legation.ledger.floating import moor
from legation.ledger.heads import Head, heads_of
from legation.ledger.joining import join
from legation.ledger.lines import Lines
from legation.ledger.sending import placed, seen, spotted
from legation.ledger.stops import OFF, Stop, stops_of
from legation.ledger.talks import Talks
from legation.ledger.travellers import Traveller
from legation.model import Event


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger has of a traveller: the visits abroad, the talks he took part in, the countries in which talks
    without a place were by the sentences around theirs, and the heads of all their pages."""

    desk: Desk
    traveller: Traveller
    abroad: Sequence[Event]
    talks: Talks
    spots: Mapping[str, str]
    heads: Mapping[str, Head]


def known_of(desk: Desk, traveller: Traveller, met: Mapping[str, list[Event]]) -> Known:
    """Return what the ledger has of a traveller; `met` are all talks by the sounds of who took part."""
    abroad = [event for event in traveller.visits if not at_home(event, traveller)]
    near = sorted({event.id: event for key in names.keys(traveller.party.name) for event in met.get(key, ())}.items())
    own = [event for _, event in near if any(names.same_party(traveller.party, party) for party in event.parties)]
    heads = heads_of(desk.db, {page for event in (*own, *abroad) for page in event.pages})
    goals = {event.place.country for event in abroad if event.place and event.place.country}
    talks = placed(desk.db, own, heads, goals)
    told = desk.lines({page for event in talks for page in event.pages})
    spots = seen(desk.db, talks, heads, told, traveller.party, goals)
    return Known(desk, traveller, abroad, Talks(talks, spots), spots, heads)


def at_home(event: Event, traveller: Traveller) -> bool:
    """Say whether a visit stays in the traveller's own country: a stop at home is no leg."""
    return bool(event.place and event.place.country and event.place.country == traveller.party.country)


def stops(about: Known) -> list[Stop]:
    """Return the stops that visits tell, and meetings that are visits by themselves, as far as they are not off."""
    party, desk = about.traveller.party, about.desk
    founding = implied.founding(spotted(about.talks.events, about.spots), about.heads, party, about.spots)
    found = [sent_from(stop, about.heads) for stop in stops_of(desk.db, [*about.abroad, *founding])]
    lines = desk.lines({page for stop in found for page in stop.event.pages})
    return struck.settle(call_off(found, lines, party), lines, party)


def sent_from(stop: Stop, heads: Mapping[str, Head]) -> Stop:
    """Return a stop with the pages that were sent from its country."""
    pages = (page for page in stop.event.pages if page in heads and heads[page].country == stop.country)
    return replace(stop, sent=frozenset(pages))


def joined(about: Known, found: Sequence[Stop], lines: Lines, apart: Lines) -> list[list[Stop]]:
    """Return the journeys; `lines` are the sentences of all their pages, `apart` those of pages that name the traveller
    and tell no visit of his."""
    party, db = about.traveller.party, about.desk.db
    groups = join(found)
    groups.extend(loose.groups(db, party, apart, heads_of(db, set(apart)), {stop.country for stop in found}))
    groups.extend(loose.struck_out(db, party, lines))
    implied.add(db, party, groups, about.talks.events)
    passing.add(
        party, groups, about.desk.lines({page for group in groups for stop in group for page in stop.event.pages})
    )
    groups = loose.anchored(moor(groups, about.heads))
    implied.add(db, party, groups, about.talks.events)
    return [group for group in dropped.gather(groups) if any(map(goes_somewhere, group))]


def goes_somewhere(stop: Stop) -> bool:
    """Say whether a stop is in a state that is known, or of a journey that is off: "his African tour" is none."""
    return bool(stop.country) or stop.event.status in OFF
