"""The first days of legs, and a country come back to after another one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from legation.ledger.signs import FIRM, Sign
from legation.model import Leg

_AWAY = 2  # days after an arrival from which on another arrival in the same country can be a return


def start(leg: Leg) -> dt.date | None:
    """Return the first day of a leg, None if it is not known to the day."""
    when = leg.when
    return when.start if when and when.precision in ("day", "days") else None


def twice(legs: Sequence[Leg], signs: Sequence[Sign]) -> list[Leg]:
    """Return legs with those added that tell of a return: an arrival in a country left for another in between. Both
    stops there carry the arrival that tells them, so that what else is told of the country finds its stop."""
    made = list(legs)
    for at, leg in enumerate(legs):
        pair = returns(leg, legs, signs)
        if pair is not None:
            first, back = pair
            made[at] = replace(leg, when=first.when)
            made.append(replace(leg, when=back.when, met=(), pages=(back.page,), status="happened"))
    return made


def returns(leg: Leg, legs: Sequence[Leg], signs: Sequence[Sign]) -> tuple[Sign, Sign] | None:
    """Return the first arrival in a leg's country and one after a day in another, if the country has but one leg."""
    if sum(one.country == leg.country for one in legs) > 1:
        return None
    lands = {one.country for one in legs}
    told = sorted((one for one in signs if one.country in lands), key=lambda one: (one.day, one.page))
    away = [one.day for one in told if one.country != leg.country and one.strength in FIRM]
    own = [one for one in told if one.country == leg.country and one.strength == "arrival" and one.page]
    for back in own[1:]:
        if (back.day - own[0].day).days >= _AWAY and any(own[0].day < day < back.day for day in away):
            return own[0], back
    return None
