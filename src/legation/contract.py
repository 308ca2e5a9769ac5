"""The shapes of the contract for measuring: records as the plain rows that `legation reports` and its like print."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Any

from legation.model import Published, Report, When
from legation.reports import PASSING, SETTING

_WEEK = 7
_ONE_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|tomorrow)\b", re.IGNORECASE)
"""Words of a single day: where they cover a week or more, the page's own date was not known to the day."""
_LENGTH = {"day": 10, "days": 10, "week": 10, "month": 7, "season": 7, "quarter": 7, "year": 4, "years": 4}
_STATUS = {"postponed": "cancelled"}
"""The guide of the gold pages counts what is put off among the cancelled."""


def told(reports: Iterable[Report]) -> Iterator[Report]:
    """Yield the reports that count as a page's own by the guide of the gold pages: a gathering that is only the setting
    of something else ("at the summit in X, she said ...") does not, nor does what is told in passing ("denied reports
    that"). The ledger keeps both: the one event where all that happened, and what is said of events told elsewhere."""
    yield from (one for one in reports if one.rule != SETTING and not one.rule.startswith(PASSING))


def event_row(report: Report) -> dict[str, Any]:
    """Return a report in the shape of the gold pages: type, actors, place, start, end, status and words."""
    start, end = days(report.when)
    return {
        "type": report.kind,
        "actors": [{"name": party.name, "role": party.role} for party in report.parties],
        "place": report.place.name if report.place else None,
        "start": start,
        "end": end,
        "status": _STATUS.get(report.status, report.status),
        "attribution": report.speaker or None,
        "quote": report.quote or None,
        "evidence": [span.exact for span in report.evidence],
    }


def date_row(page: object, published: Published | None) -> dict[str, Any]:
    """Return a page's date in the shape of `legation date`: an interval of days, its source and the reasons."""
    found = {"start": published.start.isoformat(), "end": published.end.isoformat()} if published else None
    reasons = list(published.reasons) if published else []
    return {"id": page, "published": found, "source": published.source if published else "", "reasons": reasons}


def days(when: When | None) -> tuple[str | None, str | None]:
    """Return start and end of a time, cut to what is known: a month is "2026-11", an open end None.

    The one day that lies somewhere in a longer stretch ("Monday" on a page of a month) has no first day.
    """
    if when is None or when.start is None:
        return None, _iso(when.end, 10) if when is not None and when.end is not None else None
    if when.end and not when.range and (when.end - when.start).days >= _WEEK and _ONE_DAY.search(when.words):
        return None, None
    length = _LENGTH.get(when.precision, 7)
    start = _iso(when.start, length)
    return start, _iso(when.end, length) if when.range and when.end != when.start else None


def _iso(day: dt.date | None, length: int) -> str | None:
    return day.isoformat()[:length] if day is not None else None
