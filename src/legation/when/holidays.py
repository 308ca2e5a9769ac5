"""Named days of `data/holidays.tsv`: Victory Day, Easter, the General Assembly's week."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .days import DAY, Interval


@dataclass(frozen=True, slots=True)
class Rule:
    """How a named day is found in a year; the columns of the data file."""

    key: str
    name: str
    month: str
    day: int
    weekday: int | None
    offset: int
    length: int


def rows(name: str) -> list[list[str]]:
    """Return the rows of a tab-separated data file of this room, without comments and header."""
    text = (files("legation.when") / "data" / name).read_text("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return lines[1:]


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule of the data file, in its order."""
    return tuple(
        Rule(key, name, month, int(day), int(weekday) if weekday else None, int(offset), int(length))
        for key, name, month, day, weekday, offset, length in rows("holidays.tsv")
    )


@cache
def _by_key() -> dict[str, Rule]:
    return {rule.key: rule for rule in rules()}


@cache
def key_of() -> dict[str, str]:
    """Return the key of every name, names in lower case with straight apostrophes and single spaces."""
    return {rule.name.replace("’", "'").lower(): rule.key for rule in rules()}


@cache
def _lunar() -> dict[int, dt.date]:
    days = [dt.date.fromisoformat(row[0]) for row in rows("lunar.tsv")]
    return {day.year: day for day in days}


def holiday_at(key: str, year: int) -> Interval | None:
    """Return the days of the named day in that year, None where the table does not reach."""
    rule = _by_key()[key]
    base = _base(rule, year)
    if base is None:
        return None
    if rule.weekday is not None:
        base += DAY * ((rule.weekday - base.weekday()) % 7)
    first = base + DAY * rule.offset
    return Interval(first, first + DAY * (rule.length - 1), "day" if rule.length == 1 else "days")


def _base(rule: Rule, year: int) -> dt.date | None:
    if rule.month == "easter":
        return easter(year) + DAY * rule.day
    if rule.month == "lunar":
        return _lunar().get(year)
    return dt.date(year, int(rule.month), rule.day)


def easter(year: int) -> dt.date:
    """Return Western Easter Sunday (the anonymous Gregorian computus, as in Meeus, Astronomical Algorithms, ch. 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - correction + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
