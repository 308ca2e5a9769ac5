"""Offices of a person on a time bar: who held what from when to when, an unknown end open and never filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from legation.model import Office
from legation.where import gazetteer
from legation.who import register

WIDTH = 1000
LEAST = 6
"""Units of the bar that a term takes at least, so that a month in office can be seen."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One term: its words, its days in words, where its bar stands (of `WIDTH`), and whether an end is open."""

    office: str
    body: str
    country: str
    days: str
    source: str
    left: int
    width: int
    open: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a person, and the years that the bar spans, with where each mark stands."""

    bars: Sequence[Bar]
    marks: Sequence[tuple[int, int]]


def terms(person: str, until: dt.date, most: int = 14) -> Terms:
    """Return the terms of a person of the register up to a day, newest first, at most `most`."""
    held = [term for term in register().terms(person) if term.start is None or term.start <= until]
    held = sorted(held, key=lambda term: term.start or dt.date.min, reverse=True)[:most]
    days = [day for term in held for day in (term.start, term.end) if day and day <= until]
    if not days:
        return Terms([bar(term, 0, 1) for term in held], ())
    first = dt.date(min(days).year, 1, 1).toordinal()
    scale = max(365, until.toordinal() - first)
    return Terms([bar(term, first, scale) for term in held], marks(first, scale))


def bar(term: Office, first: int, scale: int) -> Bar:
    """Return one term as a bar."""
    start = max(first, term.start.toordinal()) if term.start else first
    end = min(first + scale, term.end.toordinal()) if term.end else first + scale
    left = round((start - first) * WIDTH / scale)
    width = max(LEAST, round((end - start) * WIDTH / scale))
    country = gazetteer().state(term.country) or term.country
    return Bar(
        term.office, term.body, country, days_of(term), term.source, min(left, WIDTH - LEAST), width, not term.end
    )


def marks(first: int, scale: int) -> list[tuple[int, int]]:
    """Return years and where they stand, some eight of them."""
    start, end = dt.date.fromordinal(first).year, dt.date.fromordinal(first + scale).year
    step = next(step for step in (1, 2, 5, 10, 20, 50) if (end - start) / step <= 8)
    years = range(start - start % step + (step if start % step else 0), end + 1, step)
    return [(year, round((dt.date(year, 1, 1).toordinal() - first) * WIDTH / scale)) for year in years]


def days_of(term: Office) -> str:
    """Return the days of a term in words, as precisely as the register has them."""
    cut = {"year": 4, "month": 7}.get(term.precision, 10)
    start = term.start.isoformat()[:cut] if term.start else "start not known"
    end = term.end.isoformat()[:cut] if term.end else "end not known"
    return f"{start} to {end}"


def rows(person: str, until: dt.date) -> list[dict[str, object]]:
    """Return the terms of a person for programs."""
    return [
        {
            "office": term.office, "body": term.body, "country": term.country,
            "start": term.start.isoformat() if term.start else None, "end": term.end.isoformat() if term.end else None,
            "precision": term.precision, "source": term.source,
        }
        for term in register().terms(person) if term.start is None or term.start <= until
    ]  # fmt: skip
