"""A journey that another one of the same traveller holds: each of its stops begins there in the same country on the
same day. Nobody arrives twice; what tells of it apart (a page of no known day, mostly) is told of the one journey."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from legation.ledger.between import start
from legation.ledger.stops import OFF
from legation.model import Leg, Trip


def merge(journeys: Iterable[Trip]) -> list[Trip]:
    """Return journeys without those that a longer one holds (of two alike the one with more pages, then the first id);
    the pages go with them."""
    made: list[Trip] = []
    begun: dict[tuple[str, dt.date | None], list[int]] = {}
    for trip in sorted(journeys, key=lambda one: (-len(one.legs), -len(one.pages), one.id)):
        near = begun.get((trip.legs[0].country, start(trip.legs[0])), ()) if trip.legs else ()
        at = next((at for at in near if holds(made[at], trip)), None)
        if at is None:
            for leg in trip.legs:
                begun.setdefault((leg.country, start(leg)), []).append(len(made))
            made.append(trip)
        else:
            made[at] = joined(made[at], trip)
    return made


def holds(trip: Trip, other: Trip) -> bool:
    """Say whether one journey has every stop of another, to the day."""
    return trip.status not in OFF and all(any(same(leg, mine) for mine in trip.legs) for leg in other.legs)


def same(one: Leg, other: Leg) -> bool:
    """Say whether two stops that take place are in one country from one known day on."""
    held = one.status not in OFF and other.status not in OFF
    return held and one.country == other.country and start(one) is not None and start(one) == start(other)


def joined(trip: Trip, other: Trip) -> Trip:
    """Return a journey with the pages and the persons met of one that it holds."""
    legs = tuple(wider(leg, [one for one in other.legs if same(one, leg)]) for leg in trip.legs)
    return replace(trip, legs=legs, pages=tuple(sorted({*trip.pages, *other.pages})))


def wider(leg: Leg, same: Sequence[Leg]) -> Leg:
    """Return a stop with what other tellings of it add: pages, and whom he met."""
    pages = {page for one in same for page in one.pages}
    met = dict.fromkeys([*leg.met, *(name for one in same for name in one.met)])
    return replace(leg, pages=tuple(sorted({*leg.pages, *pages})), met=tuple(met))
