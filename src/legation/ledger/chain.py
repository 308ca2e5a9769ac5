"""The likeliest first days of stops in a row: each day has points of its own for each stop, and so has each number of
days from one stop to the next.

The best row is found exactly (Viterbi), and so is the share that each day has of all rows (forward, backward), so that
a day is told only where few other rows are as likely. Days are counted from the first day that is looked at.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

Points = Sequence[float]
"""Natural logarithms of how likely something is, one for each day."""


def best(stops: Sequence[Points], steps: Points) -> tuple[float, list[int]]:
    """Return the points of the likeliest row of first days, and that row; of rows alike the earliest."""
    totals, ways = list(stops[0]), list[list[int]]()
    for own in stops[1:]:
        found = [reached(totals, day, steps) for day in range(len(own))]
        ways.append([before for _, before in found])
        totals = [points + here for (points, _), here in zip(found, own, strict=True)]
    top = max(totals)
    row = [totals.index(top)]
    for way in reversed(ways):
        row.append(way[row[-1]])
    return top, row[::-1]


def reached(totals: Points, day: int, steps: Points) -> tuple[float, int]:
    """Return the most points with which a stop can begin on a day, and the first day of the stop before it."""
    first = max(0, day - len(steps) + 1)
    points, back = max((totals[before] + steps[day - before], -before) for before in range(first, day + 1))
    return points, -back


def most(stops: Sequence[Points], steps: Points) -> float:
    """Return the points of the likeliest row alone: asked for each order of the stops, so by arrays."""
    import numpy as np  # noqa: PLC0415  comes with spaCy, which programs that only read a ledger do not load

    turned, totals = np.array(steps[::-1]), np.array(stops[0])
    padded, ways = np.full(len(totals) + len(steps) - 1, -np.inf), reaching(len(totals), len(steps))
    for own in stops[1:]:
        padded[len(steps) - 1 :] = totals
        totals = (padded[ways] + turned).max(axis=1) + own
    return float(totals.max())


@cache
def reaching(days: int, steps: int) -> Any:
    """Return for each day the places, in a row with room before it, of the days from which steps reach it."""
    import numpy as np  # noqa: PLC0415

    return np.arange(days)[:, None] + np.arange(steps)


def shares(stops: Sequence[Points], steps: Points) -> list[list[float]]:
    """Return for each stop the share that each day has of all rows."""
    ahead = list(sums(stops, steps))
    behind = list(sums([list(reversed(own)) for own in reversed(stops)], steps))[::-1]
    found = []
    for own, left, right in zip(stops, ahead, behind, strict=True):
        points = [one + other - here for one, other, here in zip(left, reversed(right), own, strict=True)]
        whole = total(points)
        found.append([math.exp(point - whole) for point in points])
    return found


def sums(stops: Sequence[Points], steps: Points) -> Iterator[list[float]]:
    """Yield for each stop the points of all rows up to it that end on each day."""
    totals = list(stops[0])
    yield totals
    for own in stops[1:]:
        totals = [
            here + total([totals[day - apart] + step for apart, step in enumerate(steps[: day + 1])])
            for day, here in enumerate(own)
        ]
        yield totals


def total(points: Points) -> float:
    """Return the logarithm of the sum of what points are logarithms of."""
    top = max(points)
    return top + math.log(sum(math.exp(point - top) for point in points))
