"""A traveller's meetings, found by the journey on which they may have been: its days, its pages and its countries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from legation.ledger.near import Near
from legation.ledger.profile import Days, named_days
from legation.ledger.stops import SHARP
from legation.model import Event


class Talks:
    """Meetings in the order given; what is found for a journey is all that `met.where` can place on it, and little
    else, so that who travels much is not asked of each journey about every meeting."""

    def __init__(self, events: Iterable[Event], spots: Mapping[str, str] = MappingProxyType({})) -> None:
        """Keep meetings; `spots` are the countries of those without a place, by the sentences around theirs."""
        self.events: Sequence[Event] = tuple(events)
        self._spots = spots
        self._near = Near()
        self._lands: dict[str, set[int]] = defaultdict(set)
        self._undated: set[int] = set()
        for at, event in enumerate(self.events):
            self._near.put(at, days := list(days_of(event)), event.pages)
            self._undated |= set() if days else {at}
            for land in {self.land(event)} - {""} or {party.country for party in event.parties}:
                self._lands[land].add(at)

    def land(self, event: Event) -> str:
        """Return the country in which a meeting was, "" if that is not known."""
        return (event.place.country if event.place else "") or self._spots.get(event.id, "")

    def of(self, whole: Days | None, pages: Collection[str], lands: Iterable[str]) -> list[Event]:
        """Return the meetings that may belong to a journey of these days, pages and countries."""
        there = set().union(*(self._lands.get(land, ()) for land in lands))
        near = set(self._near.find([whole], pages, 0)) | (there & self._undated if whole else there)
        return [self.events[at] for at in sorted(near)]

    def told_on(self, pages: Collection[str]) -> list[Event]:
        """Return the meetings that some of these pages tell."""
        return [self.events[at] for at in self._near.find((), pages, 0)]


def days_of(event: Event) -> Iterator[Days]:
    """Yield the days that place a meeting: its own if they are sharp, else those on which it was told."""
    days = named_days(event.when)
    if days and (days[1] - days[0]).days <= SHARP:
        yield days
    else:
        yield from ((change.on, change.on) for change in event.history if change.on)
