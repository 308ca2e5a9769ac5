"""A term as it is compared: classes and days as ISO text, cut from the line without parsing the rest.

Most names of a page are asked only "whose, and when?"; building dates and full records for that is most of the cost.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable
from typing import NamedTuple

from legation.who.office import describe

NEAR = dt.timedelta(days=730)
"""A famous holder's bare family name still means that person this long around the term."""


class Stint(NamedTuple):
    """A term in short. `start` and `end` are ISO days cut to what is known, "" where unknown; `rank` as of `rank`."""

    country: str
    office: str
    classes: frozenset[str]
    rank: int
    start: str
    end: str

    def covers(self, day: str) -> bool:
        """Tell whether a term may cover an ISO day: begun, and not known to have ended before it.

        Cut days compare as they are: a month's start sorts before its days, and a day is cut to the end's length.
        """
        return bool(self.start) and self.start <= day and (not self.end or day[: len(self.end)] <= self.end)

    def meets(self, early: str, late: str) -> bool:
        """Tell whether a term may cover some day from `early` to `late`."""
        return bool(self.start) and self.start <= late and (not self.end or early[: len(self.end)] <= self.end)


@functools.cache
def read_classes(cell: str) -> tuple[frozenset[str], int]:
    """Return the classes that a cell of the compiled terms lists, and the highest rank among them (0 to 3)."""
    keys = frozenset(cell.split("|")) if cell else frozenset[str]()
    return keys, max((describe(key).rank for key in keys), default=0)


def read_stint(line: str) -> Stint:
    """Return the stint of a line of the compiled terms (without its first cell)."""
    office, _, country, classes, _, _, start, end, _ = line.split("\t", 8)
    return Stint(country, office, *read_classes(classes), start, end)


def leading_first(stints: Iterable[Stint]) -> list[Stint]:
    """Return stints by rank, then the latest begun, then by office."""
    ordered = list(stints)
    if len(ordered) < 2:
        return ordered
    ordered = sorted(ordered, key=lambda s: s.office)
    ordered.sort(key=lambda s: s.start, reverse=True)
    ordered.sort(key=lambda s: -s.rank)
    return ordered


def around(on: dt.date) -> tuple[str, str]:
    """Return the ISO days that lie NEAR before and after a day."""
    early = on - NEAR if on - dt.date.min >= NEAR else dt.date.min
    late = on + NEAR if dt.date.max - on >= NEAR else dt.date.max
    return early.isoformat(), late.isoformat()
