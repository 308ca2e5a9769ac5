"""Relative words placed from the day of publication: weekdays, last week, the past two years, recently."""

from __future__ import annotations

import datetime as dt

from .days import DAY, Interval, closed, day_on, stretch, unit_at
from .edtf import month_end
from .meaning import Bound, Calendar, Nth, Relative, Running, Stretch, Vague, Weekday


def calendar_at(date: Calendar, year: int) -> Interval | None:
    """Return the calendar date in that year; None where that year lacks it (29 February)."""
    if not 1 <= year <= 9998:
        return None
    if date.month is None:
        return Interval(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")
    last = month_end(year, date.month)
    if date.day is None:
        return Interval(last.replace(day=1), last, "month")
    if not 1 <= date.day <= last.day:
        return None
    return unit_at("day", last.replace(day=date.day))


def stretch_at(named: Stretch, year: int) -> Interval | None:
    """Return the quarter, half or season in that year."""
    return stretch(named.unit, named.number, year) if 1 <= year <= 9997 else None


def weekday(named: Weekday, today: dt.date, tense: str) -> Interval:
    """Return the weekday meant: the last one up to `today`, in the future tense the next from `today` on."""
    back, ahead = (today.weekday() - named.day) % 7, (named.day - today.weekday()) % 7
    if named.week is not None:
        monday = today - DAY * today.weekday() + 7 * DAY * named.week
        return unit_at("day", monday + DAY * named.day)
    if named.shift == -1:
        return unit_at("day", today - DAY * (back or 7))
    if named.shift == 1:
        return unit_at("day", today + DAY * (ahead or 7))
    if named.shift == 0 and not tense:
        return unit_at("day", today + DAY * (named.day - today.weekday()))
    return unit_at("day", today + DAY * ahead if tense == "future" else today - DAY * back)


def relative(named: Relative, today: dt.date, tense: str) -> Interval:
    """Return the unit so many units away; a bare weekend is the last one begun, in the future tense the coming one."""
    if named.unit == "weekend" and named.offset == 0:
        saturday = weekday(Weekday(5), today, "past")
        ahead = tense == "future" and saturday.start is not None and today > saturday.start + DAY
        return unit_at("weekend", today if ahead else saturday.start or today)
    if named.unit in ("decade", "century") and named.offset:
        return unit_at("year", day_on(today, named.unit, named.offset))
    return unit_at(named.unit, day_on(today, named.unit, named.offset))


def running(named: Running, today: dt.date) -> Interval:
    """Return the stretch that ends or begins with `today`; open on the far side when no number was said."""
    if named.number is None:
        return vague(Vague(named.direction), today)
    far = day_on(today, named.unit, named.number * named.direction)
    return closed(far, today, "vague" if far == today else "days")


def vague(named: Vague, today: dt.date) -> Interval:
    """Return the open interval before or after `today`, or `today` itself for "now"; always marked vague."""
    if named.side == 0:
        return Interval(today, today, "vague")
    return Interval(None, today, "vague") if named.side < 0 else Interval(today, None, "vague")


def bound(named: Bound, edge: Interval) -> Interval:
    """Return the interval open on one side of the edge; "since" and "until" keep the edge, the others not."""
    match named.side:
        case "since":
            return Interval(edge.start, None, edge.precision)
        case "after":
            return Interval(edge.end + DAY if edge.end else None, None, edge.precision)
        case "before":
            return Interval(None, edge.start - DAY if edge.start else None, edge.precision)
        case _:
            return Interval(None, edge.end, edge.precision)


def nth_of(named: Nth, whole: Interval) -> Interval | None:
    """Return unit `number` of the whole; weeks are counted in sevens from its first day, weekdays by name."""
    if whole.start is None or whole.end is None:
        return None
    if named.number == 0:
        return unit_at(named.unit, whole.start)
    if named.unit.isdigit():
        return _nth_weekday(named, whole.start, whole.end)
    if named.number < 0:
        start, end = day_on(whole.end + DAY, named.unit, -named.count), whole.end
    else:
        start = day_on(whole.start, named.unit, (named.number - 1) * named.count)
        end = day_on(start, named.unit, named.count) - DAY
    if start < whole.start or end > whole.end or end < start:
        return None
    if named.count == 1 and named.unit in ("month", "quarter", "half", "year"):
        return unit_at(named.unit, start)
    return Interval(start, end, "day" if start == end else "days")


def _nth_weekday(named: Nth, start: dt.date, end: dt.date) -> Interval | None:
    day = int(named.unit)
    if named.number < 0:
        found = end - DAY * ((end.weekday() - day) % 7)
    else:
        found = start + DAY * ((day - start.weekday()) % 7 + 7 * (named.number - 1))
    return unit_at("day", found) if start <= found <= end else None
