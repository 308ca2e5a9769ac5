"""The command line run within a test, and its answers read back."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from click.testing import Result
from typer.testing import CliRunner

from legation.cli import app


def run(*words: object, code: int | None = 0, input: bytes | None = None, terminal: bool = False) -> Result:
    """Return what a command line does; it must end with `code` (None: with any but 0).

    With `terminal` nothing is taken out of what is printed, as on a screen.
    """
    done = CliRunner().invoke(app, [str(word) for word in words], input=input, color=terminal)
    assert done.exit_code == code if code is not None else done.exit_code != 0, said(done)
    return done


def said(done: Result) -> str:
    """Return everything a command said, the message that ended it among it, on one line without a frame."""
    ended = str(done.exception) if done.exception is not None else ""
    return " ".join(f"{done.output} {ended}".replace("│", " ").split())


def rows(*words: object) -> list[dict[str, Any]]:
    """Return the rows of a command printed as JSON Lines."""
    return [json.loads(line) for line in run(*words, "--format", "jsonl").stdout.splitlines()]


def csv_rows(*words: object) -> list[dict[str, str]]:
    """Return the rows of a command printed as CSV."""
    return list(csv.DictReader(io.StringIO(run(*words, "--format", "csv").stdout, newline="")))
