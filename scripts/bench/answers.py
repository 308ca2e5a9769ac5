"""What every library under test is asked, and how it answers: sentences in on standard input, readings out.

Runs inside the library's own environment, so it imports nothing but the standard library. A reading is
`[from, to, start, end]`: character offsets of the words, first and last day (ISO, inclusive, null where open).
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from collections.abc import Callable, Iterator

Reading = tuple[int, int, str | None, str | None]
Ask = Callable[[str, dt.date], Iterator[Reading]]
GRAINS = {"hour": 0, "minute": 0, "second": 0, "day": 1, "week": 7}
DAY = dt.timedelta(days=1)


def answer(ask: Ask) -> None:
    """Read `[[sentence, day], ...]`, ask for each twice, and print the readings with the seconds of the second time."""
    rows = [(text, dt.date.fromisoformat(day)) for text, day in json.load(sys.stdin)]
    for text, day in rows:  # a first round, untimed, for what is compiled or loaded on first use
        list(ask(text, day))
    began = time.process_time()
    readings = [list(ask(text, day)) for text, day in rows]
    json.dump({"seconds": time.process_time() - began, "readings": readings}, sys.stdout)


def whole(day: dt.date, grain: str) -> tuple[str, str]:
    """Return the first and last day of the day, week, month, quarter or year that begins on `day`."""
    if grain in GRAINS:
        return day.isoformat(), (day + max(GRAINS[grain] - 1, 0) * DAY).isoformat()
    months = {"month": 1, "quarter": 3, "year": 12}[grain]
    total = day.year * 12 + day.month - 1 + months
    return day.isoformat(), (dt.date(total // 12, total % 12 + 1, 1) - DAY).isoformat()
