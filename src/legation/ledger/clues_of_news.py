"""Clues from well-known happenings (`known.py`) that a page tells of as news or as still ahead."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from legation.language import split
from legation.model import Published
from legation.when import Expression, resolve
from legation.when.meaning import Calendar, Holiday, Pair

from .clue import DAY, LAST, Clue
from .clues_of_people import days_in_words
from .known import Known, named_in

AFTER, JUST_AFTER, LONG_AHEAD = 14, 3, 200  # days round a well-known happening
MONTH = 40  # days; a longer time says nothing of a day
PLANNED = re.compile(r"\b(?:will|is to|are to|set to|plans? to|due to|scheduled|expected to|planned|upcoming)\b")


def of_happenings(text: str, times: Sequence[Expression], known: Sequence[Known]) -> Iterator[Clue]:
    """Read what the sentences tell of well-known happenings; one clue for all that the same words may mean."""
    ahead: dict[str, set[Known]] = {}
    fresh: dict[str, set[Known]] = {}
    named: set[Known] = set()
    starts = [time.start for time in times]
    for start, end in split(text):
        inside = times[bisect_left(starts, start) : bisect_left(starts, end)]
        for row in named_in(text[start:end], known):
            if row.kind == "name":
                named.add(row)
            elif PLANNED.search(text, start, end):
                if any(_same_day(time, row) for time in inside):
                    ahead.setdefault(row.name(), set()).add(row)
            elif row.kind != "journey" and not any(time.absolute for time in inside):
                fresh.setdefault(row.name(), set()).add(row)
    yield from _of_names(named)
    for name, rows in ahead.items():
        spans = tuple((row.start - LONG_AHEAD * DAY, row.start - DAY) for row in rows)
        yield Clue(spans, 2.0, f"still ahead on the page: {name}, {_days_of(rows)}")
    for name, rows in fresh.items():
        yield Clue(
            tuple((row.start, row.end + AFTER * DAY) for row in rows),
            1.0,
            f"news on the page: {name}, {_days_of(rows)}",
        )
        yield Clue(tuple((row.start, row.end + JUST_AFTER * DAY) for row in rows), 0.25, "")


def _of_names(named: set[Known]) -> Iterator[Clue]:
    """Yield the one clue of all names: the page is not older than the youngest of them."""
    youngest = max(named, key=lambda row: (row.start, row.places), default=None)
    if youngest:
        reason = f"“{youngest.places[0]}” was not spoken of before {youngest.start}"
        yield Clue(((youngest.start, LAST),), 1.0, reason)


def _days_of(rows: set[Known]) -> str:
    return days_in_words([row.start for row in rows])


def _same_day(time: Expression, row: Known) -> bool:
    """Tell whether a time without a year falls on the happening in its year: a month, a day or a range."""
    if not isinstance(time.meaning, Calendar | Pair | Holiday):
        return False
    when = resolve(time, Published(row.start, row.start, "inferred"))
    if when.start is None or when.end is None or (when.end - when.start).days > MONTH:
        return False
    return when.start <= row.end and row.start <= when.end
