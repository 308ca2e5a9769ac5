"""Commands for those who follow events: what is ahead, what is new (also as calendars and feeds), what stayed open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Annotated, TypeVar

import typer

from legation import describe
from legation.cli.options import AsOf, Last, Path_, Person, State, build, day, most
from legation.cli.tables import AsFormat, Format, Row, show
from legation.cli.views import EVENT_COLUMNS, left_out
from legation.exports import atom, ics
from legation.ledger import Ledger, views
from legation.model import Event


class Feed(StrEnum):
    """How what is ahead or new is printed: as every list, or for calendars and feed readers."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    ICS = "ics"
    ATOM = "atom"


AsFeed = Annotated[Feed, typer.Option("--format", "-f", help="a list's form, or ics for calendars, atom for readers")]
Link = Annotated[str, typer.Option(help="The address at which the ledger is served, for links in ics and atom.")]
One = TypeVar("One", Event, views.News)


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    for command in (upcoming, changes, unconfirmed):
        app.command()(command)


def upcoming(
    ledger: Path_, on: Annotated[str, typer.Option(help="As of this day; today if not given.")] = "",
    person: Person = "", state: State = None, form: AsFeed = Feed.TABLE, link: Link = "",
) -> None:  # fmt: skip
    """Show what is still ahead on a day: planned, proposed, postponed or under way.

    Example: legation upcoming demo.ledger --on 2024-12-01
    """
    at = day(on, "--on") or dt.date.today()
    with Ledger.open(ledger, read_only=True) as kept:
        found = kept.upcoming(at, build(person, state))
        give(found, form, describe.event_row, EVENT_COLUMNS, ("Ahead", f"Nothing is ahead on {at}."), link)


def changes(
    ledger: Path_, since: Annotated[str, typer.Option(help="Pages published on or after this day (YYYY-MM-DD).")],
    person: Person = "", state: State = None, as_of: AsOf = "", form: AsFeed = Feed.TABLE, link: Link = "",
) -> None:  # fmt: skip
    """Show what pages since a day brought: new events, other statuses, moved days.

    Example: legation changes demo.ledger --since 2023-06-01 --format atom
    """
    at = day(since, "--since") or dt.date.today()
    columns = ("on", "change", "before", "after", "kind", "what", "id")
    with Ledger.open(ledger, read_only=True) as kept:
        found = kept.changes(at, build(person, state, as_of=as_of))
        give(found, form, describe.news_row, columns, ("New in the ledger", f"Nothing new since {at}."), link)


def unconfirmed(
    ledger: Path_, person: Person = "", state: State = None, as_of: AsOf = "", last: Last = None,
    form: AsFormat = Format.TABLE,
) -> None:  # fmt: skip
    """Show plans of journeys whose days have passed and that no later page confirms, and tours known from one stop.

    Example: legation unconfirmed demo.ledger --person Blinken
    """
    with Ledger.open(ledger, read_only=True) as kept:
        wanted = build(person, state, as_of=as_of, last=most(last, form))
        found = kept.unconfirmed(wanted)
        columns = ("gap", "traveller", "leg", "when", "reason")
        show(map(describe.gap_row, found), form, columns, "Every plan is confirmed, or still ahead.")
        left_out(kept, replace(wanted, states=(), kinds=("visit",)), "visits")


def give(
    found: Iterable[One],
    form: Feed,
    row: Callable[[One], Row],
    columns: Sequence[str],
    words: tuple[str, str],
    link: str,
) -> None:
    """Print what was found in a form; `words` are the name of a calendar or feed, and what to say of an empty table."""
    if form not in (Feed.ICS, Feed.ATOM):
        show(map(row, found), Format(form.value), columns, words[1])
        return
    for piece in (ics if form is Feed.ICS else atom).write(found, f"Legation: {words[0]}", link):
        typer.echo(piece, nl=False)
