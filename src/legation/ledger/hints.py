"""What words without a date still say of the day: a weekday, a day of a month, a month.

"Tuesday" on an undated page does not date anything; but it can agree with a day that another page names, or exclude it.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from legation.ledger.profile import Days, shift

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})[a-z]*day\b")
_DATE = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\b")
_NUMBER = re.compile(r"\b([12]?\d|3[01])(?:st|nd|rd|th)?\b")


@dataclass(frozen=True, slots=True)
class Hint:
    """A weekday (Monday 0), a month (January 1) and days of it, as far as words name them."""

    weekday: int | None = None
    month: int | None = None
    days: tuple[int, ...] = ()

    def other_year(self, day: dt.date) -> bool:
        """Say whether a date with its weekday ("Tuesday, January 13") is none of the year of this day, its own date."""
        return self.weekday is not None and len(self.days) == 1 and day.weekday() != self.weekday


@lru_cache(maxsize=16384)
def hint(words: str) -> Hint:
    """Read the hint in words (lower case, as `names.plain` makes them); "may" alone is no month."""
    weekday, month = _WEEKDAY.search(words), _DATE.search(words)
    if month is None:
        return Hint(_WEEKDAYS.index(weekday[1]) if weekday else None)
    days = tuple(int(found) for found in _NUMBER.findall(words))
    bare = month[0] == "may" and not days
    at = None if bare else _MONTHS.index(month[1]) + 1
    return Hint(_WEEKDAYS.index(weekday[1]) if weekday else None, at, days if at else ())


def agrees(words: str, days: Days) -> bool:
    """Say whether words name a weekday or a day of a month that lies in these days (a week of them at most)."""
    told = hint(words)
    every = list(span(days))
    if told.month and told.days:
        return any(day.month == told.month and day.day in told.days and not told.other_year(day) for day in every)
    return told.weekday is not None and told.month is None and any(day.weekday() == told.weekday for day in every)


def excludes(words: str, days: Days) -> bool:
    """Say whether words name a month that these days (two weeks around them) do not touch, or a date whose weekday is
    that of another year."""
    told = hint(words)
    if told.month is None:
        return False
    if any(day.month == told.month and day.day in told.days and told.other_year(day) for day in span(days)):
        return True
    around = shift(days, -14, 14)
    wide = (around[1] - around[0]).days > 330
    return not wide and told.month not in {day.month for day in span(around, 330)}


def other_weekday(words: str, days: Days, slack: int = 0) -> bool:
    """Say whether words name a weekday, and no date, that is none of these days (up to a week of them, and `slack` days
    around them: two pages may date two hours of one stay)."""
    told, every = hint(words), list(span(shift(days, -slack, slack)))
    return told.weekday is not None and told.month is None and bool(every) and not agrees(words, (every[0], every[-1]))


def span(days: Days, most: int = 7) -> list[dt.date]:
    """Return the days of an interval, none if it is longer than `most`: it then fits anything."""
    length = (days[1] - days[0]).days + 1
    return [days[0] + dt.timedelta(at) for at in range(length)] if length <= most else []
