"""Which year's May 9, which year's summer: the choice among the yearly returns of a date without a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from .days import Interval
from .meaning import Calendar, Holiday, Stretch

JUST_GONE, FAR_AHEAD = 45, 300  # days; nobody writes of a date ten months off without its year when it has just passed
Yearly = Callable[[int], Interval | None]
YEARS_AROUND = 8  # 29 February can be eight years away, round 1900 and 2100


def choose(at: Yearly, named: Calendar | Stretch | Holiday, today: dt.date | None, tense: str) -> Interval | None:
    """Return the date in the year that is meant: the one named, else by last/this/next, by tense, or the nearest.

    Past is the latest begun on or before `today`, future the earliest not yet over; without a tense the nearer one,
    and of two as near the past one, for news tells more of what was.
    """
    if named.year is not None:
        return at(named.year)
    if today is None:
        return None
    if named.years is not None:
        return at(today.year + named.years)
    if named.shift is not None:
        return _shifted(at, named.shift, today)
    return _by_tense(at, today, tense)


def _by_tense(at: Yearly, today: dt.date, tense: str) -> Interval | None:
    if tense == "past":
        return _latest(at, today, begun=True)
    past, future = _latest(at, today, begun=True), _earliest(at, today, strictly=False)
    if past is None or future is None:
        return past or future
    if tense == "future":
        return past if _distance(past, today) <= JUST_GONE and _distance(future, today) >= FAR_AHEAD else future
    return past if _distance(past, today) <= _distance(future, today) else future


def _shifted(at: Yearly, shift: int, today: dt.date) -> Interval | None:
    if shift == 0:
        return at(today.year)
    return _latest(at, today, begun=False) if shift < 0 else _earliest(at, today, strictly=True)


def _latest(at: Yearly, today: dt.date, begun: bool) -> Interval | None:
    for year in range(today.year + 1, today.year - YEARS_AROUND - 1, -1):
        found = at(year)
        if found and found.start and found.end and (found.start <= today if begun else found.end < today):
            return found
    return None


def _earliest(at: Yearly, today: dt.date, strictly: bool) -> Interval | None:
    for year in range(today.year - 1, today.year + YEARS_AROUND + 1):
        found = at(year)
        if found and found.start and found.end and (found.start > today if strictly else found.end >= today):
            return found
    return None


def _distance(interval: Interval, today: dt.date) -> int:
    if interval.start is None or interval.end is None or interval.start <= today <= interval.end:
        return 0
    return min(abs((interval.start - today).days), abs((interval.end - today).days))
