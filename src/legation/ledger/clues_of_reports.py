"""Clues from other pages: a dated page that tells of the same event places an undated one near it.

Two reports tell of one event when they are of one kind, share two of the persons who take part (a visit: the traveller
and the country), stand at the same point (ahead, or under way and past), and tell of it in words that are alike besides
names and offices. Without the last two, most pairs are other events of the same people, who meet again and again.
How near a page is to its event goes by the kind: calls are news for days, a visit is told of before and after.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from legation.model import Report

from .clue import DAY, Clue

NEWS = {"visit": 14, "meeting": 7, "call": 5, "negotiation": 14}  # days round the dated page
ALIKE = 2  # words that two tellings share besides names and offices
WORD = re.compile(r"[^\W\d_]{5,}")
DONE = frozenset(("happened", "ongoing"))
CLOSE = 30  # days; dated pages further apart than this tell of several events, and then none is chosen


@dataclass(frozen=True, slots=True)
class Told:
    """What dated pages tell of one event of the undated page: from the first of them to the last, and in what words."""

    start: dt.date
    end: dt.date
    kind: str
    words: str
    pages: tuple[str, ...]


def told_elsewhere(
    own: Sequence[Report], others: Iterable[Report], published: Mapping[str, dt.date]
) -> tuple[Told, ...]:
    """Return what dated pages tell of the events of an undated page.

    `own` are its reports, `others` those of other pages, `published` the day of each dated page by its id; reports of
    pages without a day are left out. An event that the dated pages tell of months apart has come round: it is left out.
    """
    by_key: dict[Key, list[Report]] = {}
    pages = {report.page for report in own}
    mine = {key: report for report in own for key in keys(report)}
    for other in others:
        if other.page in published and other.page not in pages:
            for key in sorted(mine.keys() & set(keys(other))):
                if alike(mine[key], other):
                    by_key.setdefault(key, []).append(other)
    found = (_told(mine[key], reports, published) for key, reports in by_key.items())
    return tuple(dict.fromkeys(told for told in found if told))


Key = tuple[str, str, str]


def keys(report: Report) -> Iterator[Key]:
    """Yield what tells an event from others: the kind, and two who take part, or the traveller and the country."""
    people = sorted({party.person for party in report.parties if party.person})
    if report.kind == "visit" and report.place and report.place.country:
        yield from ((report.kind, person, report.place.country) for person in people)
    elif report.kind in NEWS:
        yield from ((report.kind, one, two) for at, one in enumerate(people) for two in people[at + 1 :])


def alike(one: Report, other: Report) -> bool:
    """Say whether two reports of the same people are of one event: both ahead or both not, one country, like words."""
    ahead = {report.status in DONE for report in (one, other)}
    countries = {report.place.country if report.place else "" for report in (one, other)} - {""}
    placed = all(report.place for report in (one, other)) and len(countries) == 1
    names = {
        word for report in (one, other) for party in report.parties for word in _words(f"{party.name} {party.office}")
    }
    told = [{word for span in report.evidence for word in _words(span.exact)} - names for report in (one, other)]
    return len(ahead) == 1 and placed and len(told[0] & told[1]) >= ALIKE


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))


def _told(own: Report, reports: Sequence[Report], published: Mapping[str, dt.date]) -> Told | None:
    days = sorted(published[report.page] for report in reports)
    if (days[-1] - days[0]).days > CLOSE:
        return None
    pages = tuple(sorted({report.page for report in reports}))
    return Told(days[0], days[-1], own.kind, own.evidence[0].exact if own.evidence else "", pages)


def of_reports(told: Sequence[Told]) -> Iterator[Clue]:
    """Yield one clue for each event that dated pages tell of too."""
    for event in told:
        reach = NEWS[event.kind] * DAY
        words = f"{event.words[:80]}…" if len(event.words) > 80 else event.words
        reason = f"dated pages ({', '.join(event.pages[:3])}) tell of the same {event.kind}: “{words}”"
        yield Clue(((event.start - reach, event.end + reach),), 1.0, reason)
