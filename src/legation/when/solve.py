"""From a meaning and the day a page was published to an interval of days.

Every rule only moves later when the day of publication moves later, so that for an uncertain date of publication
the two ends are enough (`resolve.py`). None comes back when there is nothing to place the words by.
"""

from __future__ import annotations

import datetime as dt
from functools import partial

from . import place
from .choose import Yearly, choose
from .days import DAY, Interval, closed, day_on, unit_at
from .holidays import holiday_at
from .meaning import (
    Beside,
    Bound,
    Calendar,
    Holiday,
    Meaning,
    Nth,
    Pair,
    Part,
    Relative,
    Running,
    Shifted,
    Stretch,
    Vague,
    Weekday,
    Years,
)
from .parts import part_of

BELOW_DAY = ("hour", "minute", "second")
REPEATING = (Calendar, Stretch, Weekday, Holiday)


def solve(meaning: Meaning, today: dt.date | None, tense: str = "") -> Interval | None:
    """Return the days meant, `today` being the day of publication if known; None when that cannot be said."""
    try:
        return _solve(meaning, today, tense)
    except (OverflowError, ValueError):
        return None


def _solve(meaning: Meaning, today: dt.date | None, tense: str) -> Interval | None:
    match meaning:
        case Calendar() | Stretch() | Holiday():
            return choose(_yearly(meaning), meaning, today, tense)
        case Years():
            return Interval(dt.date(meaning.first, 1, 1), dt.date(meaning.last, 12, 31), "years")
        case Part() | Nth() | Bound() | Shifted() | Pair() | Beside():
            return _solve_compound(meaning, today, tense)
        case Weekday() | Relative() | Running() | Vague():
            return _solve_from_today(meaning, today, tense) if today else None
        case _:
            return None


def _yearly(meaning: Calendar | Stretch | Holiday) -> Yearly:
    match meaning:
        case Calendar():
            return partial(place.calendar_at, meaning)
        case Stretch():
            return partial(place.stretch_at, meaning)
        case Holiday():
            return partial(holiday_at, meaning.key)


def _solve_from_today(meaning: Weekday | Relative | Running | Vague, today: dt.date, tense: str) -> Interval:
    match meaning:
        case Weekday():
            return place.weekday(meaning, today, tense)
        case Relative():
            return place.relative(meaning, today, tense)
        case Running():
            return place.running(meaning, today)
        case Vague():
            return place.vague(meaning, today)


def _solve_compound(
    meaning: Part | Nth | Bound | Shifted | Pair | Beside, today: dt.date | None, tense: str
) -> Interval | None:
    match meaning:
        case Pair():
            return _pair(meaning, today, tense)
        case Beside():
            return _beside(meaning, today, tense)
        case Bound():
            other = "past" if meaning.side == "since" else "future"
            edge = _solve(meaning.edge, today, other if tense == other or meaning.side == "since" else "")
            return place.bound(meaning, edge) if edge else None
        case Part() | Nth() | Shifted():
            whole = _solve(meaning.whole, today, tense)
            return _within(meaning, whole, today) if whole else None


def _within(meaning: Part | Nth | Shifted, whole: Interval, today: dt.date | None) -> Interval | None:
    match meaning:
        case Part():
            return part_of(meaning.part, whole, today)
        case Nth():
            return place.nth_of(meaning, whole)
        case Shifted():
            return _shifted(meaning, whole)


def _shifted(meaning: Shifted, whole: Interval) -> Interval:
    start, end = whole.start or dt.date.min, whole.end or dt.date.max
    if whole.precision in ("week", "month"):  # the week or month there, told from this one's fourth day
        return unit_at(whole.precision, day_on(start + 3 * DAY, meaning.unit, meaning.number))
    first, last = (day_on(side, meaning.unit, meaning.number) for side in (start, end))
    return Interval(first, last, whole.precision)


def repeats(meaning: Meaning) -> bool:
    """Return whether the meaning comes round again (a date without a year, a weekday), so that context picks one."""
    inner = meaning.whole if isinstance(meaning, Part | Nth) else meaning
    return isinstance(inner, REPEATING) and getattr(inner, "year", None) is None


def _pair(meaning: Pair, today: dt.date | None, tense: str) -> Interval | None:
    left = _solve(meaning.left, today, tense)
    if left is None or left.start is None:
        return None
    if repeats(meaning.right):
        right = _solve(meaning.right, left.start, "future")
    else:
        right = _solve(meaning.right, today, tense)
    if right is None or right.end is None:
        return None
    return closed(left.start, right.end, "days")


def _beside(meaning: Beside, today: dt.date | None, tense: str) -> Interval | None:
    near = _solve(meaning.near, today, tense) if meaning.near else None
    if near is None or near.start is None or near.end is None:
        return _solve(meaning.otherwise, today, tense) if meaning.otherwise else None
    step = {"before": -1, "after": 1, "same": 0}[meaning.relation] * meaning.number
    if near.precision == "day":
        return unit_at("day" if meaning.unit in BELOW_DAY else meaning.unit, day_on(near.start, meaning.unit, step))
    if near.precision in ("month", "quarter") and meaning.unit in ("month", "quarter", "year"):
        moved = day_on(near.start, meaning.unit, step)
        return unit_at(near.precision if meaning.unit == "year" else meaning.unit, moved)
    if near.precision == meaning.unit:
        return unit_at(meaning.unit, day_on(near.start, meaning.unit, step))
    return None
