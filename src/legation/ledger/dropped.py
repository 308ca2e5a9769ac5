"""A journey that did not take place, told by several pages: one journey, not one for each page.

What is off has no days of its own to be told apart by. Two tellings are of one journey if they go to one country and a
page tells both, or nothing that dates them lies further apart than a journey is put off by.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.ledger.profile import MOVE, gap
from legation.ledger.stops import OFF, Stop


def gather(groups: Sequence[list[Stop]]) -> list[list[Stop]]:
    """Return a traveller's journeys, each that is wholly off once: the dated ones first, then what fits one of them."""
    made = [list(group) for group in groups if not is_off(group)]
    found: list[list[Stop]] = []
    for group in sorted(filter(is_off, groups), key=lambda group: (not about(group), group[0].event.id)):
        homes = [other for other in found if alike(group, other)]
        if len(homes) == 1:
            known = {stop.event.id for stop in homes[0]}
            homes[0].extend(stop for stop in group if stop.event.id not in known)
        else:
            found.append(list(group))
    return [*made, *found]


def is_off(group: Sequence[Stop]) -> bool:
    """Say whether all of a journey was called off, put off or denied."""
    return bool(group) and all(stop.event.status in OFF for stop in group)


def about(group: Sequence[Stop]) -> bool:
    """Say whether anything dates a journey."""
    return any(stop.about for stop in group)


def alike(group: Sequence[Stop], other: Sequence[Stop]) -> bool:
    """Say whether two journeys that are off may be one."""
    lands = {stop.country for stop in group} & {stop.country for stop in other}
    near = {page for stop in group for page in stop.event.pages} & {page for stop in other for page in stop.event.pages}
    if far(group, other) or not (lands - {""} or (near and "" in {stop.country for stop in (*group, *other)})):
        return False
    return bool(lands - {""}) or bool(near)


def far(group: Sequence[Stop], other: Sequence[Stop]) -> bool:
    """Say whether what dates two journeys lies further apart than one is put off by."""
    return any(
        one.about and theirs.about and gap(one.about, theirs.about) > MOVE
        for one in group
        for theirs in other
        if one.country == theirs.country
    )
