"""Pages on a traveller's journey of which no visit was read: what their sentences tell in passing makes stops.

"She went on to Tunis", "the president received her in Astana": a page that is mainly about the traveller, and puts him
in other countries, tells of a journey though no sentence of it reports a visit. Which journey it is, its countries and
days say later on (`floating`); a page that fits none stays apart.
"""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from legation.ledger import names, rows, struck
from legation.ledger.company import is_main
from legation.ledger.floating import PASSING
from legation.ledger.heads import Head
from legation.ledger.lines import Line, Lines
from legation.ledger.places_told import Spot, there
from legation.ledger.profile import Days, gap, named_days, shift
from legation.ledger.stops import AHEAD, BACK, OFF, Stop, about, smeared
from legation.ledger.told import Told
from legation.model import Event, Party, Place, Published, Report, make_id
from legation.where import gazetteer

_MOST = 100  # pages of one traveller that are looked at: it bounds the work on a large ledger
_WEEKS = 21  # days around a known journey in which its other pages lie
_HEAD = 400  # characters at the start of a page that name whom it is about
_PAGE = "SELECT p.*, (SELECT min(event) FROM reports WHERE page = p.id) AS event FROM pages AS p WHERE id = ?"
_NAME = re.compile(r"(?=\b([A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+))")


@dataclass(frozen=True, slots=True)
class Naming:
    """A page that names somebody in full, early in its text, and the days in which it was published, if it says."""

    page: str
    days: Days | None


Index = Mapping[str, Sequence[Naming]]
"""Pages by the full names at their beginning."""


def index(db: sqlite3.Connection, wanted: Collection[str], visits: Sequence[Event]) -> Index:
    """Return the pages that begin with one of the wanted names, of the weeks of these visits or of no known day.

    Only they are read, not the whole ledger: a dated page far from every visit is one of no journey (`pages`).
    """
    found: dict[str, list[Naming]] = {key: [] for name in wanted for key in (name, shorn(name))}
    for row in _near(db, visits):
        start, end = row["published_start"], row["published_end"]
        days = (dt.date.fromisoformat(start), dt.date.fromisoformat(end)) if start and end else None
        told = _NAME.findall(f"{row['title']} | {row['head']}")
        for name in {*told, *map(shorn, told)} & found.keys():
            found[name].append(Naming(row["id"], days))
    return {name: sorted(set(namings), key=lambda one: one.page) for name, namings in found.items()}


def _near(db: sqlite3.Connection, visits: Sequence[Event]) -> Iterator[sqlite3.Row]:
    """Yield the beginnings of pages without a day, then of those of the weeks of these visits."""
    query = "SELECT id, title, substr(text, 1, ?) AS head, published_start, published_end FROM pages WHERE "
    yield from db.execute(query + "published_end IS NULL OR published_start IS NULL", (_HEAD,))
    for first, last in stretches(visits):
        near = query + "published_end >= ? AND published_start <= ?"
        yield from db.execute(near, (_HEAD, first.isoformat(), last.isoformat()))


def stretches(visits: Sequence[Event]) -> list[Days]:
    """Return the days in which other pages on the journeys of these visits can lie, runs that overlap as one."""
    around = sorted(shift(days, -_WEEKS, _WEEKS) for visit in visits if (days := nearby(visit)))
    merged: list[Days] = []
    for first, last in around:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def nearby(visit: Event) -> Days | None:
    """Return days that hold those a visit lies near (`Stop.about`): its own, else those around its pages."""
    days = None if smeared(visit.when) else named_days(visit.when)
    told = [step.on for step in visit.history if step.on]
    return days or (shift((min(told), max(told)), -BACK, AHEAD) if told else None)


def shorn(name: str) -> str:
    """Return a name without what stands between its first and last word: "Colin L. Powell" is Colin Powell."""
    words = name.split()
    return f"{words[0]} {words[-1]}" if len(words) > 2 else name


def pages(traveller: Party, known: Sequence[Stop], named: Index) -> list[str]:
    """Return the pages that begin with the traveller and tell no stop of his yet, if they are of the weeks of a journey
    of his, or of no known day: which journey one of those is of, its countries say (`floating`)."""
    seen = {page for stop in known for page in stop.event.pages}
    near = [stop.about for stop in known if stop.about]
    namings = {one.page: one for key in (traveller.name, shorn(traveller.name)) for one in named.get(key, ())}
    return [
        one.page
        for _, one in sorted(namings.items())
        if one.page not in seen and (one.days is None or any(gap(one.days, days) <= _WEEKS for days in near))
    ][:_MOST]


def published(traveller: Party, named: Index) -> dict[str, Days | None]:
    """Return the days on which the pages that begin with the traveller were published, as far as that is known."""
    return {one.page: one.days for key in (traveller.name, shorn(traveller.name)) for one in named.get(key, ())}


def groups(
    db: sqlite3.Connection, traveller: Party, lines: Lines, heads: Mapping[str, Head], goals: Collection[str]
) -> Iterator[list[Stop]]:  # fmt: skip
    """Yield the stops of each loose page that tells any; an event of the page stands for them, "" if it has none."""
    for page in sorted(lines):
        row = db.execute(_PAGE, (page,)).fetchone()
        sent = heads[page].country if page in heads else ""
        found = list(stops(lines[page], traveller, sent, goals, row["event"] or "", rows.read_published(row)))
        if found:
            yield found


def stops(
    lines: Sequence[Line],
    traveller: Party,
    sent: str,
    goals: Collection[str],
    event: str,
    published: Published | None,
) -> Iterator[Stop]:
    """Yield the stops that the sentences of one page tell, one a country."""
    if not is_main(traveller, lines):
        return
    known: set[str] = {traveller.country}
    for before, line in zip((None, *lines), lines, strict=False):
        if before is not None and of_another(before, line, traveller):
            continue
        for spot in there(line, traveller, sent, goals):
            if spot.country not in known:
                known.add(spot.country)
                yield made(spot, line, traveller, event, published)


def of_another(before: Line, line: Line, traveller: Party) -> bool:
    """Say whether a sentence goes on about somebody else of the traveller's side whom the one before it names."""
    own = any(names.same_party(one, traveller) for one in line.people)
    others = (one for one in before.people if one.country == traveller.country)
    return not own and any(not names.same_party(one, traveller) for one in others)


def struck_out(db: sqlite3.Connection, traveller: Party, lines: Lines) -> Iterator[list[Stop]]:
    """Yield the stops that each page strikes out, one a country."""
    for page in sorted(lines):
        found = {spot.country: (line, spot) for line, spot in reversed(list(struck.spots(lines[page], traveller)))}
        if found:
            row = db.execute(_PAGE, (page,)).fetchone()
            on = rows.read_published(row)
            yield [made(spot, line, traveller, row["event"] or "", on) for line, spot in found.values()]


def made(spot: Spot, line: Line, traveller: Party, event: str, published: Published | None) -> Stop:
    """Make a stop of a place told in passing; it rests on its sentence."""
    host = Party(gazetteer().state(spot.country), "host", "state", spot.country)
    parties, place = (replace(traveller, role="source"), host), Place(spot.town or host.name, spot.town, spot.country)
    own = make_id("g", line.span.page, str(line.span.start), spot.country)
    report = Report(own, line.span.page, "visit", spot.status, parties, (line.span,), PASSING, place)
    told = (Told(report, published),)
    happening = Event(event, "visit", spot.status, parties, place, None, (), (line.span.page,))
    return Stop(happening, None, about(told), frozenset({(line.span.page, line.span.start)}), told)


def anchored(groups: Sequence[list[Stop]]) -> list[list[Stop]]:
    """Return journeys, stops of pages without an event of their own under that of a neighbour. What nothing but loose
    pages tells, and what has no neighbour, is left out."""
    found = []
    for group in groups:
        if all(passing_by(stop) for stop in group):
            continue
        event = next((stop.event.id for stop in group if stop.event.id), "")
        if event:
            found.append(
                [stop if stop.event.id else replace(stop, event=replace(stop.event, id=event)) for stop in group]
            )
    return found


def passing_by(stop: Stop) -> bool:
    """Say whether nothing but a loose page tells a stop, and as one that takes place."""
    return stop.event.status not in OFF and all(one.report.rule == PASSING for one in stop.told) and bool(stop.told)
