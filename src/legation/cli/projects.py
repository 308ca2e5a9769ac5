"""`legation init`, and the project that a command uses."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legation.cli.tables import say
from legation.project import Project, find, start

Folder = Annotated[
    Path | None, typer.Option("--project", help="A project folder; found by itself here or beside the ledger.")
]


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(init)


def init(folder: Annotated[Path, typer.Argument(help="The folder; made if it is not there.")]) -> None:
    """Write a project folder: lexicon, register, issues and outlets of your own, each file with comments that say how.

    Files that are there already are left as they are.

    Example: legation init my-project
    """
    try:
        for path, new in start(folder):
            say(f"{'written' if new else 'kept'}: {path}")
    except OSError as error:
        raise typer.BadParameter(f"{folder} cannot be written ({error.strerror}).", param_hint="FOLDER") from error
    say(f"Next: fill in what you need, then `legation read my-pages --into {folder / 'my.ledger'}`.")


def project(folder: Path | None, ledger: Path) -> Project:
    """Return the project that is asked for, else the one here or beside the ledger, and say so; else an empty one."""
    found = Project.open(folder) if folder is not None else find(Path(), ledger.parent)
    if found.name:
        say(f"Project: {found.name}.", err=True)
    return found
