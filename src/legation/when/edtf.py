"""Days to EDTF text and back, for the part of EDTF (ISO 8601-2:2019, level 1) that the ledger writes.

Written: `2024-05-14`, `2024-05`, `2024`, `a/b`, `../b`, `a/..`, and `~` (about) or `?` (unsure) after a date.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

ONE_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Reading:
    """What an EDTF text says: inclusive days (None where open) and whether it is marked about or unsure."""

    start: dt.date | None
    end: dt.date | None
    about: bool = False
    unsure: bool = False


def month_end(year: int, month: int) -> dt.date:
    """Return the last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def write(start: dt.date | None, end: dt.date | None, mark: str = "") -> str:
    """Return the shortest EDTF for the inclusive days; "" when both are open. `mark` is "", "~" or "?"."""
    if start is None and end is None:
        return ""
    if start is None or end is None:
        left = start.isoformat() + mark if start else ".."
        right = end.isoformat() + mark if end else ".."
        return f"{left}/{right}"
    return _closed(start, end, mark)


def _closed(start: dt.date, end: dt.date, mark: str) -> str:
    if start == end:
        return start.isoformat() + mark
    if start.day == 1 and end == month_end(end.year, end.month):
        if (start.year, start.month) == (end.year, end.month):
            return f"{start:%Y-%m}{mark}"
        if start.month == 1 and end.month == 12:
            return (
                f"{start.year:04d}{mark}" if start.year == end.year else f"{start.year:04d}{mark}/{end.year:04d}{mark}"
            )
        return f"{start:%Y-%m}{mark}/{end:%Y-%m}{mark}"
    return f"{start.isoformat()}{mark}/{end.isoformat()}{mark}"


def read(text: str) -> Reading:
    """Read EDTF text of the written subset; raises ValueError for anything else and for a reversed interval."""
    left, slash, right = text.strip().partition("/")
    first = _side(left, text)
    last = _side(right, text) if slash else first
    start, end = first.start, last.end
    if (start is None and end is None) or (start and end and start > end):
        raise ValueError(f"not an EDTF interval this reads: {text!r}")
    return Reading(start, end, first.about or last.about, first.unsure or last.unsure)


def _side(part: str, whole: str) -> Reading:
    if part == "..":
        return Reading(None, None)
    match = ONE_DATE.fullmatch(part)
    if match is None:
        raise ValueError(f"not an EDTF date this reads: {whole!r}")
    year, month, day, mark = match.groups()
    first, last = _days(int(year), int(month) if month else None, int(day) if day else None)
    return Reading(first, last, about=mark in ("~", "%"), unsure=mark in ("?", "%"))


def _days(year: int, month: int | None, day: int | None) -> tuple[dt.date, dt.date]:
    if month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if day is None:
        return dt.date(year, month, 1), month_end(year, month)
    return dt.date(year, month, day), dt.date(year, month, day)
