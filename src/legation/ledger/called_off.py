"""Journeys that a page calls off as a whole: "all of these visits are postponed", "she broke off her journey".

The stops that the same page still has ahead were called off with it: those named beside the words, else all of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from legation.ledger import names
from legation.ledger.company import is_main
from legation.ledger.cues import has
from legation.ledger.lines import Line
from legation.ledger.profile import AHEAD
from legation.ledger.stops import Stop
from legation.model import Party, Status


@dataclass(frozen=True, slots=True)
class News:
    """That a journey is off, and for which countries; for all stops of the page if it names none."""

    status: Status
    lands: frozenset[str]

    def holds(self, stop: Stop) -> bool:
        """Say whether a stop is off by this news."""
        return not self.lands or stop.country in self.lands


def call_off(stops: Sequence[Stop], lines: Mapping[str, Sequence[Line]], traveller: Party) -> list[Stop]:
    """Return stops, those still ahead called off that a page which plans them says are off."""
    told = {page: tuple(news(sentences, traveller)) for page, sentences in lines.items()}
    return [settled(stop, told) for stop in stops]


def settled(stop: Stop, told: Mapping[str, Sequence[News]]) -> Stop:
    """Return a stop with the status that the pages which have it ahead give the whole journey."""
    if stop.event.status not in AHEAD:
        return stop
    ahead = [one for one in stop.told if one.report.status in AHEAD]
    off = {one.report.page: news for one in ahead for news in told.get(one.report.page, ()) if news.holds(stop)}
    last = max((one.on for one in ahead if one.on and one.report.page in off), default=dt.date.min)
    later = any(one.report.page not in off and (one.on or dt.date.max) > last for one in ahead)
    if not off or later:  # what a later page still plans was called off at another time
        return stop
    return replace(stop, event=replace(stop.event, status=off[min(off)].status))


def news(lines: Sequence[Line], traveller: Party) -> Iterator[News]:
    """Yield what a page says of journeys of the traveller that are off."""
    main = is_main(traveller, lines)
    for line in lines:
        named = any(names.same_party(one, traveller) for one in line.people)
        own = named or (main and (has("self", line.text) or not line.people))
        if own and has("off", line.text) and has("journey", line.text) and not has("still", line.text):
            status: Status = "postponed" if has("later", line.text) else "cancelled"
            yield News(status, frozenset(place.country for place in line.places) - {traveller.country})
