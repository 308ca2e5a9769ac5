"""`legation overview`: the whole ledger at a glance, and what to ask next."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer

from legation import describe
from legation.cli.options import AsOf, Path_, day
from legation.cli.tables import Format, show
from legation.cli.views import EVENT_COLUMNS, TRIP_COLUMNS, timeline_rows, trip_lines
from legation.ledger import Filter, Ledger
from legation.model import Event
from legation.offices import misfit

_MOST = 30


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(overview)


def overview(
    ledger: Path_,
    on: Annotated[str, typer.Option(help="What is ahead as of this day; the newest page's day if not given.")] = "",
    as_of: AsOf = "",
) -> None:
    """Show the timeline, the trips with their legs, what is ahead, the conflicts, and what to type next.

    Example: legation overview demo.ledger
    """
    with Ledger.open(ledger, read_only=True) as kept:
        then = day(as_of, "--as-of")
        at = day(on, "--on") or then or newest(kept) or dt.date.today()
        _title("Timeline: visits, meetings, calls, agreements")
        wanted = Filter(kinds=("visit", "meeting", "call", "agreement"), as_of=then)
        entries = list(kept.timeline(wanted))
        show(timeline_rows(iter(entries[:_MOST])), Format.TABLE, ("when", "kind", "status", "what", "history"))
        if len(entries) > _MOST:
            typer.echo(f"... and {len(entries) - _MOST} more: legation timeline {ledger}")
        _title("Trips, leg by leg")
        show(trip_lines(kept.trips(Filter(as_of=then))), Format.TABLE, TRIP_COLUMNS)
        _title(f"Ahead, as of {describe.day(at)}")
        ahead = list(kept.upcoming(at))
        show((describe.event_row(event) for event in ahead), Format.TABLE, EVENT_COLUMNS, "Nothing is ahead.")
        _title("Conflicts: both sides are kept")
        found = kept.conflicts(misfit, Filter(as_of=then))
        show(
            (describe.conflict_row(one) for one in found),
            Format.TABLE,
            ("kind", "about", "one_side", "other_side", "pages"),
        )
        _advise(ledger, [entry.event for entry in entries], at)


def newest(ledger: Ledger) -> dt.date | None:
    """Return the day of the newest page, None if no page has a date."""
    last = ledger.db.execute("SELECT max(published_end) FROM pages").fetchone()[0]
    return dt.date.fromisoformat(last) if last else None


def _title(words: str) -> None:
    typer.secho(f"\n{words}", bold=True)


def _advise(ledger: object, events: list[Event], at: dt.date) -> None:
    most = max(events, key=lambda event: len(event.reports), default=None)
    _title("What to type next")
    typer.echo(f"  legation explain {ledger} {most.id if most else 'ID'}   every field with its words, page and rule")
    typer.echo(f"  legation timeline {ledger} --state China --state Russia   two states over the years")
    typer.echo(f"  legation upcoming {ledger} --on {at}   what was ahead on a day")
    typer.echo(f"  legation trips {ledger} --format jsonl   the same for programs (also json, csv)")
    typer.echo(f"  legation read YOUR_FOLDER --into {ledger}   add pages of your own")
