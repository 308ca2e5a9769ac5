"""What is known beforehand of journeys: how long stops last, and what a day told of one says of its first day."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

LONGEST = 16
"""Days from the first day of a stop to that of the next one that are looked at."""
_UNSEEN = 0.5  # stops added to each count, so that what the record lacks is unlikely and not impossible
_FADES = 0.7  # share of them for each day more than the record has
_MISSING = 0.15  # share of stops behind which another one is missing in what the pages tell
LOW = -3
"""The least count of days of `marks.tsv`."""


@cache
def steps() -> tuple[float, ...]:
    """Load how likely it is that a stop begins so many days after the one told before it, as natural logarithms: after
    the very one before it, or after one more that no page tells."""
    counts = {int(row[0]): int(row[1]) for row in rows("stays.tsv")}
    found = [counts.get(day, 0) + _UNSEEN * _FADES ** max(0, day - max(counts)) for day in range(LONGEST + 1)]
    share = [one / sum(found) for one in found]
    twice = [sum(share[one] * share[day - one] for one in range(day + 1)) for day in range(LONGEST + 1)]
    return tuple(math.log((1 - _MISSING) * one + _MISSING * two) for one, two in zip(share, twice, strict=True))


@cache
def marks() -> Mapping[tuple[str, str], tuple[float, ...]]:
    """Load the points of each kind and side of a day told."""
    return {(row[0], row[1]): tuple(map(float, row[2:])) for row in rows("marks.tsv")}


def points(kind: str, side: str, apart: int) -> float:
    """Return what a day of a kind says of a first day that lies so many days before it."""
    own = marks()[kind, side]
    return own[min(max(apart - LOW, 0), len(own) - 1)]


def rows(name: str) -> Sequence[Sequence[str]]:
    """Return the rows of a table beside this module, without comments and head."""
    lines = files("legation.ledger").joinpath(name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
