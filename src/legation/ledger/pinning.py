"""A day worked out from two reports of one event: one gives a stretch, the other a weekday or a date without a year.

"From 1 to 5 July" and an undated "arrived on Sunday" make 4 July: inside the stretch there is only one Sunday. The
result keeps the second report's words; its anchor says that the event itself, not a page's date, resolved them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from legation.ledger import hints, names
from legation.model import Report, When

_WEEK, _MONTH = 7, 31  # days of a stretch in which a weekday, or a day of a month, can be told apart


def pin(best: When, reports: Iterable[Report]) -> When | None:
    """Return the one day inside `best` that undated words of another report name; None if there is no such day."""
    if best.start is None or best.end is None or best.start == best.end:
        return None
    for report in reports:
        if report.when and report.when.start is None and report.when.end is None:
            days = matching(names.plain(report.when.words), best.start, best.end)
            if len(days) == 1:
                day = days[0]
                return replace(report.when, start=day, end=day, edtf=str(day), precision="day", anchor="event")
    return None


def matching(words: str, start: dt.date, end: dt.date) -> list[dt.date]:
    """Return the days of a stretch that words without a date can mean."""
    told, length = hints.hint(words), (end - start).days + 1
    days = [start + dt.timedelta(at) for at in range(min(length, _MONTH + 1))]
    if told.month and len(told.days) == 1 and length <= _MONTH:
        return [day for day in days if (day.month, day.day) == (told.month, told.days[0])]
    if told.month is None and told.weekday is not None and length <= _WEEK:
        return [day for day in days if day.weekday() == told.weekday]
    return []
