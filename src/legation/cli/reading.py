"""`legation read`: sources into a ledger, with a progress bar and a closing account."""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from legation.cli.fetching import Delay, Private, fetching
from legation.cli.projects import Folder, project
from legation.cli.tables import say
from legation.cluster import Opening, Spread, engine
from legation.ledger import Ledger
from legation.model import Skip
from legation.pages import read as read_pages
from legation.run import Account, keep, wanted

_MOST = 12
"""Failures and reasons that the closing account spells out; all of them are rows of the ledger."""


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(read)


def read(
    sources: Annotated[
        list[str], typer.Argument(help="Files, folders, addresses of pages, feeds or sitemaps; - for standard input.")
    ],
    into: Annotated[Path, typer.Option(help="The ledger file; made if it is not there.")],
    published: Annotated[str, typer.Option(help="The publication date (YYYY-MM-DD) of pages that carry none.")] = "",
    lexicon: Annotated[
        list[Path] | None, typer.Option(help="A lexicon file of your own; may be given several times.")
    ] = None,
    jobs: Annotated[int, typer.Option(help="Processes that read; the ledger is the same with any number.", min=1)] = 1,
    delay: Delay = 1.0,
    private: Private = False,
    folder: Folder = None,
) -> None:
    """Read sources into a ledger; reading the same source again changes nothing.

    Sources are HTML, text, JSON Lines, Parquet, WARC, feeds, MediaWiki dumps, OPML and sitemaps, packed or not; a list
    of addresses (.urls, OPML, a sitemap, a table) is followed where it is named, never where it lies in a folder.

    Example: legation read examples --into demo.ledger --jobs 2
    """
    day = day_of(published)
    own = project(folder, into)
    workers = engine(jobs)
    reader = Spread(own.reader(lexicon or []), workers)
    with Ledger.open(into, create=True) as ledger, fetching(into, delay, private) as door, own.in_use():
        account = Account()
        pages = own.pages(read_pages(sources, day, door, wanted, Opening(workers, wanted) if jobs > 1 else None))
        try:
            deque(watched(keep(ledger, reader, pages, account), account), maxlen=0)
        except KeyboardInterrupt:
            say("Stopped. What was read is kept; the same command goes on from there.", err=True)
            if account.read:
                close(account, into)
            raise typer.Exit(130) from None
    close(account, into)
    if account.read == 0 and account.failed:
        raise typer.Exit(1)


def day_of(words: str) -> dt.date | None:
    """Return the day that an option names, None where it is not given."""
    if not words:
        return None
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        raise typer.BadParameter(f"{words} is no date; write it as 2023-02-21.", param_hint="--published") from None


def watched(items: Iterable[object], account: Account) -> Iterator[object]:
    """Pass items on while a bar shows how many pages were read; silent where nobody watches."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(bar_width=20), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("reading", total=None)
        for item in items:
            bar.update(task, description=f"{account.read} pages, {account.events} reports, {account.failed} failures")
            yield item


def close(account: Account, into: Path) -> None:
    """Say what was read, kept, skipped and why, failed and why."""
    pages = "1 page" if account.read == 1 else f"{account.read} pages"
    say(
        f"{pages} read: {account.kept} kept, {account.known} known already, {account.replaced} replaced; "
        f"{account.events} reports of events. {len(account.skips)} skipped, {account.failed} failed. Ledger: {into}"
    )
    if not (account.read or account.skips or account.failed):
        say("  nothing to read was found there")
    for reason, count in Counter(skip.reason.split(" of ")[0] for skip in account.skips).most_common(_MOST):
        say(f"  skipped, {reason}: {count} ({', '.join(_some(account.skips, reason))})")
    for failure in account.failures[:_MOST]:
        say(f"  failed: {failure.source}: {failure.error} ({failure.advice})", err=True)
    if account.failed > _MOST:
        typer.echo(f"  and {account.failed - _MOST} more: they are rows of the table failures.", err=True)


def _some(skips: Iterable[Skip], reason: str) -> list[str]:
    return [skip.source for skip in skips if skip.reason.startswith(reason)][:3]
