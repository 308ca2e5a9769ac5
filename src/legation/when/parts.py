"""Early, mid, late, first days of: which days of a longer interval a part of it is.

A month: 1-10, 11-20, 21-end (the thirds that wire services mean by early, mid and late). Anything longer or shorter
is cut in thirds too, by months for a year, by days for a week; "beginning" and "end" of a year are its outer months.
"""

from __future__ import annotations

import datetime as dt

from .days import DAY, Interval, months_on
from .edtf import month_end

THIRDS = {"early": 0, "start": 0, "mid": 1, "late": 2, "end": 2}


def part_of(part: str, whole: Interval, today: dt.date | None) -> Interval | None:
    """Return the part of the interval; `today` is needed for "earlier" and "later". None when it cannot be known."""
    if whole.start is None or whole.end is None:
        return None
    if part in ("earlier", "later"):
        return _by_today(part, whole, whole.start, whole.end, today)
    if whole.precision == "day":
        return whole
    if whole.precision == "month":
        return _month_third(THIRDS[part], whole.start, whole.end)
    if whole.precision == "week" or (whole.end - whole.start).days < 40:
        return _day_third(THIRDS[part], whole.start, whole.end)
    return _long_third(part, whole.start, whole.end)


def _by_today(part: str, whole: Interval, start: dt.date, end: dt.date, today: dt.date | None) -> Interval | None:
    if today is None or whole.precision == "day":
        return whole
    if part == "earlier":
        return Interval(start, min(end, max(today, start)), "vague")
    return Interval(max(start, min(today, end)), end, "vague")


def _month_third(third: int, start: dt.date, end: dt.date) -> Interval:
    first = start + 10 * third * DAY
    return Interval(first, end if third == 2 else first + 9 * DAY, "days")


def _day_third(third: int, start: dt.date, end: dt.date) -> Interval:
    length = (end - start).days + 1
    cuts = [round(length * share / 3) for share in range(4)]
    return Interval(start + DAY * cuts[third], start + DAY * max(cuts[third], cuts[third + 1] - 1), "days")


def _long_third(part: str, start: dt.date, end: dt.date) -> Interval:
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if part in ("start", "end") and months <= 12:
        month = start if part == "start" else end
        return Interval(dt.date(month.year, month.month, 1), month_end(month.year, month.month), "month")
    third = THIRDS[part]
    if months > 12:
        return _years_third(part, start.year, end.year)
    first, last = (months * share // 3 for share in (third, third + 1))
    year, month_number = months_on(start.year, start.month, first)
    stop_year, stop_month = months_on(start.year, start.month, max(first, last - 1))
    return Interval(
        dt.date(year, month_number, 1), month_end(stop_year, stop_month), "years" if months > 12 else "season"
    )


def _years_third(part: str, first: int, last: int) -> Interval:
    """Cut years 4 : 3 : 3 in ten (the early 1980s: 1980-83, the late: 1987-89); start and end are one year."""
    if part in ("start", "end"):
        first = last = first if part == "start" else last
    else:
        tenth, third = (last - first + 1) / 10, THIRDS[part]
        cuts = [first + round(tenth * share) for share in (0, 4, 7, 10)]
        first, last = cuts[third], max(cuts[third], cuts[third + 1] - 1)
    return Interval(dt.date(first, 1, 1), dt.date(last, 12, 31), "year" if first == last else "years")
