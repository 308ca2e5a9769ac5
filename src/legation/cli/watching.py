"""`legation watch`: read sources again and again, and say each time what they brought."""

from __future__ import annotations

import datetime as dt
import itertools
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from legation import describe
from legation.cli.fetching import Delay, Private, fetching
from legation.cli.projects import Folder, project
from legation.cli.reading import close, watched
from legation.cli.tables import AsFormat, Format, say, show
from legation.ledger import Ledger, views
from legation.model import Failure, Page, Skip
from legation.pages import read as read_pages
from legation.run import Account, Reading, Reads, keep, wanted

COLUMNS = ("change", "before", "after", "kind", "what", "when", "id")
SHORTEST = 1.0
"""Minutes: feeds that ask to be read more often than this do not exist, and servers count."""


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(watch)


def watch(
    sources: Annotated[list[str], typer.Argument(help="Addresses of feeds, OPML lists, pages; files and folders too.")],
    into: Annotated[Path, typer.Option(help="The ledger file; made if it is not there.")],
    every: Annotated[float, typer.Option(help="Minutes from one round to the next.", min=0)] = 15.0,
    rounds: Annotated[int, typer.Option(help="Stop after so many rounds; 0 goes on until Ctrl-C.", min=0)] = 0,
    delay: Delay = 1.0,
    private: Private = False,
    folder: Folder = None,
    form: AsFormat = Format.TABLE,
) -> None:
    """Keep reading sources into a ledger and print what is new, moved or called off; Ctrl-C ends it at any moment.

    Example: legation watch feeds.opml --into desk.ledger --every 15
    """
    own = project(folder, into)
    reader = own.reader([])
    with Ledger.open(into, create=True) as ledger, fetching(into, delay, private) as door, own.in_use():
        try:
            for number in count(rounds, max(every, SHORTEST)):
                account = Account()
                pages = own.pages(read_pages(sources, None, door, wanted))
                found = list(read_once(ledger, reader, pages, account))
                if found or form is Format.TABLE:
                    show(map(describe.news_row, found), form, COLUMNS, f"Round {number}: nothing new.")
                if account.failed:
                    close(account, into)
        except KeyboardInterrupt:
            say("Stopped. What was read is kept.", err=True)


def count(rounds: int, every: float) -> Iterator[int]:
    """Count the rounds from 1, waiting `every` minutes between them; without end if `rounds` is 0."""
    for number in itertools.count(1):
        yield number
        if number == rounds:
            return
        time.sleep(every * 60)


def read_once(
    ledger: Ledger, reader: Reads, pages: Iterable[Page | Skip | Failure], account: Account
) -> Iterator[views.News]:
    """Read the sources once and yield what the pages kept in this round brought."""
    items = watched(keep(ledger, reader, pages, account), account)
    kept = {item.page.id for item in items if isinstance(item, Reading)}
    yield from ledger.brought(kept, dt.date.today())
