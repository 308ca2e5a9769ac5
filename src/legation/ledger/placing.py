"""Which stop of a journey a mark belongs to, and how much it counts beside the others of that stop."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from legation.ledger.marks import Mark
from legation.ledger.profile import gap
from legation.model import Leg

TELLING = ("arrival", "visit", "there", "with", "plan")
"""The kinds of marks whose words tell a day of a stay."""
_TELLS = (*TELLING, "news")
_VAGUE = 14  # days by which what is told of a stay may lie outside of the days it is told as of
_STAY = 6  # days of one stay, as pages tell it day by day
_AGAIN = 0.35  # share of its points that a mark has beside another page's of the same day


def weighed(marks: Iterable[Mark], legs: Sequence[Leg]) -> Iterator[tuple[int, Mark, float, bool]]:
    """Yield marks with the stops they belong to, their weight (the first one of a stop, day and kind whole, those of
    further pages less, and none twice), and whether their page tells an earlier day of that stop: then they say no more
    than that it had begun."""
    seen: dict[tuple[int, dt.date, str], int] = {}
    begun: dict[tuple[int, str], dt.date] = {}
    for mark in sorted(set(marks), key=lambda one: (one.day, one)):
        at = place(mark, legs)
        if at is not None:
            key = (at, mark.day, mark.kind)
            early = begun.get((at, mark.page), mark.day)
            later = mark.kind in _TELLS and mark.kind != "arrival" and 0 < (mark.day - early).days <= _STAY
            if mark.kind in _TELLS and not later:
                begun[at, mark.page] = mark.day
            yield at, mark, _AGAIN ** min(2, seen.get(key, 0)), later
            seen[key] = seen.get(key, 0) + 1


def place(mark: Mark, legs: Sequence[Leg]) -> int | None:
    """Return the stop a mark belongs to: of two in one country the last that had begun by then, else the first."""
    same = [at for at, leg in enumerate(legs) if leg.country == mark.country and meant(mark, leg)]
    begun = [at for at in same if (when := legs[at].when) and when.start and when.start <= mark.day]
    return begun[-1] if begun else same[0] if same else None


def meant(mark: Mark, leg: Leg) -> bool:
    """Say whether a day can be one of a stop: a month or year that the stop is told as of must hold it."""
    when = leg.when
    if when is None or when.start is None or when.end is None:
        return True
    return gap((mark.day, mark.day), (when.start, when.end)) <= _VAGUE
