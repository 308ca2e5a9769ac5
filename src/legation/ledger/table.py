"""A table of points: for each stop of a journey, how much speaks for each day as its first.

Every mark gives points to the days on which its stop, and the one after it, may begin. The days of setting out and of
coming home speak for those of the first stop and the last.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from legation.ledger import chain
from legation.ledger.flights import overseas
from legation.ledger.frame import Frame
from legation.ledger.marks import Mark
from legation.ledger.placing import TELLING, weighed
from legation.ledger.profile import Days, shift
from legation.ledger.sequence import Votes
from legation.ledger.stays import points, steps
from legation.model import Leg

_BEFORE, _AFTER = 4, 6  # days around all that is told which are looked at
_LONGEST = 38  # days from the first to the last that is told which are looked at: the longest journey is shorter
_SURE, _ORDER = 1.2, 3.5  # points lost for each vote for another order of two stops, and at most
_TOLD = 2.0  # points of a day that words tell at all, as the first of its stop: they seldom pass it over


@dataclass(frozen=True, slots=True)
class Course:
    """What words say of a journey as a whole: the order of its countries, the days of its setting out and its end, and
    the country that it sets out from."""

    votes: Votes
    frame: Frame = (None, None)
    home: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The stops of a journey in an order, the first of its days, and the points of each day for each stop: as its
    first day, and as the first one of the stop after it."""

    legs: tuple[Leg, ...]
    low: dt.date
    first: tuple[list[float], ...]
    last: tuple[list[float], ...]
    course: Course
    seen: frozenset[tuple[str, dt.date]] = frozenset()

    def rows(self) -> list[list[float]]:
        """Return the points of each day for each stop, with those that the stop before it gives, and with those of the
        days of setting out and coming home."""
        size = len(self.first[0])
        found = [list(self.first[0])]
        for before, own in zip(self.last, self.first[1:], strict=False):
            found.append([one + other for one, other in zip(before, own, strict=True)])
        out, back = self.course.frame
        if out:
            kind = "flight" if overseas(self.course.home, self.legs[0].country) else "tour"
            found[0] = add(found[0], [points(kind, "first", (out - self.low).days - day) for day in range(size)])
        if back:
            found[-1] = add(found[-1], [points("back", "first", (back - self.low).days - day) for day in range(size)])
        return found

    def total(self) -> float:
        """Return the points of the best timetable in this order, less those lost against the order that words give."""
        return chain.most(self.rows(), steps()) - self.disorder()

    def disorder(self) -> float:
        """Return the points lost against the order that words give; half of them for a country with two stops: words
        do not say which of them they mean."""
        lands = Counter(leg.country for leg in self.legs)
        pairs = combinations([leg.country for leg in self.legs], 2)
        votes = self.course.votes
        return sum(wrong(one, two, votes) / max(lands[one], lands[two]) for one, two in pairs)

    def moved(self, order: Sequence[int]) -> Table:
        """Return the stops in another order."""
        pick = [(self.legs[at], self.first[at], self.last[at]) for at in order]
        legs, first, last = zip(*pick, strict=True)
        return replace(self, legs=legs, first=first, last=last)

    def told(self, marks: Iterable[Mark]) -> Table:
        """Return the table with more marks."""
        first, last = [list(own) for own in self.first], [list(own) for own in self.last]
        seen = set(self.seen)
        for at, mark, weight, later in weighed(marks, self.legs):
            day, key = (mark.day - self.low).days, (self.legs[at].event, mark.day)
            if mark.kind in TELLING and not later and 0 <= day < len(first[at]) and key not in seen:
                seen.add(key)
                first[at][day] += _TOLD
            for day in range(len(first[at])):
                apart = (mark.day - self.low).days - day
                if apart < 0 or not later:
                    first[at][day] += weight * points(mark.kind, "first", apart)
                last[at][day] += weight * points(mark.kind, "last", apart)
        return replace(self, first=tuple(first), last=tuple(last), seen=frozenset(seen))


def add(left: Sequence[float], right: Sequence[float]) -> list[float]:
    """Return the sums of two rows of points."""
    return [one + other for one, other in zip(left, right, strict=True)]


def wrong(early: str, late: str, votes: Votes) -> float:
    """Return the points lost by one country before another, by how surely words give the other order."""
    return min(_ORDER, _SURE * max(0.0, votes.get((late, early), 0.0) - votes.get((early, late), 0.0)))


def open_table(legs: Sequence[Leg], days: Sequence[dt.date], course: Course) -> Table | None:
    """Return the empty table of a journey of which these days are told; None if none is."""
    found = window(days)
    if found is None or not legs:
        return None
    empty = [0.0] * ((found[1] - found[0]).days + 1)
    return Table(tuple(legs), found[0], (empty,) * len(legs), (empty,) * len(legs), course)


def window(days: Sequence[dt.date]) -> Days | None:
    """Return the days to look at: those around what is told, of more than a journey lasts those where most is told."""
    counts = Counter(days)
    runs = [[day for day in sorted(counts) if 0 <= (day - first).days <= _LONGEST] for first in sorted(counts)]
    run = max(runs, default=[], key=lambda one: (sum(counts[day] for day in one), -one[0].toordinal()))
    return shift((run[0], run[-1]), -_BEFORE, _AFTER) if run else None
