"""A visit as a stop of a journey: its days, the days it must lie near, and the sentences that tell it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legation.ledger import load, names
from legation.ledger.profile import Days, named_days, shift
from legation.ledger.told import Told
from legation.model import Event, Status, When

_NIGHT = 2  # days that a single time of day or a weekend may cover
SHARP = 10  # days: a stretch no longer than this tells when a visit was; a tour of ten days is such a stretch
OFF: frozenset[Status] = frozenset({"cancelled", "postponed", "denied", "refused"})


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit with what joins it to others: the days it names, those it lies near by the dates of its pages, the
    sentences that tell it, its reports, and the pages that were sent from where it goes."""

    event: Event
    days: Days | None
    about: Days | None
    sentences: frozenset[tuple[str, int]]
    told: tuple[Told, ...]
    sent: frozenset[str] = frozenset()

    @property
    def country(self) -> str:
        """The country gone to, "" if no page says."""
        return self.event.place.country if self.event.place else ""

    @property
    def sharp(self) -> bool:
        """Whether the days are known well enough to place the visit by: a month or a year is not."""
        return self.days is not None and (self.days[1] - self.days[0]).days <= SHARP

    @property
    def adrift(self) -> bool:
        """Whether nothing dates the visit closely: no days of its own, at most those of its pages."""
        return not self.sharp

    @property
    def on_pages(self) -> frozenset[tuple[str, Status]]:
        """The pages that tell the visit, each with the status it gives; on one sent from there it is under way."""
        return frozenset((one.report.page, self.now(one)) for one in self.told)

    def now(self, one: Told) -> Status:
        """Return the status that a page gives the visit: who was seen there by who writes from there is there."""
        here = one.report.page in self.sent and one.report.status == "happened"
        return "ongoing" if here and one.report.when is None else one.report.status

    @property
    def words(self) -> str:
        """The time as worded, where it could not be resolved."""
        found = (one.report.when.words for one in self.told if one.report.when)
        return names.plain(next(found, ""))


# How far before and after its page an undated stop lies: news looks back over the journey, and ahead to it.
BACK, AHEAD = 21, 45
_NEAR: dict[Status, tuple[int, int]] = {"ongoing": (5, 0), "happened": (BACK, 0)}
_AHEAD = (0, AHEAD)


def stops_of(db: sqlite3.Connection, visits: Sequence[Event]) -> Iterator[Stop]:
    """Yield visits as stops."""
    told = load.told(db, {report for event in visits for report in event.reports})
    for event in visits:
        own = tuple(told[report] for report in event.reports)
        sentences = frozenset((span.page, span.start) for one in own for span in one.report.evidence)
        days = None if smeared(event.when) else named_days(event.when)
        yield Stop(event, days, days or about(own), sentences, own)


_OF_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester|week)?"
    r"(?:day|night|morning|noon|afternoon|evening|end|tomorrow|tonight)\b",
    re.IGNORECASE,
)


def smeared(when: When | None) -> bool:
    """Say whether a time is "on Tuesday" of a page whose own date is not known to the day: any of several Tuesdays."""
    if when is None or when.start is None or when.end is None or when.range or when.precision != "days":
        return False
    wide = (when.end - when.start).days
    return wide > SHARP or (wide > _NIGHT and bool(_OF_DAY.search(when.words)))


def about(told: Sequence[Told]) -> Days | None:
    """Return the days near which an undated visit lies: the narrowest that one of its pages gives."""
    found = [
        shift((one.published.start, one.published.end), -before, after)
        for one in told
        if one.published
        for before, after in (_NEAR.get(one.report.status, _AHEAD),)
    ]
    return min(found, key=lambda days: ((days[1] - days[0]).days, days), default=None)
