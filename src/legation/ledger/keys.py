"""Index keys of a report: two reports that can be one event share at least one (key, bucket) row.

Candidates come from parties, kind, place and days alone, never from shared words, and always by point look-ups.
A bucket is a month-sized run of days; speech is bucketed by the day, because busy speakers speak daily.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import chain, combinations

from legation.ledger import names
from legation.ledger.profile import Days, Profile, shift
from legation.model import Party

Key = tuple[str, int]

_WIDTH = 32
_MOST = 13  # buckets of a report at most: a year; what is vaguer is found by its first year
_PARTIES = 12  # parties that make pairs at most: beyond that a list of names is a crowd
_ANYTIME, _SOMETIME = -1, -2  # without any days; with days, for those without


def stored(report: Profile) -> frozenset[Key]:
    """Return the rows under which a report is kept."""
    return frozenset(stored_rows(report))


def number(key: str) -> int:
    """Return the number by which the file keeps a key, 48 bits: two keys that share one only make candidates that are
    then decided to be different."""
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).digest(), "big")


def stored_rows(report: Profile) -> Iterator[Key]:
    """Yield rows by days; and, for those who look without knowing the day, rows without."""
    for key in subjects(report):
        yield from ((key, bucket) for bucket in buckets(report))
        if report.family in ("visit", "meeting", "call"):
            yield key, _ANYTIME if report.reach is None else _SOMETIME
    if len(report.quote.split()) >= 6:
        yield "quote " + hashlib.sha256(report.quote.encode()).hexdigest()[:16], 0


def wanted(report: Profile) -> frozenset[Key]:
    """Return the rows to look up for a report's candidates: its own, and those of reports without days."""
    rows = {row for row in stored(report) if row[1] != _SOMETIME}
    for key in subjects(report):
        if report.family in ("visit", "meeting", "call"):
            rows |= {(key, _ANYTIME)} | ({(key, _SOMETIME)} if report.reach is None else set())
    return frozenset(rows)


def buckets(report: Profile) -> Iterator[int]:
    """Yield the numbers of the runs of days a report may lie in."""
    if report.reach is None:
        return
    if report.family == "speech":
        told = report.days or report.paged or report.reach
        yield from days_of(shift(told, -3, 0), 1, 4) if report.echo else days_of(told, 1, 3)
    else:
        # A gathering may be told three days apart: look past the edges of its own days.
        yield from days_of(shift(report.reach, -3, 3) if report.gathering else report.reach, _WIDTH, _MOST)


def days_of(days: Days, width: int, most: int) -> Iterator[int]:
    """Yield the numbers of the runs of `width` days that an interval touches, at most `most` of them."""
    first, last = days[0].toordinal() // width, days[1].toordinal() // width
    yield from range(first, min(last, first + most - 1) + 1)


def subjects(report: Profile) -> frozenset[str]:
    """Return the keys of who does what with whom (or where)."""
    if report.family == "visit":
        pairs: Iterator[tuple[str, str]] = journeys(report)
    elif report.gathering:
        pairs = chain(dealings(report), [("gathering", report.gathering)])
    elif report.family == "speech":
        pairs = ((one, "") for party in report.movers for one in party_keys(party))
    else:
        pairs = dealings(report)
    return frozenset(f"{report.family} {one}|{other}" for one, other in pairs)


def journeys(report: Profile) -> Iterator[tuple[str, str]]:
    """Yield traveller and goal: the country, and the town for pages that name no country."""
    goals = [goal for goal in (report.country, "@" + report.locality) if goal.strip("@")]
    for party in report.movers:
        yield from ((one, goal) for one in party_keys(party) for goal in goals)


def dealings(report: Profile) -> Iterator[tuple[str, str]]:
    """Yield each pair of parties, a person also as his country when the other is named; then who is alone with what.

    Two countries behind two persons make a key only with where they met: every day has hundreds of such pairs.
    """
    yield from abroad(report)
    for one, other in combinations(sorted(report.parties, key=lambda party: (party.name, party.kind))[:_PARTIES], 2):
        yield from ordered(party_keys(one), party_keys(other))
        yield from ordered(country_keys(one) - party_keys(one), party_keys(other))
        yield from ordered(party_keys(one), country_keys(other) - party_keys(other))
    yield from alone(report)


def abroad(report: Profile) -> Iterator[tuple[str, str]]:
    """Yield two countries and the town they meet in, for pages that name posts and pages that name people."""
    lands = sorted({party.country for party in report.parties if party.country})
    if report.family == "meeting" and len(lands) == 2:
        yield from (("+".join(lands), "@" + place) for place in (report.locality, report.country) if place)


def ordered(left: frozenset[str], right: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield every pairing of two sets of keys, each in alphabetical order so that it is found from either side."""
    yield from ((min(one, other), max(one, other)) for one in left for other in right)


def alone(report: Profile) -> Iterator[tuple[str, str]]:
    """Yield persons with the place they meet at; and a report's only party with its place, topic and issue."""
    sole = len(report.parties) == 1
    marks = ("@", report.country), ("@", report.locality), ("#", report.topic), ("#", report.issue)
    for party in report.parties[:_PARTIES]:
        for mark, field in marks if sole else marks[:2]:
            if field and (sole or party.kind == "person"):
                yield from ((one, mark + field) for one in party_keys(party))


def party_keys(party: Party) -> frozenset[str]:
    """Return the keys of one party: a state by its code, everybody else by the sounds of the name (and the id)."""
    if party.kind == "state":
        return frozenset({"=" + (party.country or names.plain(party.name))})
    if party.kind != "person":
        return frozenset({"=" + names.plain(party.name)}) | country_keys(party)
    return names.keys(party.name) | ({"id " + party.person} if party.person else frozenset())


def country_keys(party: Party) -> frozenset[str]:
    """Return the key of a party's country, under which the state that stands for it is found."""
    return frozenset({"=" + party.country} if party.country else ())
