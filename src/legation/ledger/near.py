"""An index of things by the days they may lie on and the pages that tell them: what is near is found without a look at
all the others. It only narrows: whoever asks decides on what is found.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from legation.ledger.profile import Days

_WIDTH = 32  # days of a bucket: a month of news, so that a journey lies in one or two
_MOST = 240  # buckets of a stretch at most (twenty years): what is vaguer lies near everything


class Near:
    """Things by number; a thing may be put more than once, with further days and pages."""

    def __init__(self) -> None:
        self._days: dict[int, set[int]] = defaultdict(set)
        self._pages: dict[str, set[int]] = defaultdict(set)
        self._anywhen: set[int] = set()

    def put(self, thing: int, days: Iterable[Days | None], pages: Iterable[str]) -> None:
        """Keep a thing under stretches of days (None says nothing) and pages."""
        for stretch in days:
            for bucket in buckets(stretch, 0) if stretch else ():
                self._days[bucket].add(thing)
            if stretch and vague(stretch):
                self._anywhen.add(thing)
        for page in pages:
            self._pages[page].add(thing)

    def find(self, days: Iterable[Days | None], pages: Iterable[str], slack: int) -> list[int]:
        """Return the things that share a page, or may lie within `slack` days of some stretch, in order of number."""
        found = set().union(*(self._pages.get(page, ()) for page in pages))
        for stretch in (one for one in days if one):
            if vague(stretch):
                return sorted(found.union(self._anywhen, *self._days.values()))
            found = found.union(self._anywhen, *(self._days.get(bucket, ()) for bucket in buckets(stretch, slack)))
        return sorted(found)


def buckets(days: Days, slack: int) -> Iterator[int]:
    """Yield the numbers of the runs of days that a stretch touches, `slack` days more on each side."""
    if not vague(days):
        yield from range(number(days[0], -slack), number(days[1], slack) + 1)


def number(day: dt.date, more: int) -> int:
    """Return the number of the run of days in which a day lies, so many days on."""
    return (day.toordinal() + more) // _WIDTH


def vague(days: Days) -> bool:
    """Say whether a stretch is too long to be looked up by its days."""
    return (days[1] - days[0]).days > _MOST * _WIDTH
