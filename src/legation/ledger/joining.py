"""Which visits of one traveller are one journey.

Two visits are one journey if one sentence tells them, if their days are a few apart, or if one page tells them and
they lie near each other. A visit that was dropped joins one that took place only if a sentence has both. Journeys grow
from the surest pairs, and never join stops that lie further apart than a journey lasts.

The figures are those of the official record of the travels of US presidents and secretaries of state, 2000 to 2012: two
stops that begin at most five days apart belong to one journey in 1680 of 1781 cases, six or more days apart mostly not;
of stops of which the first one's end is known, the next begins a day later at most in 644 of 655 within one journey.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, islice

from legation.ledger.profile import Days, gap, shift
from legation.ledger.stops import OFF, Stop
from legation.ledger.weekdays import between, is_open

_STARTS = 5  # days between the beginnings of two legs of one journey
_APART = 2  # days between the known end of a leg and the next one
_WHOLE = 14  # days between visits that one page tells as of one journey
_WEEK = 7
_LONGEST = 21  # days a journey lasts at most; the longest of 329 official ones of 2000 to 2012 lasted 12


def join(stops: Sequence[Stop]) -> list[list[Stop]]:
    """Return the journeys: surest pairs first, the same whatever the order of the stops."""
    groups = {stop.event.id: [stop] for stop in stops}
    for _, _, left, right in sorted(pairs(stops)):
        one, other = groups[left], groups[right]
        if one is not other and not any(far(here, there, _LONGEST) for here in one for there in other):
            one.extend(other)
            groups.update({stop.event.id: one for stop in other})
    distinct = {id(group): sorted(group, key=lambda stop: stop.event.id) for group in groups.values()}
    return sorted(distinct.values(), key=lambda group: group[0].event.id)


def pairs(stops: Sequence[Stop]) -> list[tuple[int, int, str, str]]:
    """Return the pairs of stops of one journey, each with how sure it is (0 the surest) and the days between."""
    found = []
    once = frozenset(place for stop in stops if stop.days and not stop.sharp for place in of_that_time(stop))
    before = {stop.event.id for stop in stops if not stop.sharp and stop.sentences <= once}
    for left, right in sorted(near(stops), key=lambda pair: (pair[0].event.id, pair[1].event.id)):
        sure = one_trip(left, right)
        if sure == 2 and (left.event.id in before) != (right.event.id in before):
            continue  # "a year ago he began in A and ended in B": what is told in that sentence is of another time
        if sure is not None:
            found.append((sure, apart(left, right) or 0, left.event.id, right.event.id))
    return found


def of_that_time(stop: Stop) -> Iterator[tuple[str, int]]:
    """Yield the sentences that give a visit a time themselves."""
    timed = (one.report for one in stop.told if one.report.when)
    yield from ((span.page, span.start) for report in timed for span in report.evidence)


def near(stops: Sequence[Stop]) -> Iterator[tuple[Stop, Stop]]:
    """Yield the pairs worth a look, each once: of one page, or of neighbouring days. All others are no journey, and
    somebody who travels all his life makes millions of them."""
    by_page: dict[str, list[Stop]] = defaultdict(list)
    for stop in stops:
        for page in stop.event.pages:
            by_page[page].append(stop)
    found = {couple(one, other) for shared in by_page.values() for one, other in combinations(shared, 2)}
    dated = sorted((stop for stop in stops if stop.sharp), key=lambda stop: (stop.days, stop.event.id))
    for at, one in enumerate(dated):
        for other in islice(dated, at + 1, None):
            if other.days and other.days[0] > reach(one):
                break
            found.add(couple(one, other))
    every = {stop.event.id: stop for stop in stops}
    yield from ((every[left], every[right]) for left, right in found)


def couple(one: Stop, other: Stop) -> tuple[str, str]:
    """Return two stops as an ordered pair of ids."""
    return min(one.event.id, other.event.id), max(one.event.id, other.event.id)


def reach(stop: Stop) -> dt.date:
    """Return the last day on which a next leg may begin."""
    assert stop.days
    return shift(stop.days, 0, _STARTS + _WEEK * is_open(stop.told))[1]


def one_trip(left: Stop, right: Stop) -> int | None:
    """Say how surely two visits are of one journey: 0 by a sentence, 1 by days, 2 by a page; None if they are not."""
    dropped = (left.event.status in OFF) != (right.event.status in OFF)
    if far(left, right, _WHOLE):
        return None
    if left.sentences & right.sentences:
        return None if dropped and left.country == right.country else 0
    if dropped:
        return None
    days, shared = apart(left, right), set(left.event.pages) & set(right.event.pages)
    if days is not None:
        return 1 if days <= slack(left, right) else 2 if shared and abreast(left, right) else None
    return 2 if shared and not background(left, right) and abreast(left, right) else None


def background(left: Stop, right: Stop) -> bool:
    """Say whether a page tells one of two visits as of another time: by a month or year that the other has not."""
    shared = set(left.event.pages) & set(right.event.pages)
    if not any(stop.days and not stop.sharp and timed(stop, shared) for stop in (left, right)):
        return False
    return left.days != right.days and not (left.days and right.days and holds(left.days, right.days))


def timed(stop: Stop, pages: Collection[str]) -> bool:
    """Say whether one of these pages gives a visit a time, and not only another page."""
    return any(one.report.page in pages and one.report.when for one in stop.told)


def holds(left: Days, right: Days) -> bool:
    """Say whether one stretch of days holds the other."""
    low, high = min(left[0], right[0]), max(left[1], right[1])
    return (low, high) in (left, right)


def apart(left: Stop, right: Stop) -> int | None:
    """Return how many days lie between two visits; None if one names none, or only a month or a year."""
    if not (left.days and right.days and left.sharp and right.sharp):
        return None
    return between(left.days, right.days, is_open(left.told), is_open(right.told))


def slack(left: Stop, right: Stop) -> int:
    """Return how many days may lie between two legs: few where the first one's end is known."""
    first = min((left, right), key=lambda stop: (stop.days or (dt.date.max,) * 2, stop.event.id))
    ended = first.days is not None and first.days[0] < first.days[1]
    return _APART if ended else _STARTS


def far(left: Stop, right: Stop, most: int) -> bool:
    """Say whether two visits lie further apart than `most` days, as far as days or dates of pages are known."""
    return bool(left.about and right.about and gap(left.about, right.about) > most)


def abreast(left: Stop, right: Stop) -> bool:
    """Say whether two visits, one without days, can be of one journey as one page tells them: both done, or both
    ahead, or one under way."""
    return any(
        "ongoing" in (ours, theirs) or (ours == "happened") == (theirs == "happened")
        for page, ours in left.on_pages
        for also, theirs in right.on_pages
        if page == also
    )
