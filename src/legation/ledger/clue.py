"""A clue: the days an undated page may lie in, by one thing it says, with how much that counts and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

DAY = dt.timedelta(days=1)
FIRST, LAST = dt.date(1990, 1, 1), dt.date(2035, 12, 31)
YEARS = range(FIRST.year, LAST.year + 1)
Span = tuple[dt.date, dt.date]


@dataclass(frozen=True, slots=True)
class Clue:
    """Intervals the page may lie in, how much that counts, and why in words; `reason` "" repeats another's."""

    spans: tuple[Span, ...]
    weight: float
    reason: str
