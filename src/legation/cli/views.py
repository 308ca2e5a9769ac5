"""Commands that show what a ledger holds: events, timeline, trips, positions, conflicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from legation import describe
from legation.cli.options import (
    AsOf,
    KindOf,
    Last,
    Path_,
    Person,
    Since,
    State,
    StatusOf,
    Until,
    Words,
    build,
    most,
)
from legation.cli.tables import AsFormat, Format, Row, show
from legation.ledger import Filter, Ledger, query, views
from legation.ledger.conflicts import TWICE
from legation.ledger.nights import nights
from legation.ledger.positions import OF_AN_ISSUE, Stance
from legation.model import Trip
from legation.offices import misfit
from legation.project import find
from legation.where import gazetteer

Whole = Annotated[bool, typer.Option("--all", help="Show every column.")]
TRIP_COLUMNS = ("trip", "leg", "when", "nights", "met", "status")
EVENT_COLUMNS = ("id", "when", "kind", "status", "what", "place", "speaker")


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    for command in (events, timeline, trips, positions, conflicts):
        app.command()(command)


def events(
    ledger: Path_, person: Person = "", state: State = None, kind: KindOf = None, status: StatusOf = None,
    since: Since = "", until: Until = "", text: Words = "", as_of: AsOf = "", last: Last = None,
    form: AsFormat = Format.TABLE,
) -> None:  # fmt: skip
    """List events, by their days.

    Example: legation events demo.ledger --person Wang --kind meeting
    """
    wanted = build(person, state, kind, status, since, until, as_of, text, most(last, form))
    with Ledger.open(ledger, read_only=True) as kept:
        show((describe.event_row(event) for event in kept.events(wanted)), form, EVENT_COLUMNS)
        left_out(kept, wanted, "events")


def timeline(
    ledger: Path_, person: Person = "", state: State = None, kind: KindOf = None, status: StatusOf = None,
    since: Since = "", until: Until = "", text: Words = "", as_of: AsOf = "", last: Last = None,
    form: AsFormat = Format.TABLE,
) -> None:  # fmt: skip
    """Show events in order of time; one without a day of its own stands where it was first told, and says so.

    Example: legation timeline demo.ledger --state China --state Russia
    """
    wanted = build(person, state, kind, status, since, until, as_of, text, most(last, form))
    with Ledger.open(ledger, read_only=True) as kept:
        show(timeline_rows(kept.timeline(wanted)), form, ("when", "kind", "status", "what", "history", "id"))
        left_out(kept, wanted, "events")


def left_out(kept: Ledger, wanted: Filter, of: str, *also: query.Clause) -> None:
    """Say beside a table that it is made of the last events of some sort only."""
    if wanted.last and (every := kept.count(wanted, *also)) > wanted.last:
        number = "" if wanted.as_of else f" of {every:,}"
        typer.echo(f"... from the last {wanted.last}{number} {of}; --last 0 shows all.", err=True)


def timeline_rows(entries: Iterator[views.Entry]) -> Iterator[Row]:
    """Yield the rows of a timeline: an event without a day shows when it was first told, marked as such."""
    for entry in entries:
        row = describe.event_row(entry.event)
        told = f"told {entry.on}" if entry.how == "told" and entry.on else ""
        yield {**row, "when": row["when"] or told, "history": _history(entry)}


def _history(entry: views.Entry) -> str:
    steps = entry.steps if len(entry.steps) > 1 else ()
    return " > ".join(f"{step.status} {step.on or ''}".strip() for step in steps)


def trips(
    ledger: Path_, person: Person = "", state: State = None, status: StatusOf = None,
    since: Since = "", until: Until = "", as_of: AsOf = "", last: Last = None, form: AsFormat = Format.TABLE,
) -> None:  # fmt: skip
    """Show journeys with their legs in order.

    Example: legation trips demo.ledger --person Blinken
    """
    wanted = build(person, state, None, status, since, until, as_of, last=most(last, form))
    with Ledger.open(ledger, read_only=True) as kept:
        if form is Format.TABLE:
            show(trip_lines(kept.trips(wanted)), form, TRIP_COLUMNS, "No trips.")
            left_out(kept, replace(wanted, states=(), kinds=("visit",), statuses=()), "visits")
        else:
            show((dict(row) for row in kept.trip_rows(gazetteer().state, wanted)), form)


def trip_lines(found: Iterator[Trip]) -> Iterator[Row]:
    """Yield a row a leg; the first of a trip names the trip."""
    for trip in found:
        for number, (leg, stay) in enumerate(zip(trip.legs, nights(trip.legs), strict=True), 1):
            yield {
                "trip": describe.trip_line(trip) if number == 1 else "",
                "leg": f"{number}. {describe.where(leg)}",
                "when": describe.when(leg.when),
                "nights": "" if stay is None else str(stay),
                "met": ", ".join(dict.fromkeys((*leg.hosts, *leg.met))),
                "status": leg.status,
            }


def positions(
    ledger: Path_, person: Person = "", state: State = None, issue: Annotated[str, typer.Option(help="An issue.")] = "",
    as_of: AsOf = "", last: Last = None, form: AsFormat = Format.TABLE,
) -> None:  # fmt: skip
    """Show what parties say about issues and what they do, side by side, over time.

    Example: legation positions demo.ledger --state China
    """
    with Ledger.open(ledger, read_only=True) as kept:
        wanted = replace(build(person, state, as_of=as_of, last=most(last, form)), issue=issue)
        rows = (_stance(one) for one in kept.positions(wanted))
        show(rows, form, ("issue", "party", "when", "says", "does", "event"), "No positions.")
        left_out(kept, wanted, "events with an issue", OF_AN_ISSUE)


def _stance(one: Stance) -> dict[str, Any]:
    words = f"“{describe.short(one.words)}”" if one.quoted else describe.short(one.words)
    deed = f"{one.kind}, {one.status}: {words}" if one.side == "does" else ""
    return {
        "issue": one.issue, "party": one.party, "country": one.country, "side": one.side, "kind": one.kind,
        "status": one.status, "when": describe.when(one.when) or (f"told {one.told}" if one.told else ""),
        "says": words if one.side == "says" else "", "does": deed, "words": one.words, "quoted": one.quoted,
        "event": one.event, "pages": list(one.pages),
    }  # fmt: skip


def conflicts(ledger: Path_, as_of: AsOf = "", last: Last = None, form: AsFormat = Format.TABLE) -> None:
    """Show where pages disagree with one another or with the register of offices; both sides are kept.

    Example: legation conflicts demo.ledger
    """
    with Ledger.open(ledger, read_only=True) as kept, find(Path(), ledger.parent).in_use():
        wanted = build(as_of=as_of, last=most(last, form))
        rows = (describe.conflict_row(one) for one in kept.conflicts(misfit, wanted))
        show(rows, form, ("kind", "about", "one_side", "other_side", "pages"), "No conflicts.")
        left_out(kept, wanted, "events told more than once", TWICE)
