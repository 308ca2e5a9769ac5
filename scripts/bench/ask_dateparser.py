"""Answers of dateparser: `search_dates`, with the period it gives a find (day, week, month, year) as its interval."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from answers import Reading, answer, whole
from dateparser.date import DateDataParser
from dateparser.search import search_dates


def ask(text: str, day: dt.date) -> Iterator[Reading]:
    """Yield its readings; dates without a year are taken from the past, the setting that is right more often here."""
    settings = {"RELATIVE_BASE": dt.datetime.combine(day, dt.time()), "PREFER_DATES_FROM": "past"}
    parser, at = DateDataParser(languages=["en"], settings=settings), 0
    for words, found in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(words, at)
        at = start + len(words) if start >= 0 else at
        yield (start, at, *_days(found.date(), str(parser.get_date_data(words).period)))


def _days(day: dt.date, period: str) -> tuple[str, str]:
    first = {"month": day.replace(day=1), "year": day.replace(month=1, day=1)}.get(period, day)
    if period == "week":
        first = day - dt.timedelta(days=day.weekday())
    return whole(first, period if period in ("week", "month", "year") else "day")


if __name__ == "__main__":
    answer(ask)
