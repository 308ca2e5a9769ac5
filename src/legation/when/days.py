"""Calendar arithmetic: the unit a day lies in, so many units away, and parts of a stretch. Weeks begin on Monday."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.model import Precision

from .edtf import month_end

DAY = dt.timedelta(days=1)
PRECISION: dict[str, Precision] = {
    "day": "day", "weekend": "days", "week": "week", "fortnight": "days", "month": "month", "season": "season",
    "quarter": "quarter", "half": "season", "year": "year", "decade": "years", "century": "years",
    "hour": "day", "minute": "day", "second": "day",
}  # fmt: skip
MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "hour": 1 / 24, "minute": 1 / 1440, "second": 1 / 86400}
LAST_DAY = dt.date.max


@dataclass(frozen=True, slots=True)
class Interval:
    """Inclusive days, None where open, with how fine they are; never reversed."""

    start: dt.date | None
    end: dt.date | None
    precision: Precision = "day"

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"reversed interval {self.start}..{self.end}")


def closed(start: dt.date, end: dt.date, precision: Precision) -> Interval:
    """Return an interval whose ends may come in either order."""
    return Interval(min(start, end), max(start, end), precision)


def months_on(year: int, month: int, count: int) -> tuple[int, int]:
    """Return the year and month `count` months on; raises OverflowError outside the calendar."""
    total = year * 12 + month - 1 + count
    if not 12 <= total < 12 * 9999:
        raise OverflowError("outside the calendar")
    return total // 12, total % 12 + 1


def day_on(day: dt.date, unit: str, count: float) -> dt.date:
    """Return the day `count` units on; a day the month lacks becomes the month's last (31 March - 1 month = 28/29)."""
    if unit in DAYS_IN:
        return day + dt.timedelta(days=int(DAYS_IN[unit] * count))
    months, rest = divmod(MONTHS_IN[unit] * count, 1)
    year, month = months_on(day.year, day.month, int(months))
    moved = dt.date(year, month, min(day.day, month_end(year, month).day))
    return moved + dt.timedelta(days=round(rest * 30))


def unit_at(unit: str, day: dt.date) -> Interval:
    """Return the whole unit the day lies in."""
    start, end = _unit_ends(unit, day)
    return Interval(start, end, PRECISION[unit])


def _unit_ends(unit: str, day: dt.date) -> tuple[dt.date, dt.date]:
    if unit in ("week", "fortnight"):
        monday = day - DAY * day.weekday()
        return monday, monday + 6 * DAY
    if unit == "weekend":
        monday = day - DAY * day.weekday()
        return monday + 5 * DAY, monday + 6 * DAY
    if unit in MONTHS_IN:
        return _month_ends(MONTHS_IN[unit], day)
    return day, day


def _month_ends(size: int, day: dt.date) -> tuple[dt.date, dt.date]:
    if size >= 12:
        first = max(day.year - day.year % (size // 12), 1)
        return dt.date(first, 1, 1), dt.date(min(first + size // 12 - 1, 9999), 12, 31)
    month = (day.month - 1) // size * size + 1
    return dt.date(day.year, month, 1), month_end(day.year, month + size - 1)


def stretch(unit: str, number: int, year: int) -> Interval:
    """Return quarter, half or season `number` of a year; northern seasons, 1 spring (Mar-May) .. 4 winter (Dec-Feb)."""
    if unit == "season":
        start_year, month = months_on(year, 3 * number, 0) if number < 4 else (year, 12)
        end_year, end_month = months_on(start_year, month, 2)
        return Interval(dt.date(start_year, month, 1), month_end(end_year, end_month), "season")
    size = MONTHS_IN[unit]
    first = (number - 1) * size + 1
    return Interval(dt.date(year, first, 1), month_end(year, first + size - 1), PRECISION[unit])
