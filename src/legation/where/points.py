"""Where a place lies on the globe: a town, or a state's seat of government standing for the state."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal

from legation.where.fold import fold
from legation.where.tables import read_rows


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees (WGS 84), and whether they are a town's or only a state's (those of its seat of government)."""

    longitude: float
    latitude: float
    of: Literal["town", "state"]


def locate(country: str, locality: str = "") -> Point | None:
    """Return the point of a town of a state (ISO alpha-2), else of the state; None where neither is known.

    A locality without a country has no point: there is a Paris in Texas too.
    """
    return points().get((fold(locality), country)) or points().get(("", country))


@functools.cache
def points() -> dict[tuple[str, str], Point]:
    """Return every known point by folded name and country, read once per process."""
    return {
        (fold(row["name"]), row["country"]): Point(
            float(row["longitude"]), float(row["latitude"]), "town" if row["name"] else "state"
        )
        for row in read_rows("coordinates.tsv")
    }
