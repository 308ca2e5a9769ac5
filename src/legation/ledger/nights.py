"""How many nights a traveller spent at each stop, as far as its days tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from legation.model import Leg, When


def nights(legs: Sequence[Leg]) -> tuple[int | None, ...]:
    """Return the nights of each leg of a journey, in order; None where a day is missing.

    A leg whose last day is told lasts until then; any other until the next one begins, where both are known to the day.
    """
    after = [right for _, right in pairwise(legs)]
    return tuple(stay(leg, after[at] if at < len(after) else None) for at, leg in enumerate(legs))


def stay(leg: Leg, following: Leg | None) -> int | None:
    """Return the nights between the first day of a leg and its end."""
    first = arrival(leg.when)
    if first is None:
        return None
    end = leg.when.end if leg.when and leg.when.range else arrival(following.when) if following else None
    return (end - first).days if end and end >= first else None


def arrival(when: When | None) -> dt.date | None:
    """Return the first day of a stop known to the day, None for a stretch in which it merely lies."""
    if when is None or when.start is None or when.precision not in ("day", "days"):
        return None
    return when.start if when.range or when.end in (None, when.start) else None
