"""Options that several commands share, read once: which events, as known when, in which form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, get_args

import typer

from legation.cli.tables import Format
from legation.ledger import Filter
from legation.ledger.query import read_day
from legation.model import Kind, Status
from legation.where import gazetteer

Path_ = Annotated[Path, typer.Argument(help="The ledger file.", metavar="LEDGER")]
Person = Annotated[str, typer.Option(help="A name, a surname or a register id.")]
State = Annotated[
    list[str] | None, typer.Option(help="A state, by name or ISO code; given twice: both must take part.")
]
KindOf = Annotated[list[str] | None, typer.Option(help="A kind: visit, meeting, call, statement ...")]
StatusOf = Annotated[list[str] | None, typer.Option(help="A status: planned, happened, cancelled ...")]
Since = Annotated[str, typer.Option(help="From this day on (YYYY-MM-DD).")]
Until = Annotated[str, typer.Option(help="Up to this day (YYYY-MM-DD).")]
AsOf = Annotated[str, typer.Option(help="As it was known on this day (YYYY-MM-DD).")]
Words = Annotated[str, typer.Option("--text", help="Words in reports and quotes.")]
MOST = 200
"""Lines of a table where nobody says how many; what goes to programs is whole."""
Last = Annotated[
    int | None,
    typer.Option(
        min=0, help=f"Only the last so many in time (a table: {MOST} if not given; 0: all).", show_default=False
    ),
]


def most(last: int | None, form: Format) -> int:
    """Return how many things a command lists: as many as were asked for, else `MOST` in a table, all for programs."""
    return last if last is not None else MOST if form is Format.TABLE else 0


def day(words: str, option: str) -> dt.date | None:
    """Return the day an option names, None if it is not given; a wrong one ends the command with advice."""
    if not words:
        return None
    try:
        return read_day(words)
    except ValueError:
        raise typer.BadParameter(f"{words!r} is no date; write it as 2023-02-21.", param_hint=option) from None


def states(words: Sequence[str] | None) -> tuple[str, ...]:
    """Return ISO codes for states given by code or name; an unknown one ends the command with advice."""
    found = []
    for word in words or ():
        code = word.upper() if gazetteer().state(word.upper()) else gazetteer().code(word)
        if not code:
            raise typer.BadParameter(
                f"{word!r} is no state I know; try its English name or ISO code.", param_hint="--state"
            )
        found.append(code)
    return tuple(found)


def chosen(words: Sequence[str] | None, allowed: object, option: str) -> tuple[str, ...]:
    """Return the words of an option, each one of what is allowed; anything else ends the command with the list."""
    known = get_args(allowed)
    for word in words or ():
        if word not in known:
            raise typer.BadParameter(f"{word!r} is none of {', '.join(known)}.", param_hint=option)
    return tuple(words or ())


def build(
    person: str = "", state: Sequence[str] | None = None, kind: Sequence[str] | None = None,
    status: Sequence[str] | None = None, since: str = "", until: str = "", as_of: str = "", text: str = "",
    last: int = 0,
) -> Filter:  # fmt: skip
    """Return the filter that the options of a command make. Raises typer.BadParameter for a value it cannot read."""
    return Filter(
        person=person,
        states=states(state),
        kinds=chosen(kind, Kind, "--kind"),  # type: ignore[arg-type]
        statuses=chosen(status, Status, "--status"),  # type: ignore[arg-type]
        since=day(since, "--since"),
        until=day(until, "--until"),
        text=text,
        as_of=day(as_of, "--as-of"),
        last=last,
    )
