"""The first days of legs, and a country come back to after another one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.ledger.signs import Sign
from legation.model import Leg

_AWAY = 2  # days after an arrival from which on another arrival in the same country can be a return


def start(leg: Leg) -> dt.date | None:
    """Return the first day of a leg, None if it is not known to the day."""
    when = leg.when
    return when.start if when and when.precision in ("day", "days") else None


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
