"""Where pages disagree: offices, dates, places, participants, happened against denied. Both sides are kept."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from itertools import combinations

from legation.ledger import load, names, query, rows
from legation.ledger.profile import Days, gap, named_days
from legation.ledger.query import Filter
from legation.ledger.told import Told
from legation.ledger.towns import is_town
from legation.model import Conflict, Event, Mention, Published, Report, Span, When

# Says what the register has against a mention's office at the page's date ("" if it fits or nothing is known).
Fits = Callable[[Mention, Published | None], str]
TWICE: query.Clause = ("e.reports > 1", ())
"""The events of now that pages can disagree about; as known on an earlier day, one may have been of more reports."""
_SURE = frozenset({"happened", "ongoing"})
_AGAINST = frozenset({"denied", "cancelled", "refused"})


def conflicts(db: sqlite3.Connection, fits: Fits | None = None, wanted: Filter | None = None) -> Iterator[Conflict]:
    """Yield every conflict: those of events in order of their days, then offices that do not fit the register; of the
    filter, `as_of` bounds both, and `last` how many events and pages are looked through."""
    chosen = wanted or Filter()
    for event in query.events(db, chosen, *([] if chosen.as_of else [TWICE])):
        if len(event.reports) > 1:
            yield from of_event(event, load.told(db, event.reports))
    if fits is not None:
        yield from offices(db, fits, chosen.as_of, chosen.last)


def of_event(event: Event, told: dict[str, Told]) -> Iterator[Conflict]:
    """Yield what the reports of one event disagree about, each kind once, by the first pair that shows it."""
    reports = [told[report].report for report in event.reports if report in told]
    for test in (dates, places, participants, statuses):
        found = (test(event, left, right) for left, right in combinations(reports, 2))
        yield from [conflict for conflict in found if conflict][:1]


def dates(event: Event, left: Report, right: Report) -> Conflict | None:
    """Find days that exclude each other, both told as fact, or both as plan with no word of a change."""
    one, other = named_days(left.when), named_days(right.when)
    firm = {left.status, right.status} <= _SURE or left.status == right.status
    moved = any(step.status == "postponed" for step in event.history)
    if not (one and other and firm) or moved or gap(one, other) == 0:
        return None
    return conflict("date", event, left, right, said(left.when, one), said(right.when, other))


def places(event: Event, left: Report, right: Report) -> Conflict | None:
    """Find two towns for one meeting, or two countries; a visit may well have several towns."""
    if not left.place or not right.place:
        return None
    ours, theirs = left.place, right.place
    states = ours.country and theirs.country and ours.country != theirs.country
    towns = all(is_town(one.locality, one.country) for one in (ours, theirs))
    towns = towns and not names.same_name(ours.locality, theirs.locality)
    if states or (towns and event.kind != "visit"):
        return conflict("place", event, left, right, ours.name, theirs.name)
    return None


def participants(event: Event, left: Report, right: Report) -> Conflict | None:
    """Find two lists of persons of which neither holds the other."""
    if event.kind not in ("meeting", "call", "negotiation"):
        return None
    ours = [party for party in left.parties if party.kind == "person"]
    theirs = [party for party in right.parties if party.kind == "person"]
    more = [one.name for one in ours if not any(names.same_party(one, other) for other in theirs)]
    less = [one.name for one in theirs if not any(names.same_party(one, other) for other in ours)]
    return conflict("participants", event, left, right, ", ".join(more), ", ".join(less)) if more and less else None


def statuses(event: Event, left: Report, right: Report) -> Conflict | None:
    """Find happened against denied (or called off)."""
    for one, other in ((left, right), (right, left)):
        if one.status in _SURE and other.status in _AGAINST:
            return conflict("status", event, one, other, one.status, other.status)
    return None


def conflict(kind: str, event: Event, left: Report, right: Report, ours: str, theirs: str) -> Conflict:
    """Make a conflict of two reports, with the sentences of both."""
    spans: tuple[Span, ...] = (*left.evidence[:1], *right.evidence[:1])
    pages = tuple(dict.fromkeys((left.page, right.page)))
    return Conflict(
        kind, event.id, ours, theirs, pages, spans, f"{event.kind}: {', '.join(p.name for p in event.parties)}"
    )


def said(when: When | None, days: Days) -> str:
    """Return days with the words they were read from."""
    span = f"{days[0]}" if days[0] == days[1] else f"{days[0]} to {days[1]}"
    return f"{when.words} ({span})" if when and when.words else span


def offices(db: sqlite3.Connection, fits: Fits, as_of: dt.date | None = None, last: int = 0) -> Iterator[Conflict]:
    """Yield offices that the register does not give the person on the page's date, page by page; with `as_of` only of
    pages that were out by then, with `last` of so many pages, the newest first."""
    newest = "published_end IS NULL, published_end DESC, " if last else ""
    query_ = f"""SELECT m.*, p.published_start, p.published_end, p.published_source, p.published_reasons
    FROM (SELECT * FROM pages WHERE ? IS NULL OR published_end <= ? ORDER BY {newest} id LIMIT {int(last) or -1}) AS p
    CROSS JOIN mentions AS m ON m.page = p.id WHERE m.office <> '' ORDER BY {newest} m.page, m.position"""
    seen: set[tuple[str, str, str]] = set()
    for row in db.execute(query_, (rows.iso(as_of), rows.iso(as_of))):
        mention, key = rows.read_mention(row), (row["page"], names.plain(row["name"]), names.plain(row["office"]))
        theirs = "" if key in seen else fits(mention, rows.read_published(row))
        seen.add(key)
        if theirs:
            ours = f"{mention.office} {mention.name}"
            yield Conflict(
                "office", mention.name, ours, theirs, (mention.page,), (mention.span,), "against the register"
            )
