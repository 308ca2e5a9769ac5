"""Days told without a year on pages without a date: "May 25 to 28" is of the year in which the journey is made.

No weekday and no page day is needed for that: of the years around, the one that brings the words next to what is known
of the journey, if that is near enough to be of it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace

from legation.ledger import hints, names
from legation.ledger.sheets import Sheet
from legation.ledger.told import Told
from legation.model import Published, When
from legation.when import find, resolve

_FAR = 30  # days between such words and what is known of the journey


def settle(sheets: Sequence[Sheet], known: Collection[dt.date]) -> list[Sheet]:
    """Return pages, those without a date with the days resolved that their reports tell by month and day. `known` are
    days of the journey, else of its dated pages."""
    days = sorted(known) or sorted(day for sheet in sheets if (day := sheet.day()))
    if not days:
        return list(sheets)
    return [sheet if sheet.published else dated(sheet, days) for sheet in sheets]


def dated(sheet: Sheet, known: Sequence[dt.date]) -> Sheet:
    """Return a page with the times of its reports resolved that name month and day."""
    return replace(sheet, told=tuple(of_year(one, known) for one in sheet.told))


def of_year(one: Told, known: Sequence[dt.date]) -> Told:
    """Return a report with its time resolved, if that names month and day and waits for a year."""
    when = one.report.when
    if when is None or when.start is not None or not named(when.words):
        return one
    found = nearest(when, known)
    return replace(one, report=replace(one.report, when=found)) if found else one


def named(words: str) -> bool:
    """Say whether words name a month and a day of it."""
    told = hints.hint(names.plain(words))
    return told.month is not None and bool(told.days)


def nearest(when: When, known: Sequence[dt.date]) -> When | None:
    """Return a time in the year that brings it next to the known days; None if none brings it near."""
    page = Published(known[0], known[0], "inferred")
    tries = [resolve(time, page, tense) for time in find(when.words) for tense in ("past", "future")]
    near = [(apart(one.start, known), one) for one in tries if one.start and one.precision in ("day", "days")]
    best = min(near, default=None, key=lambda pair: pair[0])
    if best is None or best[0] > _FAR:
        return None
    return replace(best[1], words=when.words, anchor="inferred", tense=when.tense, span=when.span)


def apart(day: dt.date, known: Sequence[dt.date]) -> int:
    """Return how many days lie between a day and the next of some."""
    return min(abs((day - one).days) for one in known)
