"""`legation shard` and `legation merge`: many source files on many processes or machines, then one ledger."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from legation.cli.projects import Folder, project
from legation.cli.reading import close, day_of, watched
from legation.cli.tables import say
from legation.cluster import Made, Order, engine, orders
from legation.cluster import merge as merge_shards
from legation.cluster import shard as make_shards
from legation.cluster import shards as shards_of
from legation.ledger import Ledger, LedgerError
from legation.model import Failure, Skip
from legation.project import MARK
from legation.run import Account

_MOST = 12


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    for command in (shard, merge):
        app.command()(command)


def shard(
    sources: Annotated[list[str], typer.Argument(help="Files and folders: WARC, JSON Lines, Parquet, dumps, pages.")],
    into: Annotated[Path, typer.Option(help="The folder of the shards; made if it is not there.")],
    published: Annotated[str, typer.Option(help="The publication date (YYYY-MM-DD) of pages that carry none.")] = "",
    lexicon: Annotated[list[Path] | None, typer.Option(help="A lexicon file of your own.")] = None,
    jobs: Annotated[int, typer.Option(help="Processes of this machine; the shards are the same.", min=1)] = 1,
    dask: Annotated[str, typer.Option(help="Address of a Dask scheduler (tcp://HOST:8786), or local.")] = "",
    folder: Folder = None,
) -> None:
    """Read each source file into a Parquet shard of its own, with a manifest; what is made already is left alone.

    Run it again after whatever stopped it. `legation merge` makes a ledger of the folder.

    Example: legation shard examples --into shards --jobs 2
    """
    folder = folder or next((one for one in (Path(), into) if (one / MARK).is_file()), None)
    like = Order("", str(into), day_of(published), tuple(map(str, lexicon or ())), str(folder or ""))
    found = list(orders(sources, like))
    wanted = [one for one in found if isinstance(one, Order)]
    try:
        made = list(_watched(make_shards(wanted, engine(jobs, dask)), len(wanted)))
    except (ValueError, OSError) as error:
        told = "Check the folder, and the address of the scheduler if you gave one."
        raise LedgerError(f"shards cannot be made: {error}. {told}") from error
    aside = [one for one in found if not isinstance(one, Order)]
    _close(made, aside, into)
    failed = any(isinstance(one, Failure) for one in aside) or any(one.manifest.failures for one in made)
    if failed and not any(one.manifest.kept for one in made):
        raise typer.Exit(1)


def merge(
    folder: Annotated[Path, typer.Argument(help="A folder of shards.", exists=True, file_okay=False)],
    into: Annotated[Path, typer.Option(help="The ledger file; made if it is not there.")],
    project_folder: Folder = None,
) -> None:
    """Keep the pages of shards in a ledger, sources in the order of their names; merging again changes nothing.

    Example: legation merge shards --into demo.ledger
    """
    found, account = shards_of(folder), Account()
    if not found:
        raise LedgerError(f"{folder} holds no shards. Make some with `legation shard SOURCES --into {folder}`.")
    with Ledger.open(into, create=True) as ledger, project(project_folder, into).in_use():
        for _ in watched(merge_shards(ledger, found, account), account):
            pass
    close(account, into)


def _watched(made: Iterable[Made], number: int) -> Iterator[Made]:
    columns = (TextColumn("shards"), BarColumn(bar_width=20), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("shards", total=number)
        for one in made:
            bar.advance(task)
            yield one


def _close(made: list[Made], aside: list[Skip | Failure], into: Path) -> None:
    """Say what was read, kept, skipped and why, failed and why."""
    new = [one.manifest for one in made if one.new]
    failures = [failure for one in made for failure in one.manifest.failures]
    failures += [one for one in aside if isinstance(one, Failure)]
    say(
        f"{len(made)} sources: {len(new)} read, {len(made) - len(new)} done already. "
        f"{sum(one.records for one in new)} records, {sum(one.kept for one in new)} pages kept, "
        f"{sum(one.reports for one in new)} reports of events. Shards: {into}"
    )
    skipped = Counter[str](one.reason for one in aside if isinstance(one, Skip))
    for manifest in new:
        skipped.update(manifest.skipped)
    for reason, count in skipped.most_common(_MOST):
        say(f"  skipped, {reason}: {count}")
    for failure in failures[:_MOST]:
        say(f"  failed: {failure.source}: {failure.error} ({failure.advice})", err=True)
    if len(failures) > _MOST:
        say(f"  and {len(failures) - _MOST} more: they are in the manifests.", err=True)
