"""What the fold compares of a report: its parties, place, days, the days it may lie in, and what stands around it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from legation.ledger import gatherings, names
from legation.model import Kind, Party, Published, Report, Status, When

Days = tuple[dt.date, dt.date]

DONE: frozenset[Status] = frozenset({"happened", "ongoing"})
AHEAD: frozenset[Status] = frozenset({"planned", "proposed"})
# How many days before and after its page an undated report may lie. Measured on nothing yet but the way news is told:
# a page looks back a month or so without naming the month, and announces at most two months ahead.
_REACH: dict[Status, tuple[int, int]] = {
    "happened": (45, 1), "ongoing": (10, 7), "planned": (1, 60), "proposed": (1, 60),
    "postponed": (30, 120), "cancelled": (30, 60), "denied": (45, 45), "refused": (45, 45),
}  # fmt: skip
# A postponed report's own day may be the old or the new one; the other lies up to this many days around it. A journey
# put off in spring and made in autumn is another one, with other talks: both are kept.
MOVE = 60
_ECHO = "passing."  # how the reader's rules begin of what a page tells only in passing
# A journey lasts three weeks at most (the longest of 329 official ones of 2000 to 2012 lasted 12 days).
_TOUR = 21
_FAMILY: dict[Kind, str] = {
    "negotiation": "meeting", "statement": "speech", "demand": "speech", "criticism": "speech",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Profile:
    """One report as the fold sees it. `days` are the days it names, `reach` those it may lie in (None: anywhere),
    `paged` the days its page may have been published on, `around` keys of what else its page tells of its parties;
    `echo`: its page tells it only in passing, as something known."""

    id: str
    page: str
    kind: Kind
    status: Status
    parties: tuple[Party, ...]
    country: str = ""
    locality: str = ""
    days: Days | None = None
    exact: bool = False
    reach: Days | None = None
    paged: Days | None = None
    when_words: str = ""
    speaker: str = ""
    quote: str = ""
    topic: str = ""
    issue: str = ""
    cameo: str = ""
    around: frozenset[str] = frozenset()
    echo: bool = False

    @property
    def family(self) -> str:
        """The kinds that one event may be told as: talks and negotiation are one, words are one."""
        return _FAMILY.get(self.kind, self.kind)

    @property
    def gathering(self) -> str:
        """The name of a summit or forum, "" where persons or states sit: that they are to come, or stay away, is not
        whether the gathering is held. A gathering is known by its name and lasts days."""
        if self.family != "meeting" or any(party.kind in ("person", "state") for party in self.parties):
            return ""
        return gatherings.name(self.topic)

    @property
    def movers(self) -> tuple[Party, ...]:
        """Who travels, acts or speaks: the sources, else everybody but hosts and targets."""
        sources = tuple(party for party in self.parties if party.role == "source")
        return sources or tuple(party for party in self.parties if party.role not in ("host", "target"))


def profile(report: Report, published: Published | None, around: Iterable[str] = (), of_tour: bool = False) -> Profile:
    """Make a report comparable. `published` is its page's; `around` comes from `surroundings`; `of_tour` says that its
    time is that of a whole tour."""
    days, paged = named_days(report.when), (published.start, published.end) if published else None
    if of_tour and days and days[0] == days[1]:
        return of_a_tour(profile(replace(report, when=None), published, around), days)
    made = Profile(
        id=report.id, page=report.page, kind=report.kind, status=report.status, parties=report.parties,
        country=country(report), locality=names.plain(report.place.locality) if report.place else "",
        days=days, exact=bool(days and days[0] == days[1]), paged=paged,
        when_words=names.plain(report.when.words) if report.when else "",
        speaker=report.speaker, quote=names.plain(report.quote), topic=names.plain(report.topic),
        issue=report.issue, cameo=report.cameo, around=frozenset(around), echo=report.rule.startswith(_ECHO),
    )  # fmt: skip
    return replace(made, reach=reach(made))


def of_a_tour(stop: Profile, day: Days) -> Profile:
    """Return a stop of which only a day of its whole tour is told: it lies around that day, on no day of its own."""
    return replace(stop, reach=shift(day, -_TOUR, _TOUR))


def country(report: Report) -> str:
    """Return the country an event is held in: its place's; a visit without a place goes to its host."""
    if report.place and report.place.country:
        return report.place.country
    hosts = [party for party in report.parties if party.role in ("host", "target") and party.country]
    states = [party for party in hosts if party.kind == "state"] or hosts
    return states[0].country if report.kind == "visit" and states else ""


def named_days(when: When | None) -> Days | None:
    """Return the days a time names, an open end closed at the day that is known; None if no day is known."""
    if when is None or (when.start is None and when.end is None):
        return None
    start, end = when.start or when.end, when.end or when.start
    assert start is not None and end is not None
    return (start, end) if start <= end else (end, start)


def reach(report: Profile) -> Days | None:
    """Return the days in which a report's event may lie: those it names, else those around its page's date."""
    if report.days:
        slack = MOVE if report.status == "postponed" else 3 if report.family == "visit" else 0
        return shift(report.days, -slack, slack)
    if report.paged is None:
        return None
    before, after = _REACH[report.status]
    return shift(report.paged, -before, after)


def shift(days: Days, before: int, after: int) -> Days:
    """Widen an interval by days (before negative), staying inside the calendar."""
    low, high = dt.date.min.toordinal(), dt.date.max.toordinal()
    start, end = days[0].toordinal() + before, days[1].toordinal() + after
    return dt.date.fromordinal(min(high, max(low, start))), dt.date.fromordinal(min(high, max(low, end)))


def gap(left: Days, right: Days) -> int:
    """Return how many days lie between two intervals; 0 when they touch or overlap."""
    return max(0, (max(left[0], right[0]) - min(left[1], right[1])).days)
