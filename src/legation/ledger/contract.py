"""Trips in the shape that `legation trips --format jsonl` prints."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import TypedDict

from legation.ledger.journeys import journeys
from legation.ledger.nights import nights
from legation.ledger.query import Filter
from legation.model import Leg, When


class LegRow(TypedDict):
    """One stop; days are ISO and cut to what is known, null where open; `nights` null where a day is missing."""

    country: str
    locality: str | None
    start: str | None
    end: str | None
    nights: int | None
    met: list[str]
    hosts: list[str]
    status: str
    evidence: list[str]


class TripRow(TypedDict):
    """One journey."""

    traveller: str
    status: str
    evidence: list[str]
    legs: list[LegRow]


def trip_rows(db: sqlite3.Connection, state: Callable[[str], str], wanted: Filter | None = None) -> Iterator[TripRow]:
    """Yield a row a trip; `state` turns a code into the common English name ("" where it knows none).

    A stop of which no page names country or town ("a tour of the region") has no row, nor has a trip of nothing else.
    """
    for trip in journeys(db, wanted):
        stays = zip(trip.legs, nights(trip.legs), strict=True)
        legs = [leg_row(leg, stay, state) for leg, stay in stays if leg.country or leg.locality]
        if legs:
            yield TripRow(traveller=trip.traveller, status=trip.status, evidence=list(trip.pages), legs=legs)


def leg_row(leg: Leg, stay: int | None, state: Callable[[str], str]) -> LegRow:
    """Return the row of one stop."""
    start, end = days(leg.when)
    return LegRow(
        country=state(leg.country) or leg.country,
        locality=leg.locality or None,
        start=start,
        end=end,
        nights=stay,
        met=list(leg.met),
        hosts=list(leg.hosts),
        status=leg.status,
        evidence=list(leg.pages),
    )


def days(when: When | None) -> tuple[str | None, str | None]:
    """Return first and last day, cut to what is known: a month or year stands for itself, a vague stretch ("late
    August", "last week") for the month that holds it, and the last day is only said where the page gives a range. Of
    two days that something else leaves a leg the first stands."""
    if when is None:
        return None, None
    if when.precision in ("month", "year") and when.start:
        return when.start.isoformat()[: 7 if when.precision == "month" else 4], None
    if not when.range and when.start != when.end and when.end is not None:
        either = when.anchor == "inferred" and when.start and (when.end - when.start).days == 1
        if when.start is None:
            return None, None
        month = (
            when.start.isoformat()[:7]
            if (when.start.year, when.start.month) == (when.end.year, when.end.month)
            else None
        )
        return when.start.isoformat() if either else month, None
    start = when.start.isoformat() if when.start else None
    return start, when.end.isoformat() if when.range and when.end else None
