"""`legation overview`: the whole ledger at a glance, and what to ask next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from legation import describe
from legation.cli.options import AsOf, Path_, day
from legation.cli.tables import Format, Row, show
from legation.cli.views import EVENT_COLUMNS, TRIP_COLUMNS, timeline_rows, trip_lines
from legation.ledger import Filter, Ledger
from legation.ledger.views import Entry
from legation.offices import misfit

_MOST = 30
"""Lines of each part; a part that has more says how to see the rest."""
_VISITS = 60
"""Visits whose journeys are shown, the last."""
_LOOKED = 200
"""Events and pages looked through for conflicts, the newest."""


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(overview)


def overview(
    ledger: Path_,
    on: Annotated[str, typer.Option(help="What is ahead as of this day; the newest page's day if not given.")] = "",
    as_of: AsOf = "",
) -> None:
    """Show the end of the timeline, the last trips with their legs, what is ahead, conflicts, and what to type next.

    Example: legation overview demo.ledger
    """
    with Ledger.open(ledger, read_only=True) as kept:
        then = day(as_of, "--as-of")
        at = day(on, "--on") or then or newest(kept) or dt.date.today()
        typer.echo(size(kept))
        entries = _timeline(kept, then, str(ledger))
        _trips(kept, then, str(ledger))
        _title(f"Ahead, as of {describe.day(at)}")
        ahead = map(describe.event_row, kept.upcoming(at))
        _some(ahead, EVENT_COLUMNS, "Nothing is ahead.", f"legation upcoming {ledger} --on {at}")
        _title("Conflicts: both sides are kept")
        found = map(describe.conflict_row, kept.conflicts(misfit, Filter(as_of=then, last=_LOOKED)))
        columns = ("kind", "about", "one_side", "other_side", "pages")
        _some(found, columns, "No conflicts.", f"legation conflicts {ledger}")
        _advise(ledger, entries, at)


def size(kept: Ledger) -> str:
    """Return how much a ledger holds, in a line."""
    query = "SELECT count(*), min(published_start), max(published_end) FROM pages"
    pages, first, last = kept.db.execute(query).fetchone()
    reports, events = (kept.db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("reports", "events"))
    span = f" of {first} to {last}" if first else ""
    return f"{pages:,} pages{span}: {reports:,} reports of {events:,} events"


def newest(ledger: Ledger) -> dt.date | None:
    """Return the day of the newest page, None if no page has a date."""
    last = ledger.db.execute("SELECT max(published_end) FROM pages").fetchone()[0]
    return dt.date.fromisoformat(last) if last else None


def _title(words: str) -> None:
    typer.secho(f"\n{words}", bold=True)


def _timeline(kept: Ledger, then: dt.date | None, ledger: str) -> list[Entry]:
    """Show the end of the timeline; return its entries."""
    wanted = Filter(kinds=("visit", "meeting", "call", "agreement"), as_of=then, last=_MOST)
    entries = list(kept.timeline(wanted))
    _title("Timeline: visits, meetings, calls, agreements")
    if (every := kept.count(wanted)) > _MOST:
        typer.echo(f"({every - _MOST:,} before these: legation timeline {ledger} --last 0)")
    show(timeline_rows(iter(entries)), Format.TABLE, ("when", "kind", "status", "what", "history"))
    return entries


def _trips(kept: Ledger, then: dt.date | None, ledger: str) -> None:
    """Show the journeys of the last visits."""
    wanted = Filter(kinds=("visit",), as_of=then, last=_VISITS)
    _title("Trips, leg by leg")
    if (every := kept.count(wanted)) > _VISITS:
        typer.echo(f"(of the last {_VISITS} of {every:,} visits: legation trips {ledger} --last 0)")
    show(trip_lines(kept.trips(wanted)), Format.TABLE, TRIP_COLUMNS, "No trips.")


def _some(rows: Iterator[Row], columns: Sequence[str], empty: str, whole: str) -> None:
    """Show the first lines of a part, and where the rest is."""
    first = list(islice(rows, _MOST + 1))
    show(first[:_MOST], Format.TABLE, columns, empty)
    if len(first) > _MOST:
        typer.echo(f"(and more: {whole})")


def _advise(ledger: Path, entries: Iterable[Entry], at: dt.date) -> None:
    most = max((entry.event for entry in entries), key=lambda event: len(event.reports), default=None)
    _title("What to type next")
    typer.echo(f"  legation explain {ledger} {most.id if most else 'ID'}   every field with its words, page and rule")
    typer.echo(f"  legation timeline {ledger} --state China --state Russia   two states over the years")
    typer.echo(f"  legation upcoming {ledger} --on {at}   what was ahead on a day")
    typer.echo(f"  legation trips {ledger} --format jsonl   the same for programs (also json, csv)")
    typer.echo(f"  legation read YOUR_FOLDER --into {ledger}   add pages of your own")
