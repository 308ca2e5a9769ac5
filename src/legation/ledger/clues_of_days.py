"""Clues from the dates a page gives: full dates, days of a month without a year, weekdays gone and coming."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from legation.when import Expression, resolve
from legation.when.meaning import Bound, Calendar, Pair, Weekday, Years

from .clue import DAY, FIRST, LAST, YEARS, Clue

FRESH, AHEAD, ANNOUNCED = 90, 90, 10  # days: news of a past date, of a coming one, of a visit with its exact days
YEAR, SEASONS = 366, 183  # days
NEW_YEAR = 120  # days into the next year in which a page may still name no later one (53 of 59 pages measured: 73)


def of_date(time: Expression) -> Iterator[Clue]:
    """Yield what one time says: a full date is a floor or a ceiling, a day of a month lies near the page."""
    if isinstance(time.meaning, Bound | Years):
        return
    if time.absolute:
        yield from _full_date(time)
    elif isinstance(time.meaning, Calendar) and time.meaning.day and time.tense:
        yield from _day_of_month(time, time.meaning, planned=time.tense == "future")
    elif isinstance(time.meaning, Pair) and isinstance(time.meaning.left, Calendar) and time.meaning.left.day:
        yield from _day_of_month(time, time.meaning.left, planned=time.tense == "future")


def _full_date(time: Expression) -> Iterator[Clue]:
    when = resolve(time)
    if when.start is None or when.end is None or not FIRST <= when.start <= LAST:
        return
    if time.tense == "future":
        yield Clue(((FIRST, when.end),), 0.5, f"“{time.words}” lies ahead")
    elif time.tense == "past":
        yield Clue(((when.start, LAST),), 2.0, f"“{time.words}” is over, so the page is not older")


def of_latest_year(times: Sequence[Expression]) -> Iterator[Clue]:
    """Read the latest year written out, but for a bare past one ("in 2011"): news is of that year or the next."""
    said = [(when, time) for time in times if time.absolute and time.tense != "future" and (when := resolve(time)).end]
    for when, time in sorted(said, key=lambda pair: pair[0].end or FIRST)[-1:]:
        past_year = time.tense == "past" and when.precision not in ("day", "days", "month")
        if when.start and when.end and not past_year and when.start >= FIRST and when.end <= LAST:
            reason = f"“{time.words}” is the latest full date or year on the page"
            sure = time.tense == "past" or when.precision == "year"  # a month named in passing may well lie ahead
            reach = NEW_YEAR if when.precision == "year" else YEAR
            yield Clue(((when.start - (0 if sure else SEASONS) * DAY, when.end + reach * DAY),), 0.5, reason)


def _day_of_month(time: Expression, date: Calendar, planned: bool) -> Iterator[Clue]:
    days = [day for year in YEARS if (day := _on(date, year))]
    if planned:
        yield Clue(tuple((day - AHEAD * DAY, day) for day in days), 1.0, f"“{time.words}” lies ahead")
        if isinstance(time.meaning, Pair):
            spans = tuple((day - ANNOUNCED * DAY, day - DAY) for day in days)
            yield Clue(spans, 0.5, f"visits with exact days are announced within {ANNOUNCED} days of “{time.words}”")
    else:
        yield Clue(tuple((day, day + FRESH * DAY) for day in days), 1.0, f"“{time.words}” has just passed")


def _on(date: Calendar, year: int) -> dt.date | None:
    try:
        return dt.date(year, date.month or 1, date.day or 1)
    except ValueError:
        return None


def of_weekdays(times: Sequence[Expression]) -> Iterator[Clue]:
    """Read "arrived on Tuesday ... will meet on Wednesday": the page lies between the two, where they are near."""
    named = [(time, time.meaning.day) for time in times if isinstance(time.meaning, Weekday) and not time.meaning.shift]
    past = {day: time for time, day in reversed(named) if time.tense == "past"}
    future = {day: time for time, day in reversed(named) if time.tense == "future"}
    for gone, time in past.items():
        for coming, later in future.items():
            gap = (coming - gone) % 7
            if 0 < gap <= 2:
                days = [day for step in range(gap + 1) for day in _each(gone + step)]
                yield Clue(
                    tuple((day, day) for day in days), 1.0, f"{time.words} is over and {later.words} still ahead"
                )


def _each(weekday: int) -> Iterator[dt.date]:
    day = FIRST + ((weekday - FIRST.weekday()) % 7) * DAY
    while day <= LAST:
        yield day
        day += 7 * DAY
