"""`legation export` and `legation import`: the ledger into the files of other programs, and an export back into one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from legation.cli.options import AsOf, KindOf, Path_, Person, Since, State, StatusOf, Until, Words, build
from legation.cli.tables import say
from legation.exports.formats import Name, formats, pieces
from legation.exports.save import export as save
from legation.exports.view import View
from legation.ledger import Ledger, LedgerError
from legation.project import find

Item = TypeVar("Item")
STDOUT = Path("-")


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    app.command()(export)
    app.command("import")(import_file)


def export(
    ledger: Path_,
    out: Annotated[Path, typer.Argument(help="The file to write; - for standard output.", metavar="OUT")],
    form: Annotated[Name, typer.Option("--format", "-f", help="How to write it.")],
    person: Person = "", state: State = None, kind: KindOf = None, status: StatusOf = None,
    since: Since = "", until: Until = "", text: Words = "", as_of: AsOf = "",
) -> None:  # fmt: skip
    """Write a ledger, or some of it, in the form of other programs. The same pages give the same bytes.

    csv: a sheet for analysts. parquet: events for data frames. jsonl: the ledger whole, for `legation import`.
    jsonld: schema.org, Web Annotation, PROV. ftm: FollowTheMoney. gdelt: GDELT 2.0 Events, with Mentions beside it.
    polecat: PLOVER events. ics: a calendar. geojson: a map. gexf: a network for Gephi. timelinejs, atom.

    Example: legation export demo.ledger trips.csv --format csv --person Wang --kind visit
    """
    wanted = build(person, state, kind, status, since, until, as_of, text)
    with Ledger.open(ledger, read_only=True) as kept, find(Path(), ledger.parent).in_use():
        view = View(kept, wanted)
        if out == STDOUT:
            for piece in pieces(view, form):
                sys.stdout.buffer.write(piece)
            return
        try:
            for path, size in _watched(save(view, form, out)):
                say(f"{path}: {size:,} bytes, {formats()[form].purpose}.")
        except OSError as error:
            raise LedgerError(
                f"{out} cannot be written ({error.strerror}). Check the folder and your rights."
            ) from error


def _watched(items: Iterator[Item]) -> Iterator[Item]:
    """Pass items on while a spinner says that work goes on; silent where nobody watches."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        bar.add_task("writing", total=None)
        yield from items


def import_file(
    file: Annotated[Path, typer.Argument(help="An export of --format jsonl.", exists=True, dir_okay=False)],
    into: Annotated[Path, typer.Option(help="The ledger file; made if it is not there.")],
) -> None:
    """Read an export back into a ledger, new or not; importing the same file again changes nothing.

    Example: legation import demo.jsonl --into copy.ledger
    """
    from legation.exports.restore import Restored, read, restore  # noqa: PLC0415 - no other command needs its library

    done, lines = Restored(), read(file)
    with Ledger.open(into, create=True) as ledger:
        for _ in _watched(restore(ledger, lines, done)):
            pass
    say(
        f"{done.kept} pages kept, {done.known} known already, {done.replaced} replaced; "
        f"{done.decisions} new decisions. Ledger: {into}"
    )
