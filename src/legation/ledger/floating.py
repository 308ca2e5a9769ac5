"""Undated pages and journeys: which journey a visit belongs to that neither its own words nor its page date.

The event stays apart (nothing dates it); only the journey takes it in, and only where one journey alone fits: the same
country, told elsewhere with days, and nothing that speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legation.ledger import hints, names
from legation.ledger.stops import OFF, Stop


def moor(groups: Sequence[list[Stop]]) -> list[list[Stop]]:
    """Return the journeys of one traveller with those that are wholly adrift joined to the one that fits them.

    First to dated journeys, then what is left among itself, where two stops at least agree.
    """
    fixed = [list(group) for group in groups if not all(stop.adrift for stop in group)]
    loose = [list(group) for group in groups if all(stop.adrift for stop in group)]
    homes = [home(group, fixed) for group in loose]
    for group, at in zip(loose, homes, strict=True):
        if at is not None:
            fixed[at].extend(group)
    return [*fixed, *alike([group for group, at in zip(loose, homes, strict=True) if at is None])]


def home(group: Sequence[Stop], fixed: Sequence[Sequence[Stop]]) -> int | None:
    """Return the journey that a loose one belongs to: the best fit, if no other fits as well."""
    scores = [fit(group, other) for other in fixed]
    best = max(scores, default=0.0)
    return scores.index(best) if best > 0 and scores.count(best) == 1 else None


def alike(groups: Sequence[list[Stop]]) -> list[list[Stop]]:
    """Return loose journeys, those joined that share two stops, or one and more than its country."""
    made: list[list[Stop]] = []
    for group in groups:
        near = [other for other in made if fit(group, other) >= 2]
        if len(near) == 1:
            near[0].extend(group)
        else:
            made.append(list(group))
    return made


def fit(group: Sequence[Stop], other: Sequence[Stop]) -> float:
    """Return how well a loose journey fits another: a point a shared country, half a point for each further likeness,
    0 where anything speaks against it."""
    points = [
        likeness(one, theirs) for one in group for theirs in other if one.country and one.country == theirs.country
    ]
    return 0.0 if not points or any(point is None for point in points) else sum(point or 0.0 for point in points)


def likeness(one: Stop, other: Stop) -> float | None:
    """Return the points for two visits to one country; None if they cannot be one."""
    if other.days and hints.excludes(one.words, other.days):
        return None
    if {one.event.status, other.event.status} & OFF and "happened" in (one.event.status, other.event.status):
        return None
    return 1.0 + 0.5 * sum(further(one, other))


def further(one: Stop, other: Stop) -> Iterator[bool]:
    """Yield further likenesses: the town, the weekday or written day, a page that tells both."""
    ours, theirs = one.event.place, other.event.place
    yield bool(ours and theirs and ours.locality and names.same_name(ours.locality, theirs.locality or "-"))
    yield bool(other.days and hints.agrees(one.words, other.days))
    yield bool(one.words) and one.words == other.words and bool(hints.hint(one.words).days)
