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
from legation.ledger.profile import Days, gap
from legation.ledger.stops import OFF, Stop, about
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
    """A page that names somebody in full, early in its text, and the days in which it was published (None: unknown)."""

    page: str
    days: Days | None


Index = Mapping[str, Sequence[Naming]]
"""Pages by the full names at their beginning."""


def index(db: sqlite3.Connection, wanted: Collection[str]) -> Index:
    """Return the pages that begin with one of the wanted names: one pass over the ledger, whatever their number."""
    found: dict[str, list[Naming]] = {key: [] for name in wanted for key in (name, shorn(name))}
    query = "SELECT id, title, substr(text, 1, ?) AS head, published_start, published_end FROM pages ORDER BY id"
    for row in db.execute(query, (_HEAD,)):
        start, end = row["published_start"], row["published_end"]
        days = (dt.date.fromisoformat(start), dt.date.fromisoformat(end)) if start and end else None
        told = _NAME.findall(f"{row['title']} | {row['head']}")
        for name in {*told, *map(shorn, told)} & found.keys():
            found[name].append(Naming(row["id"], days))
    return found


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
