"""Commands over the register of offices: `who`, `offices` and `register import`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from legation.cli.options import Path_, day
from legation.cli.tables import AsFormat, Format, show
from legation.ledger import Ledger
from legation.who import gap_rows
from legation.who.command import import_terms, read_terms, to_tsv
from legation.who.command import offices as office_rows
from legation.who.command import who as who_rows
from legation.who.register import Register

On = Annotated[str, typer.Option(help="A day (YYYY-MM-DD); today if not given.")]
Own = Annotated[list[Path] | None, typer.Option("--terms", help="A TSV of terms of your own, added to the register.")]
_COLUMNS = ("person", "office", "body", "country", "from", "to", "source")


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    app.command()(who)
    app.command()(offices)
    app.command()(gaps)
    group = typer.Typer(help="The register of offices: add to it.", no_args_is_help=True)
    group.command("import")(import_file)
    app.add_typer(group, name="register")


def _book(own: list[Path] | None) -> Register:
    return Register.load(term for path in own or () for term in read_terms(path))


def who(
    name: Annotated[str, typer.Argument(help="A name, in any spelling.")],
    on: On = "",
    terms: Own = None,
    form: AsFormat = Format.TABLE,
) -> None:
    """Show who somebody was on a day: every office held then, best match first.

    Example: legation who "Sergei Lavrov" --on 2023-02-21
    """
    at = day(on, "--on") or dt.date.today()
    show(who_rows(name, at, _book(terms)), form, _COLUMNS, f"The register knows no office of {name!r} on {at}.")


def offices(
    person: Annotated[str, typer.Option(help="A name or a register id.")] = "",
    state: Annotated[str, typer.Option(help="A state or organisation, by name or code.")] = "",
    body: Annotated[str, typer.Option(help="Part of a body's name.")] = "",
    on: Annotated[str, typer.Option(help="Only terms that cover this day (YYYY-MM-DD).")] = "",
    terms: Own = None,
    form: AsFormat = Format.TABLE,
) -> None:
    """List terms: who held which office of which body, from when to when.

    Example: legation offices --state China --on 2023-02-21
    """
    if not (person or state or body):
        raise typer.BadParameter("name a --person, a --state or a --body.")
    try:
        show(office_rows(person, state, body, day(on, "--on"), _book(terms)), form, _COLUMNS, "No such term is known.")
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--state") from error


def gaps(
    ledger: Path_,
    least: Annotated[int, typer.Option(help="How many pages must name an office.")] = 3,
    form: AsFormat = Format.TABLE,
) -> None:
    """List offices that several pages name and the register does not know.

    Example: legation gaps demo.ledger --least 1
    """
    with Ledger.open(ledger, read_only=True) as kept:
        rows = gap_rows(kept.mentions(), least=least)
        show(rows, form, ("person", "office", "country", "count", "pages"), "The register knows every office named.")


def import_file(
    result: Annotated[Path, typer.Argument(help="A Wikidata query result, CSV or JSON.", exists=True, dir_okay=False)],
    country: Annotated[str, typer.Option(help="The state, where the result does not say.")] = "",
) -> None:
    """Turn a Wikidata query result of person, position, start, end into a TSV that --terms takes.

    Example: legation register import query.csv > terms.tsv
    """
    try:
        for line in to_tsv(import_terms(result, country)):
            typer.echo(line)
    except ValueError as error:
        raise typer.BadParameter(f"{result}: {error}") from error
