"""True and told legs, and the reading of both files (standard library only)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from names import country

CALLED_OFF = {"cancelled", "postponed", "denied"}
TOOK_PLACE = {"happened", "ongoing"}
# A journey told as background lies months away; a wrong weekday or a moved start does not reach this far.
SLACK = {True: dt.timedelta(days=7), False: dt.timedelta(days=30)}


@dataclass(frozen=True, slots=True)
class Leg:
    """A stop, true or told; `trip` is the tour's id or the number of the system's line."""

    trip: str
    traveller: str
    country: str
    start: str
    met: tuple[str, ...] = ()
    status: str = ""
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tour:
    """A tour as it was: its legs, and the pages that tell of it."""

    name: str
    traveller: str
    status: str
    legs: tuple[Leg, ...]
    pages: frozenset[str]

    @property
    def held(self) -> bool:
        return self.status not in CALLED_OFF

    def covers(self, start: str) -> bool:
        """Whether a leg that starts then can belong to this tour; a leg without a date can."""
        mine = [day for leg in self.legs for day in days(leg.start)]
        theirs, slack = days(start), SLACK[self.held]
        return not mine or not theirs or (theirs[0] <= max(mine) + slack and theirs[1] >= min(mine) - slack)


def days(text: str) -> tuple[dt.date, dt.date] | tuple[()]:
    """Return the first and last day of an ISO day, month or year; nothing for anything else."""
    parts = text[:10].split("-")
    try:
        year, month, day = (*map(int, parts), 0, 0)[:3]
        first = dt.date(year, month or 1, day or 1)
    except ValueError:
        return ()
    if day:
        return first, first
    after = dt.date(year + (month in (0, 12)), 1 if not month else month % 12 + 1, 1)
    return first, after - dt.timedelta(days=1)


def rows(path: str) -> Iterator[dict[str, Any]]:
    """Read JSON Lines; a line that is not an object ends the run with its number."""
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                try:
                    row = json.loads(line)
                except ValueError as error:
                    raise ValueError(f"{path}:{number}: {error}") from error
                if not isinstance(row, dict):
                    raise ValueError(f"{path}:{number}: not a JSON object")
                yield row


def read_legs(row: dict[str, Any], trip: str) -> Iterator[Leg]:
    """Turn a row's legs into `Leg`s; a leg without a status or pages of its own takes its trip's."""
    for leg in row.get("legs") or []:
        pages = leg.get("evidence") or row.get("evidence") or row.get("pages") or []
        met, where, start = tuple(leg.get("met") or ()), country(leg.get("country") or ""), leg.get("start") or ""
        yield Leg(trip, row.get("traveller") or "", where, start, met, read_status(leg, row), tuple(pages))


def read_status(leg: dict[str, Any], row: dict[str, Any]) -> str:
    """Return a leg's status; a planned leg of a journey that was called off was called off with it."""
    whole, own = str(row.get("status") or ""), str(leg.get("status") or "")
    return whole if not own or (whole in CALLED_OFF and own not in TOOK_PLACE) else own


def read_tours(path: str) -> list[Tour]:
    return [
        Tour(r["tour"], r["traveller"], r["status"], tuple(read_legs(r, r["tour"])), frozenset(r["pages"]))
        for r in rows(path)
    ]


def read_told(path: str) -> list[Leg]:
    """Read the system's legs; a called-off trip without legs stands as one leg to nowhere named."""
    told: list[Leg] = []
    for number, row in enumerate(rows(path)):
        legs = list(read_legs(row, str(number)))
        status, pages = row.get("status") or "", tuple(row.get("evidence") or ())
        called_off = [Leg(str(number), row.get("traveller") or "", "", "", (), status, pages)]
        told += legs or (called_off if status in CALLED_OFF else [])
    return told
