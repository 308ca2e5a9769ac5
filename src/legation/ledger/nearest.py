"""The day of a page without one that the order of a journey leaves open: that of its newest weekday nearest to what is
known of the journey.

"On Thursday she flew to Kabul", on an undated page of a journey known from Tuesday to Wednesday, is the Thursday after.
A weekday that lies as near before as after says nothing; the page that lies nearest is taken first, as each one dated
tells more of the journey's days.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from legation.ledger import hints, names
from legation.ledger.profile import AHEAD, DONE
from legation.ledger.sheets import Sheet
from legation.ledger.signs import Sign
from legation.ledger.undated import Leg, signs_on
from legation.model import Party

_FAR = 6  # days from what is known of a journey beyond which a weekday is not looked for


def signs(
    waiting: Sequence[Sheet], traveller: Party, legs: Sequence[Leg], around: Sequence[dt.date]
) -> list[list[Sign]]:  # fmt: skip
    """Return the signs of the waiting pages: those of the one whose weekday lies nearest, nothing for the others."""
    found: list[list[Sign]] = [[] for _ in waiting]
    known = window(legs, around)
    if known is None:
        return found
    ranked = sorted(
        (apart, at, day) for at, sheet in enumerate(waiting) for apart, day in [day_of(sheet, known)] if day
    )
    for _, at, day in ranked:
        found[at] = signs_on(waiting[at], day, traveller, legs)
        if found[at]:
            break
    return found


def window(legs: Sequence[Leg], around: Sequence[dt.date]) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day known of a journey: of its stops, else of its dated pages."""
    days = [day for _, day in legs if day] or list(around)
    return (min(days), max(days)) if days else None


def day_of(sheet: Sheet, known: tuple[dt.date, dt.date]) -> tuple[int, dt.date | None]:
    """Return the day of a page by its newest weekday and how far that lies from the journey; None if that is open."""
    found = sorted(day for weekday in weekdays(sheet, DONE) if (day := near(weekday, sheet, known)))
    if not found:
        coming = sorted(day for weekday in weekdays(sheet, AHEAD) if (day := near(weekday, sheet, known)))
        found = [coming[0] - dt.timedelta(1)] if coming else []
    return (distance(found[-1], known), found[-1]) if found else (0, None)


def weekdays(sheet: Sheet, statuses: frozenset[str]) -> Iterator[int]:
    """Yield the weekdays (Monday 0) that a page names of what has these statuses."""
    for one in sheet.told:
        if one.report.status in statuses and one.report.when:
            told = hints.hint(names.plain(one.report.when.words))
            if told.weekday is not None and told.month is None:
                yield told.weekday


def near(weekday: int, sheet: Sheet, known: tuple[dt.date, dt.date]) -> dt.date | None:
    """Return the day of a weekday nearest to a journey, inside what is known of the page's date; None if two are."""
    low = dt.date.fromordinal(max(known[0].toordinal() - _FAR, dt.date.min.toordinal()))
    high = dt.date.fromordinal(min(known[1].toordinal() + _FAR, dt.date.max.toordinal()))
    days = (low + dt.timedelta(at) for at in range(min((high - low).days, 60) + 1))
    page = sheet.published
    fitting = [
        (distance(day, known), day)
        for day in days
        if day.weekday() == weekday and (page is None or page.start <= day <= page.end)
    ]
    best = min(fitting, default=None)
    alike = [day for apart, day in fitting if best and apart == best[0]]
    return best[1] if best and len(alike) == 1 else None


def distance(day: dt.date, known: tuple[dt.date, dt.date]) -> int:
    """Return how many days a day lies outside of a stretch of days."""
    return max(0, (known[0] - day).days, (day - known[1]).days)
