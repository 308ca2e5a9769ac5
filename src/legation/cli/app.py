"""The application that every group of commands hangs on."""

from __future__ import annotations

import logging
import sqlite3
import sys

import typer

from legation.cli import (
    explaining,
    exporting,
    grammar,
    judging,
    measure,
    news,
    overview,
    projects,
    reading,
    register,
    serving,
    sharding,
    upkeep,
    version,
    views,
    watching,
)
from legation.ledger import LedgerError
from legation.lexicon import LexiconError
from legation.pages.size import show
from legation.project import ProjectError

app = typer.Typer(
    name="legation",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for group in (
    version,
    projects,
    reading,
    watching,
    sharding,
    overview,
    views,
    news,
    serving,
    explaining,
    judging,
    exporting,
    upkeep,
    register,
    grammar,
    measure,
):
    group.register(app)


def main() -> None:
    """Run the command line; what goes wrong for a reason the user can mend ends in one clear line and exit code 1."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        app()
    except (LedgerError, LexiconError, ProjectError) as error:
        typer.echo(f"legation: {error}", err=True)
        sys.exit(1)
    except sqlite3.Error as error:
        typer.echo(f"legation: the ledger cannot be used ({error}). {advice(error)}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        # Whoever read our output has seen enough; the interpreter must not complain about it at exit.
        sys.stdout = None
        sys.exit(0)
    except (OSError, UnicodeError, MemoryError) as error:
        typer.echo(f"legation: {refused(error)}", err=True)
        sys.exit(1)


def refused(error: OSError | UnicodeError | MemoryError) -> str:
    """Return what the system would not do, and what to do next: for errors that no command has words of its own for."""
    if isinstance(error, OSError):
        name = show(str(error.filename or "a file"))
        return f"{name} cannot be used ({error.strerror or error}). Check the path, the disk and your rights."
    if isinstance(error, UnicodeError):
        return f"some words are no text in UTF-8 ({show(str(error))}). Type them anew, or save the file as UTF-8."
    return "more memory is needed than there is. Read less at once, or with fewer --jobs."


ADVICE = {
    "malformed": "`legation check LEDGER` says what is damaged; `legation rebuild LEDGER --into NEW` saves its pages.",
    "full": "What was kept before is safe; make room on the disk, then run the command again.",
    "locked": "Another program is writing to it; what was kept before is safe. Run the command again when it is done.",
    "readonly": "You may not write the file or its folder; copy the ledger to where you may, or change the rights.",
    "": "What was kept before is safe; check the disk and the file's rights, then run the command again.",
}
"""What to do after an error of the database, by a word of SQLite's message."""


def advice(error: sqlite3.Error) -> str:
    """Return what to do after an error of the database: a damaged file is mended, others are tried again."""
    words = str(error).replace("not a database", "malformed").replace("corrupt", "malformed")
    return next(told for word, told in ADVICE.items() if word in words)
