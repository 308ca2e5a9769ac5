"""Legs by their neighbours: a day that the legs around leave no choice of, and a country come back to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.ledger.profile import AHEAD, country
from legation.ledger.sheets import Sheet
from legation.ledger.signs import Sign
from legation.model import Leg, When

_AWAY = 2  # days after an arrival from which on another arrival in the same country can be a return


def start(leg: Leg) -> dt.date | None:
    """Return the first day of a leg, None if it is not known to the day."""
    when = leg.when
    return when.start if when and when.precision in ("day", "days") else None


def fill(legs: Sequence[Leg], sheets: Sequence[Sheet]) -> tuple[Leg, ...]:
    """Return legs with the days that their neighbours leave no choice of, where a plan tells the three in that order:
    all on one day, or one on the day between.

    Of the stops of US presidents and secretaries of state, 2000 to 2012, between two that began two days apart, 130 of
    178 began on the day between them; the official record of their travels.
    """
    plans = [tuple(plan(sheet)) for sheet in sheets]
    made = list(legs)
    for at in range(1, len(legs) - 1):
        left, leg, right = legs[at - 1 : at + 2]
        told = (left.country, leg.country, right.country)
        if start(leg) is None and start(left) and start(right) and any(in_row(told, one) for one in plans):
            made[at] = squeezed(leg, left, right)
    return tuple(made)


def plan(sheet: Sheet) -> Iterator[str]:
    """Yield the countries that a page has ahead, in the order of its text."""
    ahead = (one.report for one in sheet.told if one.report.kind == "visit" and one.report.status in AHEAD)
    yield from (country(report) for report in ahead)


def in_row(told: tuple[str, ...], countries: tuple[str, ...]) -> bool:
    """Say whether countries stand in a list one after the other."""
    return any(countries[at : at + len(told)] == told for at in range(len(countries)))


def squeezed(leg: Leg, left: Leg, right: Leg) -> Leg:
    """Return a leg with the one day between its neighbours' first days; unchanged where they leave a choice."""
    assert left.when and left.when.start and right.when and right.when.start
    apart = (right.when.start - left.when.start).days
    if apart not in (0, 2):
        return leg
    day = left.when.start + dt.timedelta(apart // 2)
    words = f"{left.when.words} ... {right.when.words}"
    return replace(leg, when=When(words, day, day, day.isoformat(), "day", "inferred"))


def twice(legs: Sequence[Leg], signs: Sequence[Sign]) -> list[Leg]:
    """Return legs with those added that tell of a return: an arrival in a country left for another in between."""
    made = list(legs)
    for leg in legs:
        back = next(returns(leg, legs, signs), None)
        if back is not None:
            again = replace(leg, when=back.when, met=(), pages=(back.page,), status="happened")
            after = [at for at, one in enumerate(made) if (day := start(one)) and day <= back.day]
            made.insert(after[-1] + 1, again)
    return made


def returns(leg: Leg, legs: Sequence[Leg], signs: Sequence[Sign]) -> Iterator[Sign]:
    """Yield the arrivals in a leg's country after an arrival in another, if the country has but one leg."""
    first = start(leg)
    if first is None or sum(one.country == leg.country for one in legs) > 1:
        return
    arrivals = [sign for sign in signs if sign.strength == "arrival"]
    for sign in sorted(arrivals, key=lambda one: (one.day, one.page)):
        if sign.country == leg.country and (sign.day - first).days >= _AWAY and sign.page:
            between = (other for other in arrivals if other.country != leg.country)
            if any(first < other.day < sign.day for other in between):
                yield sign
