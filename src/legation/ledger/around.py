"""What one page tells around a report: other stops and hosts of the same people, and whether its days are a tour's."""

from __future__ import annotations

from collections.abc import Sequence

from legation.ledger import names
from legation.ledger.profile import Days, country, named_days
from legation.model import Report, When
from legation.when import find


def surroundings(reports: Sequence[Report]) -> dict[str, frozenset[str]]:
    """Return, for each report of one page, keys of what the page tells beside it of the same people.

    Two undated pages on one tour tell of the same stops and the same hosts: that ties them where dates cannot.
    """
    told = [(report.id, people(report), stops(report)) for report in reports]
    himself = {report.id: frozenset(met(party.name) for party in report.parties if party.name) for report in reports}
    return {
        own: frozenset(key for other, also, keys in told if other != own and who & also for key in keys)
        - himself[own]  # that he met others says so of himself on every page
        - set(mine)
        for own, who, mine in told
    }


def of_tours(reports: Sequence[Report]) -> frozenset[str]:
    """Return the visits whose days are those of a whole tour: one page gives the same stretch to two countries, or the
    same day to three ("leaves on Monday for A, B and C"). A vague time ("in May") holds for every stop."""
    told: dict[tuple[Days | str, bool], list[Report]] = {}
    for report in reports:
        time = stretch(report.when) if report.kind == "visit" and report.when else None
        if time:
            told.setdefault(time, []).append(report)
    tours = [found for (_, day), found in told.items() if len(set(map(country, found))) > 1 + day]
    return frozenset(report.id for found in tours for report in found)


def stretch(when: When) -> tuple[Days | str, bool] | None:
    """Return the days of a time, or the words of one that waits for its page's day, and whether it is a single day;
    None for a vague time."""
    days = named_days(when)
    if days is None:
        kinds = [time.kind for time in find(when.words)]
        return (when.words, "range" not in kinds) if kinds else None
    sharp = when.range or when.precision in ("day", "days")
    return (days, days[0] == days[1]) if sharp else None


def people(report: Report) -> frozenset[str]:
    """Return keys of the persons in a report."""
    return frozenset(party.person or names.plain(party.name) for party in report.parties if party.kind == "person")


def stops(report: Report) -> tuple[str, ...]:
    """Return keys of what a report tells: a country gone to, or the persons met."""
    if report.kind == "visit":
        return (f"to {country(report)}",) if country(report) else ()
    if report.kind in ("meeting", "call", "negotiation"):
        return tuple(met(party.name) for party in report.parties if party.kind == "person" and party.name)
    return ()


def met(name: str) -> str:
    """Return the key of a person met: the sound of the last name."""
    return f"met {names.sound((names.words(name) or (name,))[-1])}"
