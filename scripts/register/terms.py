"""Bring the rows of one person into terms: one a period in an office, the best source's dates, conflicts kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from raw import Raw, day_number, same_day

from legation.who.office import classify, describe

REVIEWED = 4
"""Rank of the hand tables: each row there is a term of its own."""
REVIEWED_TO = "2025"
"""An end left empty by hand says "not before": no other source's earlier end fills it."""
SAME = 200
"""Days between two sources' starts of what may still be one term (a re-appointment after an election is)."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sources that disagree on a date of one term, be it by a day."""

    person: str
    office: str
    country: str
    field: str
    ours: str
    theirs: str
    our_source: str
    their_source: str


def fold_terms(rows: list[Raw]) -> tuple[list[Raw], list[Clash]]:
    """Return the terms of one person in order of start, and the clashes met."""
    terms: list[Raw] = []
    clashes: list[Clash] = []
    for row in sorted(rows, key=lambda r: (-r.rank, day_number(r.start), r.office, r.end)):
        at = next((i for i, term in enumerate(terms) if same_term(term, row)), None)
        if at is None:
            terms.append(row)
            continue
        clashes += compare(terms[at], row)
        terms[at] = _join(terms[at], row)
    return sorted(terms, key=lambda t: (day_number(t.start), t.office)), clashes


def same_term(left: Raw, right: Raw) -> bool:
    """Tell whether two rows are one term: one country, one office, starts within SAME days or one in the other."""
    if left.country != right.country:
        return False
    a, b = classify(left.office, left.country), classify(right.office, right.country)
    if left.rank == right.rank == REVIEWED:
        return False
    plain = plain_office(left.office) == plain_office(right.office)
    if not plain and (not (a & b) or not any(describe(k).rank >= 2 and k != "igo-head" for k in a & b)):
        return False
    if not left.start or not right.start:
        return not left.start and not right.start
    return abs(day_number(left.start) - day_number(right.start)) <= SAME or _inside(left, right)


def plain_office(office: str) -> str:
    """Return the words of an office as sources share them."""
    return office.lower().replace("united states of america", "united states").replace("the ", "").strip()


def _inside(left: Raw, right: Raw) -> bool:
    """Tell whether a lesser source's period lies within a better one's (cabinets of one long term)."""
    end = day_number(left.end) or 10**6
    return left.rank > right.rank and day_number(left.start) <= day_number(right.start) < end - 30


def compare(ours: Raw, theirs: Raw) -> list[Clash]:
    """Return what two sources of one term disagree on."""
    found = []
    for field in ("start", "end"):
        a, b = getattr(ours, field), getattr(theirs, field)
        if a and b and not same_day(a, b):
            found.append(Clash(ours.person, ours.office, ours.country, field, a, b, ours.source, theirs.source))
    return found


def _join(ours: Raw, theirs: Raw) -> Raw:
    """Keep the better source's dates; fill what it lacks; name the source that agrees."""
    start = theirs.start if _finer(theirs.start, ours.start) else ours.start
    later = day_number(theirs.end) > day_number(start) and (ours.rank < REVIEWED or theirs.end >= REVIEWED_TO)
    end = ours.end or (theirs.end if later else "")
    end = theirs.end if _finer(theirs.end, end) else end
    short = theirs.source.split(":")[0].split(" (")[0]
    agree = f"; with {short}" if short not in ours.source and same_day(ours.start, theirs.start) else ""
    return replace(ours, start=start, end=end, source=ours.source + agree)


def _finer(new: str, old: str) -> bool:
    return bool(old) and len(new) > len(old) and new.startswith(old)
