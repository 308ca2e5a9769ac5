"""`legation --version`."""

from __future__ import annotations

from typing import Annotated

import typer

from legation import __version__


def register(app: typer.Typer) -> None:
    """Give the application its options that stand before any command."""
    app.callback()(common)


def tell(asked: bool) -> None:
    """Print the version and end."""
    if asked:
        typer.echo(f"legation {__version__}")
        raise typer.Exit


def common(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", callback=tell, is_eager=True)
    ] = False,
) -> None:
    """Reads news pages and keeps a ledger of diplomacy, each field resting on the exact words it came from."""
