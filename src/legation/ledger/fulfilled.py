"""A planned stop told apart, and the journey that made it: one leg, not two journeys.

"She will go to Pyongyang before the end of the month" is the plan of the visit of the 23rd. A plan without any words of
time is that of the one journey on which the traveller went to the country, and of none where two did.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from legation.ledger.between import start
from legation.model import Leg, Trip

_AHEAD = frozenset(["planned", "proposed"])
_DONE = frozenset(["happened", "ongoing"])


def fulfil(journeys: Iterable[Trip]) -> Iterator[Trip]:
    """Yield a traveller's journeys; the pages of a plan of one stop go to the one leg that fits it, if one does."""
    every = list(journeys)
    plans = [trip for trip in every if len(trip.legs) == 1 and trip.legs[0].status in _AHEAD]
    made: dict[str, list[tuple[int, Leg]]] = {}
    gone = set[str]()
    for plan in plans:
        fits = [(trip.id, at) for trip in every if trip is not plan for at in kept(trip.legs, plan.legs[0])]
        if len(fits) == 1:
            ((journey, at),) = fits
            made.setdefault(journey, []).append((at, plan.legs[0]))
            gone.add(plan.id)
    for trip in every:
        if trip.id not in gone:
            yield joined(trip, made.get(trip.id, []))


def kept(legs: Sequence[Leg], plan: Leg) -> list[int]:
    """Return the places of the legs that may be what was planned: the same country, within the days of the plan."""
    done = (at for at, leg in enumerate(legs) if leg.status in _DONE and leg.country == plan.country)
    return [at for at in done if fits(legs[at], plan)]


def fits(leg: Leg, plan: Leg) -> bool:
    """Say whether a leg lies in the stretch of days that a plan leaves open; a plan with no words of time fits all."""
    if plan.when is None:
        return True
    day, first, last = start(leg), plan.when.start, plan.when.end
    return day is not None and first is not None and last is not None and first < last and first <= day <= last


def joined(trip: Trip, plans: Sequence[tuple[int, Leg]]) -> Trip:
    """Return a journey with the pages and towns of the plans that it fulfilled."""
    legs = list(trip.legs)
    for at, plan in plans:
        leg = legs[at]
        pages = tuple(sorted({*leg.pages, *plan.pages}))
        legs[at] = replace(leg, pages=pages, locality=leg.locality or plan.locality)
    pages = tuple(sorted({page for leg in legs for page in leg.pages} | set(trip.pages)))
    return replace(trip, legs=tuple(legs), pages=pages)
